// Of several reports of one organ the newest is the one it stands by.
import type { Held } from './collected.ts';
import { groupBy, isTotalsOnly } from './organ-rows.ts';

/** Smaller is older, from the first that differs on. */
type Age = readonly (number | string)[];

function compareAges(one: Age, other: Age): number {
  const at = one.findIndex((part, index) => part !== other[index]);
  return at < 0 ? 0 : (one[at] ?? 0) < (other[at] ?? 0) ? -1 : 1;
}

const timeOf = (time: string): number => {
  const milliseconds = Date.parse(time);
  return Number.isNaN(milliseconds) ? 0 : milliseconds;
};

/** A report is as old as its last save, one that this program never saved as its file. */
function ageOf({ file, examined }: Held): Age {
  const saved = timeOf(examined?.savedAt ?? '');
  return [saved || file.modifiedAt, file.modifiedAt, timeOf(file.addedAt), file.id];
}

const newestBy = (helds: readonly Held[], age: (held: Held) => Age): Held | undefined =>
  helds.reduce<Held | undefined>(
    (best, held) => (best && compareAges(age(best), age(held)) >= 0 ? best : held),
    undefined,
  );

const hasFigures = (held: Held): number => (isTotalsOnly(held) ? 0 : 1);

/**
 * The newest report, in whatever order they come: of one report file the one saved most often, of
 * different ones the one saved last. One with figures goes before one with only totals.
 */
export function newestOf(helds: readonly Held[]): Held | undefined {
  const reports = groupBy(helds, ({ file, examined }) => examined?.reportId || `file ${file.id}`);
  const revised = [...reports.values()].flatMap(
    (group) =>
      newestBy(group, (held) => [hasFigures(held), held.examined?.revision ?? 0, ...ageOf(held)]) ??
      [],
  );
  return newestBy(revised, (held) => [hasFigures(held), ...ageOf(held)]);
}
