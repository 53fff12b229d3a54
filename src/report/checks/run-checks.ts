// The catalogue of checks: pure functions of the report as typed, last year's report, what the
// imported file printed, and the current year.
import type { Draft } from '#src/report/draft/draft.ts';
import { FIGURE_CELLS } from '#src/report/tables/tables.ts';
import { readFigures, readingsOf } from '#src/report/tables/readings.ts';
import type { ReadingAt } from '#src/report/tables/totals.ts';
import { contextOf, findingsOf, inFormOrder, type AnyCheck } from './check.ts';
import type { Finding } from './finding.ts';
import { FIRST_CHECKS } from './first-checks.ts';
import { LATER_CHECKS } from './later-checks.ts';

/** Every check there is. */
export const CHECKS: readonly AnyCheck[] = [...FIRST_CHECKS, ...LATER_CHECKS];

const CELL_CHECKS = CHECKS.filter(({ cells, atPause }) => cells.length > 0 && !atPause);

/**
 * All findings of a report, in the order of the form. `readingAt` may be a cache of the draft's
 * readings.
 */
export function runChecks(
  draft: Draft,
  thisYear: number,
  readingAt: ReadingAt = readingsOf(draft),
): Finding[] {
  const readings = FIGURE_CELLS.map(({ path }) => readingAt(path));
  return inFormOrder(findingsOf(CHECKS, { ...contextOf(draft, readings), thisYear }));
}

/** The findings over the figures alone, the cells read anew. */
export const checkTables = (draft: Draft, thisYear: number): Finding[] =>
  findingsOf(CELL_CHECKS, { ...contextOf(draft, readFigures(draft)), thisYear });
