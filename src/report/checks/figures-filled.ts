// Every typed cell of the three tables holds a figure that can be read.
import { TABLE_IDS, figureCellsOf } from '#src/report/tables/tables.ts';
import type { ReadingAt } from '#src/report/tables/totals.ts';
import type { TableId } from '#src/report/tables/table.ts';
import { EVERY_CELL, FIGURE_FORM } from './citations.ts';
import type { Finding } from './finding.ts';

/** One finding per cell whose text is no figure. `typedAt` gives the text of a cell. */
export function checkUnreadable(
  readingAt: ReadingAt,
  typedAt: (path: string) => string,
): Finding[] {
  return TABLE_IDS.flatMap(figureCellsOf).flatMap((cell): Finding[] => {
    const reading = readingAt(cell.path);
    if (reading.state !== 'unreadable') return [];
    return [
      {
        rule: 'figure-unreadable',
        severity: 'error',
        places: [cell.path],
        typed: typedAt(cell.path),
        offer: reading.offer,
        basis: FIGURE_FORM,
      },
    ];
  });
}

/** The cells of a table that are still blank, in reading order. */
export const blankCells = (table: TableId, readingAt: ReadingAt): string[] =>
  figureCellsOf(table)
    .map((cell) => cell.path)
    .filter((path) => readingAt(path).state === 'blank');

/** One finding per table that has blank cells, led by the first of them. */
export function checkBlank(readingAt: ReadingAt): Finding[] {
  return TABLE_IDS.flatMap((table): Finding[] => {
    const [first, ...rest] = blankCells(table, readingAt);
    if (first === undefined) return [];
    return [
      {
        rule: 'figure-blank',
        severity: 'error',
        places: [first, ...rest],
        table,
        count: rest.length + 1,
        basis: EVERY_CELL,
      },
    ];
  });
}
