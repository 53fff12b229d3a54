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
import { figureCellAt } from '#src/report/tables/tables.ts';
import { sum } from '#src/exporters/sum.ts';
import { TEXT_PADDING, columnWidths, rowHeights } from './grid-size.ts';
import { isNotedBelow, numberFormat } from './number-format.ts';
import { MOST_LINES, heightOf, toLines } from './text-size.ts';
import { totalFormula, type Place } from './total-formula.ts';

export type CellContent =
  | { kind: 'text'; text: string }
  | { kind: 'number'; value: number }
  | { kind: 'formula'; formula: string; value: number | null };

export interface Sheet {
  name: string;
  isLandscape: boolean;
  headRows: number;
  columns: { width: number }[];
  /** How cells look and span, without what they hold. */
  looks: SheetData;
  /** What cells hold, by address; the others are blank. */
  contents: ReadonlyMap<string, CellContent>;
  /** Of a list, its rows: they look like the last row of `looks`, which holds none of them. */
  rows?: ListRows;
}

/** Rows of a list, each with a cell a column; null where it is blank. */
export type ListRows = Iterable<readonly (CellContent | null)[]>;

/** Width of the printed page in digits of the body font. */
const PAGE_WIDTH = { portrait: 98, landscape: 146 };
const MOST_PORTRAIT_COLUMNS = 12;
const UNREADABLE = '#FFF2CC';

export const LOOK = { alignVertical: 'center', wrap: true, textColor: '#000000' } as const;
export const GRID_LOOK = { ...LOOK, borderStyle: 'thin', borderColor: '#000000' } as const;
/** This format becomes the mark of a text that is never a formula. */
export const TEXT_LOOK = { type: String, format: '@' } as const;

function cellLook(cell: DocumentCell, isDraft: boolean): CellObject {
  const { colSpan: columnSpan, rowSpan, scope, figure } = cell;
  const align = scope === 'row' ? 'left' : 'center';
  const look: CellObject = { ...GRID_LOOK, align, columnSpan, rowSpan };
  if (figure === null) return look;
  if (figure.value !== null || figure.parts.length > 0) {
    return { ...look, type: Number, format: numberFormat(cell, figure) };
  }
  if (cell.text === '') return look;
  const tint = isDraft && isUnreadable(cell) ? { backgroundColor: UNREADABLE } : {};
  return { ...look, ...TEXT_LOOK, ...tint };
}

function cellContent(cell: DocumentCell, places: ReadonlyMap<string, Place>): CellContent | null {
  const { text, figure } = cell;
  if (figure !== null && figure.parts.length > 0) {
    const parts = figure.parts.flatMap((path) => places.get(path) ?? []);
    return { kind: 'formula', formula: totalFormula(parts), value: figure.value };
  }
  if (figure !== null && figure.value !== null) return { kind: 'number', value: figure.value };
  return text === '' ? null : { kind: 'text', text };
}

/** Texts under the grid by their lines: the table's notes, then words that no cell has room for. */
function textsBelow(notes: readonly string[], cells: readonly PlacedCell[], width: number) {
  const noted = cells
    .filter(({ cell }) => isNotedBelow(cell))
    .map(({ cell }) => `${figureCellAt(cell.figure?.path ?? '')?.name ?? ''}：${cell.text}`);
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
  const places = new Map(cells.map((placed) => [placed.cell.figure?.path ?? '', placed]));
  const covered = () => widths.map((): CellObject | null => null);
  const looks = table.rows.map(covered);
  const contents = new Map<string, CellContent>();

  for (const { cell, row, column } of cells) {
    const look = { ...cellLook(cell, isDraft), height: heights[row] ?? heightOf(1) };
    looks[row]?.splice(column, 1, look);
    const content = cellContent(cell, places);
    if (content) contents.set(getCellAddress(row, column), content);
  }
  for (const lines of textsBelow(notes, cells, sum(widths))) {
    const size = { columnSpan: widths.length, height: heightOf(lines.length) };
    contents.set(getCellAddress(looks.length, 0), { kind: 'text', text: lines.join('') });
    looks.push([{ ...LOOK, ...TEXT_LOOK, ...size, align: 'left' }, ...covered().slice(1)]);
  }

  const name = SECTION_HEADINGS[table.id];
  const columns = widths.map((width) => ({ width }));
  return { name, isLandscape, headRows: table.headRows, columns, looks, contents };
}
