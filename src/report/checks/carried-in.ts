// 上年结转 of table 三 is what last year's report carried out, 结转下年度继续办理.
import { CARRIED } from '#src/report/last-year/carried-in.ts';
import { lastYearOf } from '#src/report/last-year/last-year.ts';
import { positionOf } from '#src/report/tables/readings.ts';
import { NO_FINDINGS, type AnyCheck, type CheckContext } from './check.ts';
import { CARRIED_OVER } from './later-citations.ts';
import { figureNow, figureThen } from './compared-figures.ts';
import type { Finding } from './finding.ts';

function checkCarriedIn(
  path: string,
  positions: { now: number; then: number },
  context: CheckContext,
): readonly Finding[] {
  const lastYear = lastYearOf(context.draft);
  if (!lastYear) return NO_FINDINGS;
  const expected = figureThen(lastYear, positions.then);
  const actual = figureNow(context, positions.now);
  if (expected === null || actual === null || expected === actual) return NO_FINDINGS;
  return [
    {
      rule: 'carried-in',
      severity: 'confirm',
      places: [path],
      expected,
      actual,
      basis: CARRIED_OVER,
    },
  ];
}

/** `carried-in`: one finding a column that differs from last year's. */
export const CARRIED_IN_CHECKS: readonly AnyCheck[] = CARRIED.map(({ path, from }) => {
  const positions = { now: positionOf(path), then: positionOf(from) };
  return { cells: [path], check: (context) => checkCarriedIn(path, positions, context) };
});
