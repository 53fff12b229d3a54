// Table 四: what was 尚未审结 at the end of last year is decided or still pending this year.
import { lastYearOf } from '#src/report/last-year/last-year.ts';
import { figureCellsOf } from '#src/report/tables/tables.ts';
import { positionOf } from '#src/report/tables/readings.ts';
import { NO_FINDINGS, type AnyCheck, type CheckContext } from './check.ts';
import { PENDING } from './later-citations.ts';
import { figureNow, figureThen } from './compared-figures.ts';
import type { Finding } from './finding.ts';

const CELLS = figureCellsOf('disputes');
const GROUPS = [...new Set(CELLS.map(({ row }) => row))].map((group) => ({
  paths: CELLS.filter(({ row }) => row === group).map(({ path }) => path),
  pending: positionOf(`disputes.${group}.pending`),
}));

function checkPending(
  paths: readonly string[],
  positions: readonly number[],
  pending: number,
  context: CheckContext,
): readonly Finding[] {
  const lastYear = lastYearOf(context.draft);
  const [first, ...rest] = paths;
  if (!lastYear || first === undefined) return NO_FINDINGS;
  const expected = figureThen(lastYear, pending);
  const figures = positions.map((position) => figureNow(context, position));
  const known = figures.filter((figure) => figure !== null);
  const actual = known.reduce((sum, figure) => sum + figure, 0);
  if (expected === null || known.length < figures.length || actual >= expected) return NO_FINDINGS;
  return [
    {
      rule: 'pending-carried',
      severity: 'confirm',
      places: [first, ...rest],
      expected,
      actual,
      basis: PENDING,
    },
  ];
}

/** `pending-carried`: per group, the total is not below last year's pending ones. */
export const PENDING_CARRIED_CHECKS: readonly AnyCheck[] = GROUPS.map(({ paths, pending }) => {
  const positions = paths.map(positionOf);
  return { cells: paths, check: (context) => checkPending(paths, positions, pending, context) };
});
