import {
  placeCells,
  type DocumentCell,
  type DocumentTable,
} from '#src/report/document/report-document.ts';

/**
 * A table's head and its rows from `from` up to `to`, counted below the head. A label whose span is
 * cut stands again in the first row that is left of it.
 */
export function rowsBetween(
  table: DocumentTable,
  from: number,
  to: number,
): readonly (readonly DocumentCell[])[] {
  const first = table.headRows + from;
  const end = Math.min(table.rows.length, table.headRows + to);
  if (from === 0 && end === table.rows.length) return table.rows;
  const rows: DocumentCell[][] = Array.from({ length: end - first }, () => []);
  for (const { cell, row } of placeCells(table)) {
    const top = Math.max(row, first);
    const rowSpan = Math.min(row + cell.rowSpan, end) - top;
    if (row >= table.headRows && rowSpan > 0) rows[top - first]?.push({ ...cell, rowSpan });
  }
  return [...table.rows.slice(0, table.headRows), ...rows];
}
