// The rows of one organ together: an organ may have sent several files, or one that nobody can use.
import type { DeskRow, Held } from './collected.ts';
import { organKey } from './organ-key.ts';

/** A row of a file, before it is known how the others of its organ stand. */
type OrganRow = Pick<DeskRow, 'key' | 'organ' | 'entry'>;

/** What rows of one organ have in common: its entry on the list, else its name, else nothing. */
export function organId({ key, organ, entry }: OrganRow): string {
  const name = organKey(organ);
  if (entry) return `list:${organKey(entry.name)}`;
  return name === '' ? `file:${key}` : `name:${name}`;
}

/** Values by key, both in the order in which they come. */
export function groupBy<Value>(
  values: readonly Value[],
  keyOf: (value: Value) => string,
): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}

/** Rows by what their organs are called; without a name they are nobody's that could be looked for. */
export const rowsByName = (rows: readonly DeskRow[]): Map<string, DeskRow[]> =>
  groupBy(
    rows.filter(({ organ }) => organKey(organ) !== ''),
    ({ organ }) => organKey(organ),
  );

/** Only totals: there is no figure to count. */
export const isTotalsOnly = (held: Held | null): boolean => held?.examined?.isTotalsOnly ?? false;

/** Whether a row holds a report that can be part of the sums, whatever was decided of it. */
export const isUsable = ({ standing, counting, held }: DeskRow): boolean =>
  counting === 'counted' || standing === 'filed' || (standing === 'twice' && !isTotalsOnly(held));

/**
 * The files that nobody has to be written to about: the organ sent another, which stands. Of several
 * of the year that is the counted one, else the newest; beside one of use, one of no use is no matter.
 */
export function superseded(rows: readonly DeskRow[]): ReadonlySet<DeskRow> {
  const idOf = (row: DeskRow) => `${row.held?.examined?.scope ?? ''} ${organId(row)}`;
  const counted = new Set(rows.filter(({ counting }) => counting === 'counted').map(idOf));
  const useful = new Set(rows.filter(isUsable).map(organId));
  return new Set(
    rows.filter((row) => {
      if (!isUsable(row)) return row.held !== null && useful.has(organId(row));
      if (row.standing !== 'twice' || row.counting === 'counted') return false;
      return !row.isProposed || counted.has(idOf(row));
    }),
  );
}

/** The report that speaks for an organ: the counted one, else its own that would be, else any. */
export function reportOf(rows: readonly DeskRow[]): DeskRow | null {
  const usable = rows.filter(isUsable);
  const proposed = usable.filter(({ isProposed }) => isProposed);
  return (
    usable.find(({ counting }) => counting === 'counted') ??
    proposed.find(({ held }) => held?.examined?.scope === 'own') ??
    proposed[0] ??
    usable[0] ??
    null
  );
}
