// Computed cells of the statutory tables. Derived from the typed ones each time, never stored.
import type { Reading } from '#src/report/figures.ts';
import type { TotalCell } from './table.ts';
import { TOTAL_CELLS } from './tables.ts';

/** The reading of the typed cell at a path, or however else cells are named. */
export type ReadingAt<Cell = string> = (cell: Cell) => Reading;

/** `sum` in 件 of the readable parts, null when none is; `complete` when all of them are. */
export interface Total {
  sum: number | null;
  complete: boolean;
}

/** Sums counts; at most 126 parts of at most 12 digits, so whole numbers stay exact. */
export function sumCounts<Cell>(cells: readonly Cell[], readingAt: ReadingAt<Cell>): Total {
  let sum = 0;
  let read = 0;
  for (const cell of cells) {
    const reading = readingAt(cell);
    if (reading.state !== 'read') continue;
    sum += reading.value;
    read += 1;
  }
  return { sum: read === 0 ? null : sum, complete: read === cells.length };
}

/** A computed cell as it is shown and printed. */
export const totalText = ({ sum }: Total): string => (sum === null ? '' : String(sum));

const dependents = new Map<string, TotalCell[]>();
for (const cell of TOTAL_CELLS) {
  for (const part of cell.parts) dependents.set(part, [...(dependents.get(part) ?? []), cell]);
}

/** The computed cells that change when the typed cell at `path` does. */
export const totalsOver = (path: string): readonly TotalCell[] => dependents.get(path) ?? [];
