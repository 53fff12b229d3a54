import { shownNumber } from './shown-number.ts';
import type { SourceBlock } from './source-document.ts';
import { readMerges, readStyles, type SheetPart } from './workbook-parts.ts';

/** A number as it is stored; texts are strings. */
export interface StoredNumber {
  stored: string;
}
export type SheetValue = string | boolean | Date | StoredNumber | null;

/** Columns have letters, rows count from 1. */
function addressOf(row: number, column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row + 1}`;
}

function dateText(date: Date): string {
  const [day = '', time = ''] = Number.isNaN(date.getTime()) ? [] : date.toISOString().split('T');
  return time.startsWith('00:00:00') ? day : `${day} ${time.slice(0, 8)}`;
}

function textOf(value: SheetValue, format: string): string {
  if (value === null) return '';
  if (value instanceof Date) return dateText(value);
  if (typeof value === 'object') return shownNumber(value.stored, format);
  return String(value).trim();
}

type Grid = (string | null)[][];

function cover(grid: Grid, xml: string): void {
  const width = grid[0]?.length ?? 0;
  // Merged cells never overlap, so more of them than cells are a broken file's.
  let left = grid.length * width;
  for (const [top, bottom, first, last] of readMerges(xml)) {
    for (let row = top; row <= Math.min(bottom, grid.length - 1); row += 1) {
      for (let column = first; column <= Math.min(last, width - 1); column += 1) {
        left -= 1;
        if (left < 0) return;
        const isFirst = row === top && column === first;
        if (!isFirst) grid[row]?.splice(column, 1, null);
      }
    }
  }
}

/** What our own workbook writes in a cell whose note stands under the table. */
const SEE_BELOW = '（见表下）';

/**
 * Puts notes that stand under the grid back to their figures, where there are as many lines as
 * figures that point at them and each begins with its figure; says which lines those were.
 */
function takeNotesBelow(grid: Grid, below: readonly string[]): ReadonlySet<string> {
  const pointing = grid.flatMap((row) =>
    row.flatMap((text, column) => (text?.endsWith(SEE_BELOW) ? [{ row, column, text }] : [])),
  );
  const noted = below.flatMap((line) => {
    const [, text] = /^[^：]*：(\d[\d.]*（[^]*）)$/.exec(line) ?? [];
    return text === undefined ? [] : [{ line, text }];
  });
  const fits =
    pointing.length === noted.length &&
    pointing.every(({ text }, index) =>
      noted[index]?.text.startsWith(`${text.slice(0, -SEE_BELOW.length)}（`),
    );
  if (!fits) return new Set();
  pointing.forEach(({ row, column }, index) => row.splice(column, 1, noted[index]?.text ?? ''));
  return new Set(noted.map(({ line }) => line));
}

/** Lines over the whole width at the end, which are no rows of the table. */
function cutBelow(grid: Grid): string[] {
  const isLine = ([first, ...rest]: (string | null)[]): boolean =>
    Boolean(first) && rest.length > 0 && rest.every((text) => text === null);
  const isBlank = (row: (string | null)[]): boolean => row.every((text) => !text);
  let end = grid.length;
  for (let row = grid.at(-1); row && (isLine(row) || isBlank(row)); row = grid[end - 1]) end -= 1;
  return grid.splice(end).flatMap(([text]) => (text ? [text] : []));
}

const paragraph = (text: string, level = 0): SourceBlock => ({ kind: 'paragraph', text, level });

/** A sheet's name, its table, and the lines under it; a sheet of one column is text. */
export function toSheetBlocks(
  sheet: SheetPart,
  values: readonly (readonly SheetValue[])[],
  formats: readonly string[],
): SourceBlock[] {
  const styles = readStyles(sheet.xml);
  const grid: Grid = values.map((row, index) =>
    row.map((value, column) =>
      textOf(value, formats[styles.get(addressOf(index, column)) ?? 0] ?? ''),
    ),
  );
  cover(grid, sheet.xml);
  const isNamed = !/^(?:sheet|工作表|表)\s*\d*$/i.test(sheet.name.trim());
  const heading = isNamed && sheet.name.trim() !== '' ? [paragraph(sheet.name.trim(), 1)] : [];
  if ((grid[0]?.length ?? 0) <= 1) {
    const lines = grid.flatMap(([text]) => (text ?? '').split('\n')).map((line) => line.trim());
    const texts = lines.filter((line) => line !== '').map((line) => paragraph(line));
    return texts.length > 0 ? [...heading, ...texts] : [];
  }
  const below = cutBelow(grid);
  const taken = takeNotesBelow(grid, below);
  const lines = below.filter((line) => !taken.has(line)).map((line) => paragraph(line));
  return [...heading, ...(grid.length > 0 ? [{ kind: 'table', grid } as const] : []), ...lines];
}
