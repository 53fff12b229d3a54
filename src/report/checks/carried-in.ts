// 上年结转 of table 三 is what last year's report carried out, 结转下年度继续办理.
import { CARRIED } from '#src/report/last-year/carried-in.ts';
import { lastYearOf } from '#src/report/last-year/last-year.ts';
import { NO_FINDINGS, type AnyCheck } from './check.ts';
import { CARRIED_OVER } from './later-citations.ts';
import { figureNow, figureThen } from './compared-figures.ts';

/** `carried-in`: one finding a column that differs from last year's. */
export const CARRIED_IN_CHECKS: readonly AnyCheck[] = CARRIED.map(({ path, from }) => ({
  cells: [path],
  check: (context) => {
    const lastYear = lastYearOf(context.draft);
    const expected = lastYear && figureThen(lastYear, from);
    const actual = figureNow(context, path);
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
  },
}));
