// The finished report as a document: what every copy - preview, print, text - is drawn from.
import type { LabelCell, TableId } from '#src/report/tables/table.ts';

export interface DocumentCell {
  text: string;
  colSpan: number;
  rowSpan: number;
  /** Which cells it heads, null for a figure. */
  scope: LabelCell['scope'] | null;
}

export interface DocumentTable {
  id: TableId;
  caption: string;
  widths: readonly number[];
  headRows: number;
  /** As in HTML: covered positions are left out. */
  rows: readonly (readonly DocumentCell[])[];
}

export type Block =
  | { kind: 'heading'; level: 1 | 2; text: string }
  /** `lead` is a run-in heading that begins the paragraph, numeral included. */
  | { kind: 'paragraph'; lead: string; text: string }
  | { kind: 'table'; table: DocumentTable }
  | { kind: 'note'; text: string }
  | { kind: 'signature'; lines: readonly string[] };

export interface ReportDocument {
  title: string;
  /** Errors stand: copies are marked 草稿, except in the text itself. */
  isDraft: boolean;
  blocks: readonly Block[];
}

/** A table's texts with every column in every row; positions covered by a span are empty. */
export function toGrid(table: DocumentTable): string[][] {
  const grid = table.rows.map(() => table.widths.map(() => ''));
  const free = table.rows.map(() => table.widths.map(() => true));
  table.rows.forEach((cells, row) => {
    for (const cell of cells) {
      const column = free[row]?.indexOf(true) ?? -1;
      const texts = grid[row];
      if (texts && column >= 0) texts[column] = cell.text;
      for (const covered of free.slice(row, row + cell.rowSpan)) {
        covered.fill(false, column, column + cell.colSpan);
      }
    }
  });
  return grid;
}
