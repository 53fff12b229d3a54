import type { CellObject, SheetData } from 'write-excel-file/universal';
import { getCellAddress } from 'write-excel-file/utility';
import {
  isUnreadable,
  placeCells,
  type DocumentCell,
  type DocumentTable,
  type PlacedCell,
} from '#src/report/document/report-document.ts';
import { SECTION_HEADINGS } from '#src/report/sections/sections.ts';
import { isNotedBelow, numberFormat, shownFigure } from './number-format.ts';
import { MOST_LINES, heightOf, toLines, widthOf } from './text-size.ts';
import { totalFormula } from './total-formula.ts';

/** What the library has no way to write into a cell: texts as they are, formulas with a result. */
export type CellContent =
  { kind: 'text'; text: string } | { kind: 'formula'; formula: string; value: number | null };

export interface Sheet {
  name: string;
  isLandscape: boolean;
  headRows: number;
  columns: { width: number }[];
  rows: SheetData;
  /** By address; other cells are blank or hold their number in `rows`. */
  contents: ReadonlyMap<string, CellContent>;
}

/** Width of the printed page in digits of the body font. */
const PAGE_WIDTH = { portrait: 98, landscape: 146 };
const MOST_PORTRAIT_COLUMNS = 12;
const TEXT_PADDING = 1;
/** More than enough: a number that does not fit is drawn as #####. */
const FIGURE_PADDING = 2;
const UNREADABLE = '#FFF2CC';

const LOOK = { alignVertical: 'center', wrap: true, textColor: '#000000' } as const;
const GRID_LOOK = { ...LOOK, borderStyle: 'thin', borderColor: '#000000' } as const;

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** Columns in proportion over the page, wider where a figure would not fit. */
function columnWidths(table: DocumentTable, cells: readonly PlacedCell[], page: number): number[] {
  const unit = page / sum(table.widths);
  const widths = table.widths.map((width) => width * unit);
  for (const { cell, column } of cells) {
    const { figure } = cell;
    if (figure === null || figure.value === null) continue;
    const covered = widths.slice(column, column + cell.colSpan);
    const missing = widthOf(shownFigure(cell, figure)) + FIGURE_PADDING - sum(covered);
    if (missing <= 0) continue;
    covered.forEach((width, index) => {
      widths[column + index] = width + missing / covered.length;
    });
  }
  return widths.map((width) => Math.round(width * 100) / 100);
}

/** Rows high enough for their texts; what spans several rows stretches the last of them. */
function rowHeights(table: DocumentTable, cells: readonly PlacedCell[], widths: number[]) {
  const heights = table.rows.map(() => heightOf(1));
  const bySpan = [...cells].sort((a, b) => a.cell.rowSpan - b.cell.rowSpan);
  for (const { cell, row, column } of bySpan) {
    const width = sum(widths.slice(column, column + cell.colSpan)) - TEXT_PADDING;
    const isNumber = cell.figure !== null && cell.figure.value !== null;
    const needed = heightOf(isNumber ? 1 : toLines(cell.text, width).length);
    const last = row + cell.rowSpan - 1;
    const missing = needed - sum(heights.slice(row, last + 1));
    if (missing > 0) heights[last] = (heights[last] ?? 0) + missing;
  }
  return heights;
}

function cellLook(cell: DocumentCell, isDraft: boolean): CellObject {
  const { colSpan: columnSpan, rowSpan, scope, figure } = cell;
  const align = scope === 'row' ? 'left' : 'center';
  const look: CellObject = { ...GRID_LOOK, align, columnSpan, rowSpan };
  if (figure === null) return look;
  if (figure.value !== null || figure.parts.length > 0) {
    return { ...look, type: Number, format: numberFormat(cell, figure) };
  }
  if (cell.text === '') return look;
  // The format of texts becomes the mark of a text that is never a formula.
  const asText: CellObject = { ...look, type: String, format: '@' };
  return isDraft && isUnreadable(cell) ? { ...asText, backgroundColor: UNREADABLE } : asText;
}

/** Lines under the grid: the table's notes, then the words that no cell has room for. */
function linesBelow(notes: readonly string[], cells: readonly PlacedCell[], width: number) {
  const noted = cells
    .filter(({ cell }) => isNotedBelow(cell))
    .map(({ cell, row, column }) => `${getCellAddress(row, column)}：${cell.text}`);
  return [...notes, ...noted].flatMap((text) => {
    const lines = toLines(text.replace(/[\r\n]+/g, ' '), width - TEXT_PADDING);
    const rows = Math.ceil(lines.length / MOST_LINES);
    return Array.from({ length: rows }, (_, index) =>
      lines.slice(index * MOST_LINES, (index + 1) * MOST_LINES),
    );
  });
}

/** A statutory table as a sheet, its grid from A1 on, its notes under it. */
export function toSheet(table: DocumentTable, notes: readonly string[], isDraft: boolean): Sheet {
  const cells = placeCells(table);
  const isLandscape = table.widths.length > MOST_PORTRAIT_COLUMNS;
  const widths = columnWidths(table, cells, PAGE_WIDTH[isLandscape ? 'landscape' : 'portrait']);
  const heights = rowHeights(table, cells, widths);
  const places = new Map(cells.map((placed) => [placed.cell.figure?.path, placed]));
  const rows: SheetData = table.rows.map(() => table.widths.map(() => null));
  const contents = new Map<string, CellContent>();

  for (const { cell, row, column } of cells) {
    const { text, figure } = cell;
    const look = { ...cellLook(cell, isDraft), height: heights[row] ?? 0 };
    const address = getCellAddress(row, column);
    const into = rows[row];
    if (into) into[column] = look;
    if (figure !== null && figure.parts.length > 0) {
      const parts = figure.parts.flatMap((path) => places.get(path) ?? []);
      contents.set(address, { kind: 'formula', formula: totalFormula(parts), value: figure.value });
    } else if (figure !== null && figure.value !== null) {
      if (into) into[column] = { ...look, value: figure.value };
    } else if (text !== '') {
      contents.set(address, { kind: 'text', text });
    }
  }

  for (const lines of linesBelow(notes, cells, sum(widths))) {
    const look: CellObject = { ...LOOK, type: String, format: '@', align: 'left' };
    const note = { ...look, columnSpan: widths.length, height: heightOf(lines.length) };
    contents.set(getCellAddress(rows.length, 0), { kind: 'text', text: lines.join('') });
    rows.push([note, ...widths.slice(1).map(() => null)]);
  }

  return {
    name: SECTION_HEADINGS[table.id],
    isLandscape,
    headRows: table.headRows,
    columns: widths.map((width) => ({ width })),
    rows,
    contents,
  };
}
