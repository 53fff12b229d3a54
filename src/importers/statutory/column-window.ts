// Which cells of a row of a grid are its figures: by the heads above, otherwise by what stands
// behind the label. Never by counting figures, so that a blank or `/` shifts nothing.
import type { TextGrid } from '#src/report/tables/text-grid.ts';
import { readColumnHead } from '#src/report/tables/row-labels.ts';
import type { TableId } from '#src/report/tables/table.ts';
import { isFigureText } from './figure-text.ts';

type Cells = readonly (string | null)[];

export const isWords = (cell: string | null | undefined): boolean =>
  typeof cell === 'string' && cell !== '' && !isFigureText(cell);
const isEmpty = (cell: string | null | undefined): boolean =>
  cell === '' || cell === null || cell === undefined;

/** The columns of a grid that stand under the given heads, in the order of the form; null unless all do. */
export function headColumns(
  table: TableId,
  grid: TextGrid,
  heads: readonly string[],
): readonly number[] | null {
  const columns = new Map<string, number>();
  for (const row of grid.slice(0, 12)) {
    row.forEach((cell, column) => {
      const head =
        typeof cell === 'string' ? readColumnHead(table, cell.replace(/\s/gu, '')) : null;
      if (head !== null && heads.includes(head)) columns.set(head, column);
    });
  }
  const found = heads.map((head) => columns.get(head));
  const known = found.filter((column) => column !== undefined);
  return known.length === heads.length && new Set(known).size === heads.length ? known : null;
}

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
export function startOfFigures(cells: Cells): number {
  let start = lastColumn(cells, isWords) + 1;
  while (start < cells.length && cells[start] === null) start += 1;
  return start;
}

/**
 * The texts of a row's `count` figures, '' where its cell is blank; null where it is not certain
 * which cells they are. `columns` are those of the heads, null where there are none.
 */
export function figuresOfRow(
  cells: Cells,
  count: number,
  columns: readonly number[] | null,
): readonly string[] | null {
  const start = startOfFigures(cells);
  const rest = cells.slice(start);
  const texts = (from: number): readonly string[] | null => {
    const window = cells.slice(from, from + count);
    return window.includes(null) || window.some(isWords)
      ? null
      : Array.from({ length: count }, (_, index) => window[index] ?? '');
  };
  if (columns) {
    const isUnder = (column: number) => columns.includes(column);
    const isFree = cells.every(
      (cell, column) => column < start || isUnder(column) || isEmpty(cell),
    );
    const first = Math.min(...columns);
    // Left of the first head only what belongs to the label; a label further right shifts the row.
    if (first >= start && isFree && cells.length > first) {
      const under = columns.map((column) => cells[column]);
      return under.includes(null) ? null : under.map((cell) => cell ?? '');
    }
  }
  if (rest.length === count) return texts(start);
  const filledFrom = rest.findIndex((cell) => !isEmpty(cell));
  const filledTo = lastColumn(rest, (cell) => !isEmpty(cell));
  if (filledFrom < 0) return rest.length >= count ? Array.from({ length: count }, () => '') : null;
  if (filledTo - filledFrom + 1 === count) return texts(start + filledFrom);
  if (rest.length < count || filledTo - filledFrom + 1 > count) return null;
  // Blanks at one end only: they are the ones that are too many.
  if (filledFrom === 0 && filledTo < rest.length - 1) return null;
  const tooMany = rest.length - count;
  if (filledTo === rest.length - 1 && filledFrom >= tooMany) return texts(start + tooMany);
  return null;
}
