import { useMemo, useState } from 'react';
import type { DeskRow } from '#src/report/collection/collected.ts';
import { lastYearReports } from '#src/report/collection/last-year-reports.ts';
import { readRoster, type Roster } from '#src/report/collection/roster.ts';
import type { CellSum } from '#src/report/collection/sum-figures.ts';
import { createRowBuilder, createSummer } from './desk-rows.ts';
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

/** The rows of the desk and their sums, made anew when what they follow from has changed. */
export function useRows({ collection, helds, lastYear }: DeskState): DeskRows {
  const { year } = collection;
  const [buildRows] = useState(createRowBuilder);
  const [buildLastRows] = useState(createRowBuilder);
  const [sumUp] = useState(createSummer);
  const roster = useMemo(() => readRoster(collection.roster), [collection.roster]);
  const rows = useMemo(() => buildRows(year, roster, helds), [buildRows, year, roster, helds]);
  const lastRows = useMemo(
    () => (lastYear.length === 0 ? [] : buildLastRows(year - 1, roster, lastYear)),
    [buildLastRows, year, roster, lastYear],
  );
  const lastYearIds = useMemo(() => lastYearReports(rows, lastRows), [rows, lastRows]);
  return useMemo(
    () => ({
      roster,
      rows,
      lastRows,
      lastYear: lastYearIds,
      // Dear, and seldom looked at.
      get sums() {
        return sumUp(rows);
      },
    }),
    [roster, rows, lastRows, lastYearIds, sumUp],
  );
}
