// Whether a report is part of the sums, and why. Nothing is summed by accident: what the government's
// own tables must not hold twice (汇总), what reports elsewhere (垂直管理) and what is not known is not.
import { KINDS, type Kind } from '#src/report/draft/draft.ts';
import {
  COUNTINGS,
  type DeskRow,
  type Examined,
  type Held,
  type RosterEntry,
} from './collected.ts';
import { isTotalsOnly } from './organ-rows.ts';

/** 计入, 不计入 or 待定 (null where there is nothing to count), and why, '' for the plain case. */
export type CountingReason = Pick<DeskRow, 'counting' | 'why'>;

/** A row that is to be counted or not, and what of the collection bears on it. */
export interface CountingCase {
  row: Omit<DeskRow, 'counting' | 'why'>;
  /** Whether there is a list that the organ could be on. */
  hasRoster: boolean;
  /** The organs of the list that may be meant, where it is not known which, or whether. */
  candidates: readonly RosterEntry[];
  /** The other reports of the year that are of this organ. */
  others: readonly Held[];
}

const VERTICAL =
  /税务局|气象局|海关(?![镇乡街])|海事局|烟草专卖局|邮政管理局|通信管理局|外汇管理局|金融监督?管理?(?:总|分|支)?局|统计局\p{Script=Han}{0,12}调查队|消防救援(?:总队|支队|大队|局)|中国人民银行|国家安全局|边防检查站|矿山安全监察/u;
const GOVERNMENT = /[省市县区州盟旗]人民政府$/;

/** 税务局, 海关, 国家统计局…调查队: bodies that report to their own ministry. */
export const looksVertical = (organ: string): boolean => VERTICAL.test(organ);

const leftOut = (why: string): CountingReason => ({ counting: 'left-out', why });
const undecided = (why: string): CountingReason => ({ counting: 'undecided', why });

/** 甲、乙、丙 */
const MOST_NAMED = 3;
const namesOf = (entries: readonly RosterEntry[]): string =>
  entries
    .slice(0, MOST_NAMED)
    .map(({ name }) => name)
    .join('、') + (entries.length > MOST_NAMED ? '等' : '');

/** How a report is told of which kind its organ is: by the list, else by itself where it was chosen. */
interface KnownKind {
  kind: Kind | null;
  by: '名单' | '报告';
  /** What the report says, null where neither its organ nor the office chose it there. */
  own: Kind | null;
}

function knownKind({ entry, held }: CountingCase['row'], examined: Examined): KnownKind {
  const isChosen = held?.file.origin === 'own' || examined.isKindCorrected;
  const own = isChosen ? examined.kind : null;
  const listed = entry?.kind ?? null;
  return { kind: listed ?? own, by: listed === null ? '报告' : '名单', own };
}

function unknownKind(organ: string, hasRoster: boolean): CountingReason {
  const why = hasRoster ? '名单上没有类别' : '没有名单，不知道类别';
  if (looksVertical(organ)) return undecided(`${why}，名称像垂直管理单位`);
  if (GOVERNMENT.test(organ)) return undecided(`${why}，名称像一级政府，可能是汇总报告`);
  return undecided(why);
}

/** What is to be known of a report that is counted by the rule. */
function countedNotes({ row }: CountingCase, examined: Examined, known: KnownKind): string {
  const notes: string[] = [];
  if (row.match === 'likely' && examined.organ.trim() === '') notes.push('按文件名对上');
  else if (row.match === 'likely') notes.push(`按简称对上，报告中写的是“${examined.organ}”`);
  if (known.own === 'vertical' && known.kind !== null) {
    notes.push(`名单上的类别是${KINDS[known.kind]}，报告中选的是${KINDS.vertical}`);
  } else if (known.by === '报告' && looksVertical(row.organ)) {
    notes.push('名称像垂直管理单位，报告中选的不是');
  }
  return notes.join('；');
}

function byKindAndList(of: CountingCase, examined: Examined): CountingReason {
  const { row, hasRoster, candidates } = of;
  const known = knownKind(row, examined);
  if (examined.scope === 'aggregate') return leftOut('汇总报告');
  if (known.kind === 'vertical') return leftOut(`${known.by}上的类别是${KINDS.vertical}`);
  if (row.match === 'several') return undecided(`名单上可能是它的有：${namesOf(candidates)}`);
  if (row.match === 'none' && hasRoster) {
    const meant = candidates.length === 0 ? '' : `，可能是：${namesOf(candidates)}`;
    return undecided(`不在名单上${meant}`);
  }
  if (known.kind === null) return unknownKind(row.organ, hasRoster);
  const hasAggregate = of.others.some(({ examined: other }) => other?.scope === 'aggregate');
  if (hasAggregate && known.own === null) {
    return undecided('同一机关另有汇总报告，文件没有写明是否汇总');
  }
  // Which figures a government's report covers only its own file says.
  if (known.kind === 'government' && known.own === null) {
    return undecided('政府的报告，文件没有写明是否汇总');
  }
  return { counting: 'counted', why: countedNotes(of, examined, known) };
}

function byRule(of: CountingCase, examined: Examined): CountingReason {
  const { row, others } = of;
  if (row.standing === 'wrong-year') {
    const typed = examined.typedYear.trim();
    return leftOut(typed === '' ? '报告没有写年度' : `报告写的年度是 ${typed}`);
  }
  const isOtherChosen = others.some(
    (held) => held.file.decision === 'counted' && !isTotalsOnly(held),
  );
  if (isOtherChosen) return leftOut('同一机关已选定另一份');
  if (row.standing === 'twice' && !row.isProposed) return leftOut('同一机关另有更新的一份');
  return byKindAndList(of, examined);
}

/** The office's decision where there is one, else the rule; what was decided against it is said. */
export function countReport(of: CountingCase): CountingReason {
  const { held } = of.row;
  if (!held) return { counting: null, why: '' };
  const { file, examined } = held;
  if (!examined) return { counting: null, why: '没有读出报告' };
  if (isTotalsOnly(held)) return { counting: null, why: '只有总计，各格没有数字' };
  const rule = byRule(of, examined);
  if (file.decision === null) return rule;
  const isRule = rule.counting === file.decision || rule.counting === null;
  const against = isRule ? '' : `，原为${COUNTINGS[rule.counting ?? 'undecided']}`;
  const why = isRule || rule.why === '' ? '' : `：${rule.why}`;
  return { counting: file.decision, why: `本办公室选定${against}${why}` };
}
