import { useMemo, useState } from 'react';
import type { DeskRow, Held } from '#src/report/collection/collected.ts';
import { organKey } from '#src/report/collection/organ-key.ts';
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

function lastYearOf(rows: readonly DeskRow[], lastRows: readonly DeskRow[]): Map<string, string> {
  const usable = lastRows.filter(({ held, isProposed }) => held?.examined && isProposed);
  const byOrgan = new Map(usable.map((row) => [organKey(row.organ), row.key]));
  return new Map(
    rows.flatMap((row) => {
      const last = row.organ === '' ? undefined : byOrgan.get(organKey(row.organ));
      return last === undefined ? [] : [[row.key, last] as const];
    }),
  );
}

/** Whether the rows of both are the same but for what the other rules say. */
const isSameButReviews = (one: readonly Held[], other: readonly Held[]): boolean =>
  one.length === other.length &&
  one.every(({ file, examined }, at) => {
    const held = other[at];
    return held?.file === file && held.examined === examined;
  });

/** The rows with what the other rules say by now, which changes nothing else of them. */
function withReviews(rows: readonly DeskRow[], helds: readonly Held[]): readonly DeskRow[] {
  const now = new Map(helds.map((held) => [held.file.id, held]));
  return rows.map((row) => {
    const held = now.get(row.key);
    return !held || held === row.held ? row : { ...row, held };
  });
}

/** The rows of the desk and their sums, made anew when what they follow from has changed. */
export function useRows({ collection, helds: current, lastYear }: DeskState): DeskRows {
  const { year } = collection;
  // Reviews come in by the hundred, and to stand ten thousand rows anew takes half a second.
  const [helds, setHelds] = useState(current);
  if (helds !== current && !isSameButReviews(helds, current)) setHelds(current);
  const roster = useMemo(() => readRoster(collection.roster), [collection.roster]);
  const stood = useMemo(() => rowsOf(year, roster, helds), [year, roster, helds]);
  const rows = useMemo(() => withReviews(stood, current), [stood, current]);
  const lastRows = useMemo(
    () => (lastYear.length === 0 ? [] : rowsOf(year - 1, roster, lastYear)),
    [year, roster, lastYear],
  );
  const sums = useMemo(
    () =>
      sumFigures(
        stood.flatMap(({ counting, held }) =>
          counting === 'counted' && held?.examined ? [held.examined.figures] : [],
        ),
      ),
    [stood],
  );
  const lastYearIds = useMemo(() => lastYearOf(stood, lastRows), [stood, lastRows]);
  return useMemo(
    () => ({ roster, rows, lastRows, sums, lastYear: lastYearIds }),
    [roster, rows, lastRows, sums, lastYearIds],
  );
}
