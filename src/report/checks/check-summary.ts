// What of the catalogue was checked, for the review page: which rules hold, which were explained, and
// which could not be checked for want of what they compare with.
import type { Draft } from '#src/report/draft/draft.ts';
import { lastYearOf } from '#src/report/last-year/last-year.ts';
import { readingsOf } from '#src/report/tables/readings.ts';
import type { TableId } from '#src/report/tables/table.ts';
import { TABLES, TABLE_IDS, figureCellAt, figureCellsOf } from '#src/report/tables/tables.ts';
import { ALL_OTHER_CHECK } from './all-other.ts';
import { CARRIED_IN_CHECKS } from './carried-in.ts';
import type { AnyCheck } from './check.ts';
import { ENFORCEMENT_ZERO_CHECK } from './enforcement-zero.ts';
import { explanationOf } from './explanations.ts';
import type { Finding, RuleId, Severity } from './finding.ts';
import { JUMP_CHECK } from './jump.ts';
import { PENDING_CARRIED_CHECKS } from './pending-carried.ts';
import { PRINTED_TOTAL_CHECKS } from './printed-total.ts';
import { TEXT_FIGURE_CHECK, TEXT_NONE_CHECK } from './prose-figures.ts';
import { RULES_POWER_CHECK } from './rules-power.ts';

/** What a rule compares the report with, or rests on beside it. */
type Need = 'last-year' | 'printed' | 'year' | 'organ';

/** What these find is not there yet, so that other rules had nothing to look at. */
const NOT_FILLED: readonly RuleId[] = ['figure-blank', 'figure-unreadable', 'text-missing'];

const rowCells = (table: TableId, row: string): readonly string[] =>
  figureCellsOf(table).flatMap((cell) => (cell.row === row ? [cell.path] : []));
const cellsOf = (checks: readonly AnyCheck[]): readonly string[] => [
  ...new Set(checks.flatMap(({ cells }) => cells)),
];
const STOCK_ROWS = ['rules', 'normativeDocuments'];

interface Wants {
  need?: Need;
  /** Cells that it cannot be wholly checked without. */
  cells?: readonly string[];
}

/** Every rule of the catalogue, with what it cannot be checked without. */
const WANTS: Record<RuleId, Wants> = {
  'organ-missing': {},
  'year-missing': {},
  'figure-unreadable': {},
  'figure-blank': {},
  'requests-balance': { cells: figureCellsOf('requests').map(({ path }) => path) },
  'printed-total': { need: 'printed', cells: cellsOf(PRINTED_TOTAL_CHECKS) },
  'text-missing': {},
  'text-instruction': {},
  'text-placeholder': {},
  'part-empty': {},
  'aspect-missing': {},
  'improvement-half': {},
  'fee-statement': {},
  'text-none': { cells: TEXT_NONE_CHECK.cells },
  'text-figure': { cells: TEXT_FIGURE_CHECK.cells },
  'text-year': { need: 'year' },
  'text-organ': { need: 'organ' },
  'superseded-basis': { need: 'year' },
  'personal-data': {},
  'carried-in': { need: 'last-year', cells: cellsOf(CARRIED_IN_CHECKS) },
  'stock-roll': {
    need: 'last-year',
    cells: STOCK_ROWS.flatMap((row) => rowCells('proactive', row)),
  },
  'stock-issued': {
    cells: STOCK_ROWS.flatMap((row) => [`proactive.${row}.issued`, `proactive.${row}.inForce`]),
  },
  'rules-power': { cells: RULES_POWER_CHECK.cells },
  'pending-carried': { need: 'last-year', cells: cellsOf(PENDING_CARRIED_CHECKS) },
  'fee-amount': { cells: ['proactive.fees.amount'] },
  'fee-lapsed': { cells: rowCells('requests', 'feeLapsed') },
  jump: { need: 'last-year', cells: JUMP_CHECK.cells },
  'unchanged-text': { need: 'last-year' },
  'overview-length': {},
  'organ-short': { need: 'organ' },
  'unit-mixed': {},
  'bracket-mixed': {},
  'all-other': { cells: ALL_OTHER_CHECK.cells },
  'enforcement-zero': { need: 'organ', cells: ENFORCEMENT_ZERO_CHECK.cells },
};

// Object.keys is typed string[]; the keys are those of the literal above.
const RULES = Object.keys(WANTS) as RuleId[];
const countOf = (need: Need): number => RULES.filter((rule) => WANTS[rule].need === need).length;

/** Why rules were not checked, by what they need; only what is wanting is a key. */
function lackWords(draft: Draft, found: ReadonlySet<RuleId>): Partial<Record<Need, string>> {
  const { source } = draft;
  const printed = Object.keys(source?.printedTotals ?? {}).length;
  return {
    ...(!lastYearOf(draft) && {
      'last-year': `没有附上年报告，与上年比较的 ${countOf('last-year')} 项没有检查。在“报告信息”中可以导入上年报告。`,
    }),
    ...(!source
      ? { printed: '不是导入的报告，没有原文合计要核对。' }
      : source.accepted
        ? { printed: '原文合计已核对过，以各格为准。' }
        : printed === 0 && { printed: '导入的文件没有读出合计，原文合计没有核对。' }),
    ...(found.has('year-missing') && {
      year: `报告年度没有填写或不在范围内，与年度有关的 ${countOf('year')} 项没有检查。`,
    }),
    ...(draft.organ.name.trim() === '' && {
      organ: `机关全称没有填写，与机关名称有关的 ${countOf('organ')} 项没有检查。`,
    }),
  };
}

/** That cells are not filled, and how many rules that nothing else is wanting for rest on them. */
function unreadWords(unread: ReadonlyMap<RuleId, readonly string[]>): string[] {
  const tables = new Set([...unread.values()].flat().map((path) => figureCellAt(path)?.table));
  const names = TABLE_IDS.filter((id) => tables.has(id)).map((id) => TABLES[id].shortName);
  return unread.size === 0
    ? []
    : [`${names.join('、')}还有没填或认不出数字的格，用到这些格的 ${unread.size} 项没有检查完。`];
}

export interface CheckSummary {
  /** Rules that were checked, and those of them that found nothing. */
  checked: number;
  passed: number;
  /** Findings to be dealt with or looked at, by severity. */
  open: Record<Severity, number>;
  explained: readonly { finding: Finding; text: string }[];
  /** What was not checked and why, a sentence each. */
  skipped: readonly string[];
}

/** Sums up what the checks say. `findings` are all those of the draft. */
export function summarizeChecks(draft: Draft, findings: readonly Finding[]): CheckSummary {
  const found = new Set(findings.map(({ rule }) => rule));
  const lacks = lackWords(draft, found);
  const isLacking = (rule: RuleId): boolean => {
    const { need } = WANTS[rule];
    return need !== undefined && lacks[need] !== undefined;
  };
  const readingAt = readingsOf(draft);
  const unread = new Map<RuleId, readonly string[]>();
  for (const rule of RULES) {
    const cells = WANTS[rule].cells?.filter((path) => readingAt(path).state !== 'read') ?? [];
    if (cells.length > 0 && !isLacking(rule)) unread.set(rule, cells);
  }
  // What found something was checked, though perhaps not wholly.
  const checked = RULES.filter(
    (rule) => found.has(rule) || (!isLacking(rule) && !unread.has(rule)),
  );
  const explained = findings.flatMap((finding) => {
    const { state, text } = explanationOf(draft, finding);
    return finding.severity !== 'error' && state === 'explained' ? [{ finding, text }] : [];
  });
  const isExplained = new Set(explained.map(({ finding }) => finding));
  const open = { error: 0, confirm: 0, hint: 0 };
  for (const finding of findings) if (!isExplained.has(finding)) open[finding.severity] += 1;
  return {
    checked: checked.length,
    passed: checked.filter((rule) => !found.has(rule)).length,
    open,
    explained,
    skipped: [
      ...(NOT_FILLED.some((rule) => found.has(rule)) ? ['没有填写的部分，填写以后再检查。'] : []),
      ...unreadWords(unread),
      ...Object.values(lacks),
    ],
  };
}
