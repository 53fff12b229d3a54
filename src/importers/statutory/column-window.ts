// Which cells of a row of a grid are its figures: by the heads above, otherwise by what stands
// behind the label. Never by counting figures, so that a blank or `/` shifts nothing.
import type { TextGrid } from '#src/report/tables/text-grid.ts';
import { isFigureText } from './figure-text.ts';

type Cells = readonly (string | null)[];

export const isWords = (cell: string | null | undefined): boolean =>
  typeof cell === 'string' && cell !== '' && !isFigureText(cell);
const isEmpty = (cell: string | null | undefined): boolean =>
  cell === '' || cell === null || cell === undefined;

/**
 * By figure of a row, the column of a grid under its head, undefined where that head is not known;
 * `contested` where a head stands over two columns, null where heads say nothing of columns.
 */
export type HeadColumns = readonly (number | undefined)[] | 'contested' | null;

/** What is read of a whole grid is read once, not again for each of its rows. */
export function oncePerGrid<Read>(read: (grid: TextGrid) => Read): (grid: TextGrid) => Read {
  const known = new WeakMap<TextGrid, { read: Read }>();
  return (grid) => {
    const found = known.get(grid) ?? { read: read(grid) };
    known.set(grid, found);
    return found.read;
  };
}

/** The first rows of a table have its heads. */
const HEAD_ROWS = 12;

/** Finds the columns under the given heads; `headOf` tells which head of the form a text is. */
export function headColumns(
  grid: TextGrid,
  heads: readonly string[],
  headOf: (text: string) => string | null,
): HeadColumns {
  const columns = new Map<string, number>();
  for (const row of grid.slice(0, HEAD_ROWS)) {
    for (const [column, cell] of row.entries()) {
      const head = cell ? headOf(cell.replace(/\s/gu, '')) : null;
      if (head === null || !heads.includes(head)) continue;
      if ((columns.get(head) ?? column) !== column) return 'contested';
      columns.set(head, column);
    }
  }
  // Heads of which two stand in one column lost their merged cells: they say nothing of columns.
  const isPlaced = new Set(columns.values()).size === columns.size;
  return columns.size === 0 || !isPlaced ? null : heads.map((head) => columns.get(head));
}

/** How far right of a row's first figure's place the known heads stand; several where they differ. */
const offsetsOf = (heads: readonly (number | undefined)[]): ReadonlySet<number> =>
  new Set(heads.flatMap((column, index) => (column === undefined ? [] : [column - index])));

/** The last column of which something holds; -1 where there is none. */
export function lastColumn(
  cells: Cells,
  holds: (cell: string | null | undefined) => boolean,
): number {
  let column = cells.length - 1;
  while (column >= 0 && !holds(cells[column])) column -= 1;
  return column;
}

/** Where the label ends: the first column behind the last words that no merged cell covers. */
function startOfFigures(cells: Cells): number {
  let start = lastColumn(cells, isWords) + 1;
  while (start < cells.length && cells[start] === null) start += 1;
  return start;
}

/** What the form says of a row of figures. */
export interface RowForm {
  count: number;
  heads: HeadColumns;
  /** How many columns its label takes in the form; 0 where the row is not known. */
  labelSpan: number;
  /** Whether figures are the row's by their sum; null in a table in which nothing adds up. */
  addsUp: ((texts: readonly string[]) => boolean) | null;
}

type Texts = readonly string[];

const isBlankRow = (texts: Texts): boolean => texts.every((text) => text === '');
const isFull = (texts: Texts): boolean => texts.every((text) => text !== '');

function textsAt(cells: Cells, columns: readonly number[]): Texts | null {
  const texts = columns.map((column) => cells[column]);
  return texts.includes(null) || texts.some(isWords) ? null : texts.map((text) => text ?? '');
}

/** Under heads that are all known; null where the row may have been moved against them. */
function textsUnder(
  cells: Cells,
  start: number,
  columns: readonly number[],
  form: RowForm,
): Texts | null {
  const [first, last] = [Math.min(...columns), Math.max(...columns)];
  const texts = first < start || cells.length <= last ? null : textsAt(cells, columns);
  if (!texts) return null;
  const isProven = !isBlankRow(texts) && form.addsUp?.(texts) === true;
  const isFree = cells.every(
    (cell, column) => column < start || columns.includes(column) || isEmpty(cell),
  );
  if (!isFree) return isProven ? texts : null;
  // Blank cells between label and figures are those of the label; others moved the row to the left.
  const between = cells.slice(start, first);
  const isMoved = between.includes('') && between.length !== form.labelSpan - 1;
  return !isMoved || isProven || isFull(texts) || isBlankRow(texts) ? texts : null;
}

/** The column of the first figure by what stands behind the label; -1 where that is not certain. */
function findFirst(cells: Cells, start: number, count: number): number {
  const rest = cells.slice(start);
  if (rest.length === count) return start;
  const filledFrom = rest.findIndex((cell) => !isEmpty(cell));
  const filledTo = lastColumn(rest, (cell) => !isEmpty(cell));
  const filled = filledTo - filledFrom + 1;
  if (filledFrom < 0) return rest.length > count ? start : -1;
  if (filled === count) return start + filledFrom;
  if (rest.length < count || filled > count) return -1;
  // Blanks before the first figure alone: they are the ones that are too many.
  const tooMany = rest.length - count;
  return filledTo === rest.length - 1 && filledFrom >= tooMany ? start + tooMany : -1;
}

/** Where heads do not tell: by what stands behind the label, as far as that is certain. */
function textsBehind(cells: Cells, start: number, form: RowForm): Texts | null {
  const { count, heads, addsUp } = form;
  const [offset, ...others] = offsetsOf(heads === 'contested' || heads === null ? [] : heads);
  const first = findFirst(cells, start, count);
  if (first < 0 || others.length > 0) return null;
  const texts = textsAt(
    cells,
    Array.from({ length: count }, (_, index) => first + index),
  );
  if (!texts || isBlankRow(texts)) return texts;
  const isProven = addsUp?.(texts) === true;
  // Without heads a blank cell behind the label may be the label's own.
  if (offset === undefined) return start > 0 && texts[0] === '' && !isProven ? null : texts;
  if (first === offset) return texts;
  const isMovedRight = addsUp !== null && first > offset;
  return isMovedRight || (isFull(texts) && isProven) ? texts : null;
}

/**
 * The texts of a row's figures, '' where its cell is blank; null where it is not certain which cells
 * they are. A last head that is not there at all leaves the last figure blank.
 */
export function figuresOfRow(cells: Cells, form: RowForm): Texts | null {
  const { count, heads } = form;
  if (heads === 'contested') return null;
  const start = startOfFigures(cells);
  const columns = heads?.filter((column) => column !== undefined) ?? [];
  if (columns.length === count) {
    const under = textsUnder(cells, start, columns, form);
    if (under) return under;
  }
  if (columns.length === count - 1 && heads?.[count - 1] === undefined && form.addsUp) {
    const isLast = lastColumn(cells, (cell) => !isEmpty(cell)) <= Math.max(...columns);
    const under = isLast ? textsUnder(cells, start, columns, { ...form, addsUp: null }) : null;
    return under && [...under, ''];
  }
  return textsBehind(cells, start, form);
}
