// What a check is: the cells it rests on, and the findings it has over them.
import { BLANK, type Reading } from '#src/report/figures.ts';
import type { Draft } from '#src/report/draft/draft.ts';
import {
  APPLICANT_COLUMNS,
  balanceOf,
  type Balance,
  type BalanceColumn,
} from '#src/report/tables/balance.ts';
import { positionOf } from '#src/report/tables/readings.ts';
import type { Finding } from './finding.ts';

/** A report under check. */
export interface CheckContext {
  draft: Draft;
  /** In the order of FIGURE_CELLS: looking them up by path would take longer than the checks do. */
  readings: readonly Reading[];
  /** In the order of APPLICANT_COLUMNS. */
  balances: readonly Balance[];
}

/** `cells` are the paths of all typed cells whose change can change the findings. */
export interface Check<Context = CheckContext> {
  cells: readonly string[];
  check: (context: Context) => readonly Finding[];
}

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
export function contextOf(draft: Draft, readings: readonly Reading[]): CheckContext {
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
