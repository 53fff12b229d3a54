import { useMemo } from 'react';
import type { DeskRow, Held } from '#src/report/collection/collected.ts';
import { lastYearReports } from '#src/report/collection/last-year-reports.ts';
import { readRoster, type Roster } from '#src/report/collection/roster.ts';
import { buildRows } from '#src/report/collection/rows.ts';
import { sumFigures, type CellSum } from '#src/report/collection/sum-figures.ts';
import type { DeskState } from './desk-state.ts';

/** What follows from what the desk holds. */
export interface DeskRows {
  roster: Roster;
  rows: readonly DeskRow[];
  lastRows: readonly DeskRow[];
  /** Over the rows that count. */
  sums: ReadonlyMap<string, CellSum>;
  /** By the id of a file the one that the same organ sent the year before. */
  lastYear: ReadonlyMap<string, string>;
}

/** In the order of the list of organs, which is the office's own; what is on no list comes last. */
function rowsOf(year: number, { entries }: Roster, helds: readonly Held[]): DeskRow[] {
  const places = new Map(entries.map((entry, place) => [entry, place]));
  const placeOf = ({ entry }: DeskRow) => (entry && places.get(entry)) ?? entries.length;
  return buildRows({ year, roster: entries, helds }).sort(
    (one, other) => placeOf(one) - placeOf(other),
  );
}

/** The rows of the desk and their sums, made anew when what they follow from has changed. */
export function useRows({ collection, helds, lastYear }: DeskState): DeskRows {
  const { year } = collection;
  const roster = useMemo(() => readRoster(collection.roster), [collection.roster]);
  const rows = useMemo(() => rowsOf(year, roster, helds), [year, roster, helds]);
  const lastRows = useMemo(
    () => (lastYear.length === 0 ? [] : rowsOf(year - 1, roster, lastYear)),
    [year, roster, lastYear],
  );
  const sums = useMemo(
    () =>
      sumFigures(
        rows.flatMap(({ counting, held }) =>
          counting === 'counted' && held?.examined ? [held.examined.figures] : [],
        ),
      ),
    [rows],
  );
  const lastYearIds = useMemo(() => lastYearReports(rows, lastRows), [rows, lastRows]);
  return useMemo(
    () => ({ roster, rows, lastRows, sums, lastYear: lastYearIds }),
    [roster, rows, lastRows, sums, lastYearIds],
  );
}
