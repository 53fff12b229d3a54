// The finished report as a document: what every copy - preview, print, text, Word, web page,
// workbook - is drawn from.
import type { LabelCell, TableId } from '#src/report/tables/table.ts';

/** What a workbook computes with, behind the text of a typed or computed cell. */
export interface DocumentFigure {
  /** Place in the report file. */
  path: string;
  /** In 件 or 万元; null where the cell is blank or cannot be read. */
  value: number | null;
  /** Digits behind the point as they are printed. */
  decimals: number;
  /** The words in brackets behind the figure, brackets included. */
  note: string;
  /** Paths of the typed cells that a computed one sums; none for a typed cell. */
  parts: readonly string[];
}

export interface DocumentCell {
  text: string;
  colSpan: number;
  rowSpan: number;
  /** Which cells it heads, null for a figure. */
  scope: LabelCell['scope'] | null;
  /** Null for a label. */
  figure: DocumentFigure | null;
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
  /**
   * `lead` is a run-in heading that begins the paragraph, numeral included. One that `keepsNext`
   * stands whole on the page of what follows it.
   */
  | { kind: 'paragraph'; lead: string; text: string; keepsNext?: true }
  | { kind: 'table'; table: DocumentTable }
  | { kind: 'note'; text: string }
  | { kind: 'signature'; lines: readonly string[] };

export interface ReportDocument {
  title: string;
  /** Full name of the organ that reports, as typed. */
  organ: string;
  /** Errors stand: copies are marked 草稿, except in the text itself. */
  isDraft: boolean;
  blocks: readonly Block[];
}

/** A typed cell whose text is no figure: printed as typed, marked in a draft. */
export const isUnreadable = ({ text, figure }: DocumentCell): boolean =>
  figure !== null && figure.value === null && text !== figure.note;

/** A cell and where its top left corner stands in the grid, counted from 0. */
export interface PlacedCell {
  cell: DocumentCell;
  row: number;
  column: number;
}

/** The cells of a table in reading order, each with its place in the grid. */
export function placeCells(table: DocumentTable): PlacedCell[] {
  const free = table.rows.map(() => table.widths.map(() => true));
  return table.rows.flatMap((cells, row) =>
    cells.map((cell) => {
      const column = free[row]?.indexOf(true) ?? -1;
      for (const covered of free.slice(row, row + cell.rowSpan)) {
        covered.fill(false, column, column + cell.colSpan);
      }
      return { cell, row, column };
    }),
  );
}

/** A table's texts with every column in every row; positions covered by a span are empty. */
export function toGrid(table: DocumentTable): string[][] {
  const grid = table.rows.map(() => table.widths.map(() => ''));
  for (const { cell, row, column } of placeCells(table)) {
    const texts = grid[row];
    if (texts) texts[column] = cell.text;
  }
  return grid;
}
