// 定稿: whether the office may finalize a report, and what is said of one that it finalized.
import type { Draft } from '#src/report/draft/draft.ts';
import { isOpen } from './explanations.ts';
import type { Finding } from './finding.ts';

/** Whether a report may be finalized, and what is in the way. */
interface Finality {
  isReady: boolean;
  /** Open findings that must be corrected. */
  errors: number;
  /** Findings that were neither corrected nor explained. */
  unexplained: number;
  /** 可以定稿, or 还不能定稿 with the reason. */
  words: string;
}

type Mark = NonNullable<Draft['finalized']>;

function lackWords(errors: number, unexplained: number): string {
  const lacks = [
    ...(errors > 0 ? [`${errors} 处必须改正`] : []),
    ...(unexplained > 0 ? [`${unexplained} 处需要核实没有改正或说明`] : []),
  ];
  return `还有 ${lacks.join('，')}`;
}

/** `findings` are all those of the draft. 定稿 needs no error, and every confirm explained. */
export function finalityOf(draft: Draft, findings: readonly Finding[]): Finality {
  const open = findings.filter((finding) => isOpen(draft, finding));
  const errors = open.filter(({ severity }) => severity === 'error').length;
  const unexplained = open.length - errors;
  const isReady = open.length === 0;
  const words = isReady ? '可以定稿' : `还不能定稿：${lackWords(errors, unexplained)}`;
  return { isReady, errors, unexplained, words };
}

const LOCAL_ISO = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d:\d\d))?/;

/** 2025年1月14日, as the clock stood where it was written; other texts as they are. */
export function dayWords(at: string): string {
  const [, year, month, day] = LOCAL_ISO.exec(at) ?? [];
  return year === undefined ? at : `${year}年${Number(month)}月${Number(day)}日`;
}

/** 2025年1月14日 09:30，第 12 版. */
export function markWords({ at, revision }: Mark): string {
  const time = LOCAL_ISO.exec(at)?.[4];
  return `${dayWords(at)}${time === undefined ? '' : ` ${time}`}，第 ${revision} 版`;
}

/** The state of a report: 可以定稿, 还不能定稿 or 已定稿, and what the checks say since. */
export function stateWords(draft: Draft, finality: Finality): string {
  const { finalized } = draft;
  if (!finalized) return finality.words;
  const since = finality.isReady
    ? ''
    : `。按现在的检查，${lackWords(finality.errors, finality.unexplained)}`;
  return `已定稿 ${markWords(finalized)}${since}`;
}
