// Table 四: what was 尚未审结 at the end of last year is decided or still pending this year.
import { lastYearOf } from '#src/report/last-year/last-year.ts';
import { figureCellsOf } from '#src/report/tables/tables.ts';
import { NO_FINDINGS, type AnyCheck } from './check.ts';
import { PENDING } from './later-citations.ts';
import { figureNow, figureThen } from './compared-figures.ts';

const CELLS = figureCellsOf('disputes');
const GROUPS = [...new Set(CELLS.map(({ row }) => row))].map((group) => ({
  paths: CELLS.filter(({ row }) => row === group).map(({ path }) => path),
  pending: `disputes.${group}.pending`,
}));

/** `pending-carried`: per group, the total is not below last year's pending ones. */
export const PENDING_CARRIED_CHECKS: readonly AnyCheck[] = GROUPS.map(({ paths, pending }) => ({
  cells: paths,
  check: (context) => {
    const lastYear = lastYearOf(context.draft);
    const expected = lastYear && figureThen(lastYear, pending);
    const [first, ...rest] = paths;
    if (expected === null || first === undefined) return NO_FINDINGS;
    let actual = 0;
    for (const path of paths) {
      const figure = figureNow(context, path);
      if (figure === null) return NO_FINDINGS;
      actual += figure;
    }
    if (actual >= expected) return NO_FINDINGS;
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
  },
}));
