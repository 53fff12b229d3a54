import { useMemo, useState } from 'react';
import type { DeskRow } from '#src/report/collection/collected.ts';
import { filterRows, type Filter } from './filter-rows.ts';
import { sortRows, type Sort } from './sort-rows.ts';

const byKey = (rows: readonly DeskRow[]) => new Map(rows.map((row) => [row.key, row]));

/** Each row as it is in `others`, or as it is where it is not among them. */
function takenFrom(others: readonly DeskRow[], rows: readonly DeskRow[]): readonly DeskRow[] {
  const known = byKey(others);
  return rows.map((row) => known.get(row.key) ?? row);
}

/**
 * The rows that are listed, in their order. From `hold` to `release` each keeps the place that it had
 * at `hold`, whatever is decided of it: what is worked at does not run away.
 */
export function useListed(rows: readonly DeskRow[], filter: Filter, sort: Sort | null) {
  const [heldRows, setHeldRows] = useState<readonly DeskRow[] | null>(null);
  const judged = useMemo(
    () => (heldRows === null || heldRows === rows ? rows : takenFrom(heldRows, rows)),
    [heldRows, rows],
  );
  const order = useMemo(() => sortRows(filterRows(judged, filter), sort), [judged, filter, sort]);
  const listed = useMemo(
    () => (judged === rows ? order : takenFrom(rows, order)),
    [judged, rows, order],
  );
  return {
    listed,
    hold: () => {
      setHeldRows((before) => before ?? rows);
    },
    release: () => {
      setHeldRows(null);
    },
  };
}
