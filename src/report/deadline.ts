// Until when a report is submitted and published: Article 49 of the Regulation.
import { readYear, type Draft, type Kind } from '#src/report/draft/draft.ts';
import { SAMPLE_ORGAN } from '#src/report/sample/sample-organ.ts';

export interface Deadline {
  /** Whether it is soon, or over of late: then it is to be seen. */
  stage: 'far' | 'near' | 'passed' | 'past';
  /** What is to be done until when. */
  words: string;
  /** What says so, or that nothing certain does. */
  basis: string;
}

interface Rule {
  month: 1 | 3;
  /** What is done by then; null where the Regulation names no day for it. */
  act: string | null;
  basis: string;
}

const DUE_MONTHS = { departments: 1, governments: 3 } as const;
const lastDayOf = (month: Rule['month']): string => `${month} 月 31 日`;

/** The days that Article 49 names, as sentences say them. */
export const STATUTORY_DAYS = {
  departments: lastDayOf(DUE_MONTHS.departments),
  governments: lastDayOf(DUE_MONTHS.governments),
} as const;

const DEPARTMENTS: Rule = {
  month: DUE_MONTHS.departments,
  act: '提交并向社会公布',
  basis: `《条例》第四十九条：县级以上人民政府部门每年 ${STATUTORY_DAYS.departments}前`,
};
const GOVERNMENTS: Rule = {
  month: DUE_MONTHS.governments,
  act: '向社会公布',
  basis: `《条例》第四十九条：本级政府的报告每年 ${STATUTORY_DAYS.governments}前`,
};
const BY_NOTICE: Rule = {
  month: DUE_MONTHS.departments,
  act: null,
  basis: '报送和公布的时间以上级政府信息公开工作主管部门的通知为准',
};

const RULES: Record<Kind, Rule> = {
  department: DEPARTMENTS,
  ministry: DEPARTMENTS,
  government: GOVERNMENTS,
  office: BY_NOTICE,
  township: BY_NOTICE,
  subdistrict: BY_NOTICE,
  vertical: BY_NOTICE,
  other: BY_NOTICE,
};

/** What an office sums up is its government's report. */
const ruleOf = ({ organ, scope }: Pick<Draft, 'organ' | 'scope'>): Rule =>
  organ.kind === 'office' && scope === 'aggregate' ? GOVERNMENTS : RULES[organ.kind];

const DAY_MS = 86_400_000;
const NEAR_DAYS = 45;
const COUNTED_DAYS = 90;
/** By then the next report is due; this one is kept, not late. */
const FORGOTTEN_DAYS = 365;

function wordsOf({ month, act }: Rule, year: number, left: number): string {
  const day = `${year} 年 ${lastDayOf(month)}`;
  const count = left > 0 && left <= NEAR_DAYS ? `，还有 ${left} 天` : '';
  if (act === null) {
    return left < 0
      ? '按通知的时间报送、公布'
      : `按通知的时间报送、公布，可以先按 ${day}准备${count}`;
  }
  if (left === 0) return `今天（${lastDayOf(month)}）是${act}的最后一天`;
  if (left > 0) return `${day}前${act}${count}`;
  const passed = -left <= COUNTED_DAYS ? `已过 ${-left} 天` : '已过';
  return `${day}的时限${passed}，写好后尽快${act}`;
}

function stageOf({ act }: Rule, left: number): Deadline['stage'] {
  if (left > NEAR_DAYS) return 'far';
  if (left >= 0) return 'near';
  return act !== null && -left <= COUNTED_DAYS ? 'passed' : 'past';
}

/**
 * The deadline of an unfinished report; `today` by the clock of the clerk. Null for what is 定稿,
 * has no year or is long past. Where the Regulation names none for a kind, it says that the notice
 * decides.
 */
export function deadlineOf(
  draft: Pick<Draft, 'organ' | 'scope' | 'year' | 'finalized'>,
  today: Date,
): Deadline | null {
  const reported = readYear(draft.year);
  if (reported === null || draft.finalized || draft.organ.name === SAMPLE_ORGAN) return null;
  const rule = ruleOf(draft);
  const year = reported + 1;
  const due = Date.UTC(year, rule.month - 1, 31);
  const now = Date.UTC(today.getFullYear(), today.getMonth(), today.getDate());
  const left = Math.round((due - now) / DAY_MS);
  if (left < -FORGOTTEN_DAYS) return null;
  return { stage: stageOf(rule, left), words: wordsOf(rule, year, left), basis: rule.basis };
}
