import type { DeskRow } from '#src/report/collection/collected.ts';
import { ALL, filterRows, type Filter } from './filter-rows.ts';
import { sortRows, type Sort } from './sort-rows.ts';

/** What is listed, in what order; null: as the rows come. */
export interface ListChoice {
  filter: Filter;
  sort: Sort | null;
}

export const ALL_LISTED: ListChoice = { filter: ALL, sort: null };

/**
 * The keys of the listed reports before and after one, null where there is none. A report that is
 * listed no more, because it was just corrected, still has its place in the order.
 */
export function neighboursOf(
  rows: readonly DeskRow[],
  key: string,
  { filter, sort }: ListChoice,
): { previous: string | null; next: string | null } {
  const ordered = sortRows(rows, sort).filter(({ held }) => held?.examined);
  const listed = new Set(filterRows(ordered, filter));
  const at = ordered.findIndex((row) => row.key === key);
  const before = ordered.slice(0, Math.max(at, 0)).reverse();
  const after = at < 0 ? [] : ordered.slice(at + 1);
  const firstOf = (some: readonly DeskRow[]) => some.find((row) => listed.has(row))?.key ?? null;
  return { previous: firstOf(before), next: firstOf(after) };
}
