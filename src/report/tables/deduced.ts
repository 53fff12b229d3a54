// What printed totals leave for cells that are blank: offered to the clerk, never filled in unasked.
import { TOTAL_CELLS } from './tables.ts';
import type { ReadingAt } from './totals.ts';

/** A blank cell and the one figure with which a printed total adds up. */
export interface Deduced {
  path: string;
  value: number;
}

function deducedFrom(parts: readonly string[], printed: number, readingAt: ReadingAt): Deduced[] {
  const blanks: string[] = [];
  let rest = printed;
  for (const path of parts) {
    const reading = readingAt(path);
    if (reading.state === 'unreadable') return [];
    if (reading.state === 'blank') blanks.push(path);
    else rest -= reading.value;
  }
  // Several blanks can only be told where nothing is left for any of them.
  const isDecided = rest === 0 || (blanks.length === 1 && rest > 0);
  return isDecided ? blanks.map((path) => ({ path, value: rest })) : [];
}

/**
 * The blank cells that printed totals decide, in the order of the form; a cell of which two totals
 * say different things is left out.
 */
export function deduceFigures(
  printedTotals: Readonly<Record<string, number>>,
  readingAt: ReadingAt,
): readonly Deduced[] {
  const found = new Map<string, number | null>();
  for (const { path: total, parts } of TOTAL_CELLS) {
    const printed = printedTotals[total];
    if (printed === undefined) continue;
    for (const { path, value } of deducedFrom(parts, printed, readingAt)) {
      const other = found.get(path);
      found.set(path, other === undefined || other === value ? value : null);
    }
  }
  return [...found].flatMap(([path, value]) => (value === null ? [] : [{ path, value }]));
}
