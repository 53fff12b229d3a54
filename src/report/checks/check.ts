// What a check is: the cells it rests on, and the findings it has over them.
import { BLANK, type Reading } from '#src/report/figures.ts';
import type { Draft } from '#src/report/draft/draft.ts';
import type { WrittenReport } from '#src/report/prose/prose-texts.ts';
import { STEP_IDS, stepOf } from '#src/report/sections/sections.ts';
import {
  APPLICANT_COLUMNS,
  balanceOf,
  type Balance,
  type BalanceColumn,
} from '#src/report/tables/balance.ts';
import { positionOf } from '#src/report/tables/readings.ts';
import type { TableId } from '#src/report/tables/table.ts';
import { SEVERITY_WORDS, type Finding, type Severity } from './finding.ts';

/** The tables of a report under check. */
export interface CheckContext {
  draft: Draft;
  /** In the order of FIGURE_CELLS: looking them up by path would take longer than the checks do. */
  readings: readonly Reading[];
  /** In the order of APPLICANT_COLUMNS. */
  balances: readonly Balance[];
}

/**
 * What the rules of 必须改正 look at: a report file has it as a draft does, but for the figures, which
 * are read before.
 */
export type PlainReport = Pick<Draft, 'organ' | 'year' | 'source'> &
  WrittenReport &
  Record<TableId, object>;

/** A report under the rules of 必须改正. */
export interface ErrorContext extends Omit<CheckContext, 'draft'> {
  draft: PlainReport;
  thisYear: number;
}

/** A whole report under check. */
export interface CatalogueContext extends CheckContext {
  thisYear: number;
}

export interface Check<Context = CheckContext> {
  /** Paths of all typed cells whose change can change the findings; any other change may, too. */
  cells: readonly string[];
  check: (context: Context) => readonly Finding[];
  /** Too dear for every key: it runs when typing pauses, and until then its last findings stand. */
  atPause?: boolean;
}

/** A check that has no findings but those of 必须改正. */
export type ErrorCheck = Check<ErrorContext>;

/** A check of the catalogue. */
export type AnyCheck = Check<CatalogueContext>;

export const NO_FINDINGS: readonly Finding[] = [];

const COLUMNS = APPLICANT_COLUMNS.map((column): BalanceColumn<number> => ({
  ...column,
  newlyReceived: column.newlyReceived.map(positionOf),
  carriedIn: column.carriedIn.map(positionOf),
  handled: column.handled.map(positionOf),
  carriedOut: column.carriedOut.map(positionOf),
  paths: column.paths.map(positionOf),
}));

/** `readings` are those of the draft's cells, in the order of FIGURE_CELLS. */
export function contextOf<Report>(draft: Report, readings: readonly Reading[]) {
  const readingAt = (position: number) => readings[position] ?? BLANK;
  const balances = COLUMNS.map((column) => balanceOf(column, readingAt));
  return { draft, readings, balances };
}

/** The findings of several checks, in their order. */
export function findingsOf<Context>(
  checks: readonly Check<Context>[],
  context: Context,
): Finding[] {
  const findings: Finding[] = [];
  for (const { check } of checks) {
    for (const finding of check(context)) findings.push(finding);
  }
  return findings;
}

const LONGEST_TEXT = 1e7;
// Object.keys is typed string[]; the keys are those of the literal.
const SEVERITIES = Object.keys(SEVERITY_WORDS) as Severity[];

/** Where a finding of a narrative stands: text by text, there by weight, then by words; else 0. */
function orderInText({ places: [place], severity, quotes }: Finding): number {
  const [, list, index, key] = place.split('.');
  if (list !== 'opening' && list !== 'parts') return 0;
  const text = list === 'opening' ? 0 : 1 + 2 * Number(index) + Number(key === 'text');
  const weight = SEVERITIES.length * text + SEVERITIES.indexOf(severity);
  return weight * LONGEST_TEXT + (quotes?.[0]?.start ?? 0);
}

/** Findings in the order of the form; those of a narrative text by text. */
export function inFormOrder(findings: Finding[]): Finding[] {
  const stepIndex = (finding: Finding) => STEP_IDS.indexOf(stepOf(finding.places[0]));
  return findings.sort(
    (one, other) => stepIndex(one) - stepIndex(other) || orderInText(one) - orderInText(other),
  );
}
