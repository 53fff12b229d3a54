import { placeBlock } from '#src/report/tables/place-block.ts';
import type { TableId } from '#src/report/tables/table.ts';
import { figureCellsOf } from '#src/report/tables/tables.ts';
import type { TextGrid } from '#src/report/tables/text-grid.ts';

/** The first typed cell of each table. */
export const FIRST_CELL: Record<TableId, string> = {
  proactive: 'proactive.rules.issued',
  requests: 'requests.newlyReceived.naturalPerson',
  disputes: 'disputes.reconsideration.upheld',
};

/** Rows of a grid, cells parted by |; `#` is a covered position. */
export const grid = (...rows: string[]): TextGrid =>
  rows.map((row) => row.split('|').map((text) => (text === '#' ? null : text)));

/** One block placed, its changes as `row.column` -> text. */
export function place(table: TableId, rows: TextGrid, at = FIRST_CELL[table]) {
  const { changes, ...rest } = placeBlock(table, [rows], at);
  const texts = changes.map(({ cell, text }) => [`${cell.row}.${cell.column}`, text]);
  return { ...rest, changes: Object.fromEntries(texts) as Record<string, string> };
}

/** A row of table 三 as `place` gives it. */
export const requestRow = (id: string, texts: string): Record<string, string> =>
  Object.fromEntries(
    texts
      .split('|')
      .map((text, index) => [`${id}.${figureCellsOf('requests')[index]?.column ?? ''}`, text]),
  );
