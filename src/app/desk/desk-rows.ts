import type { DeskRow, Held } from '#src/report/collection/collected.ts';
import type { Roster } from '#src/report/collection/roster.ts';
import { buildRows } from '#src/report/collection/rows.ts';
import { sumFigures, type CellSum } from '#src/report/collection/sum-figures.ts';
import type { FileFigure } from '#src/report/draft/report-file.ts';

/** In the order of the list of organs, which is the office's own; what is on no list comes last. */
function listRows(year: number, { entries }: Roster, helds: readonly Held[]): DeskRow[] {
  const places = new Map(entries.map((entry, place) => [entry, place]));
  const placeOf = ({ entry }: DeskRow) => (entry && places.get(entry)) ?? entries.length;
  return buildRows({ year, roster: entries, helds }).sort(
    (one, other) => placeOf(one) - placeOf(other),
  );
}

/** Nothing in a row but `held` follows from what the other rules said. */
const isSame = (one: Held, other: Held | undefined): boolean =>
  one.file === other?.file && one.examined === other.examined;

interface Built {
  year: number;
  roster: Roster;
  helds: readonly Held[];
  rows: readonly DeskRow[];
}

/** Builds the rows of a desk; where reports were only looked at more closely, the same with that. */
export function createRowBuilder() {
  let last: Built | null = null;
  const buildAnew = (year: number, roster: Roster, helds: readonly Held[]) => {
    const isLast =
      last?.year === year &&
      last.roster === roster &&
      last.helds.length === helds.length &&
      helds.every((held, index) => isSame(held, last?.helds[index]));
    if (!last || !isLast) return listRows(year, roster, helds);
    const now = new Map(helds.map((held) => [held.file, held]));
    return last.rows.map((row) => {
      const held = row.held && (now.get(row.held.file) ?? row.held);
      return held === row.held ? row : { ...row, held };
    });
  };
  return (year: number, roster: Roster, helds: readonly Held[]): readonly DeskRow[] => {
    const rows = buildAnew(year, roster, helds);
    last = { year, roster, helds, rows };
    return rows;
  };
}

/** Sums up the rows that count; not again where they are the same reports. */
export function createSummer() {
  let summed: readonly (readonly FileFigure[])[] = [];
  let sums: ReadonlyMap<string, CellSum> | null = null;
  return (rows: readonly DeskRow[]): ReadonlyMap<string, CellSum> => {
    const figures = rows.flatMap(({ counting, held }) =>
      counting === 'counted' && held?.examined ? [held.examined.figures] : [],
    );
    const isSummed =
      figures.length === summed.length && figures.every((one, index) => one === summed[index]);
    if (!sums || !isSummed) sums = sumFigures(figures);
    summed = figures;
    return sums;
  };
}
