// The report that each organ sent the year before, which the checks of this year's look back at.
import type { DeskRow } from './collected.ts';
import { organKey } from './organ-key.ts';
import { reportOf, rowsByName } from './organ-rows.ts';

/**
 * By the key of a row of this year that of last year's report that speaks for its organ; an organ
 * without a usable one is not in it. Organs are the same by their name on the list, else by the
 * report's.
 */
export function lastYearReports(
  rows: readonly DeskRow[],
  lastRows: readonly DeskRow[],
): Map<string, string> {
  const lastKeys = new Map(
    [...rowsByName(lastRows)].map(([name, group]) => [name, reportOf(group)?.key]),
  );
  return new Map(
    rows.flatMap(({ key, organ }) => {
      const last = lastKeys.get(organKey(organ));
      return last === undefined ? [] : [[key, last] as const];
    }),
  );
}
