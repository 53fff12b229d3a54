// The blocks of pages one after another: a table that goes on over a page's end is one.
import type { SourceBlock, SourceTable } from '#src/importers/source-document.ts';
import type { PlacedTable } from './to-tables.ts';

/** Sides and columns of one table differ by less. */
const NEAR = 3;
/** The form has some forty rows. */
const MOST_ROWS = 1000;

export interface PageBlocks {
  /** From 1. */
  page: number;
  blocks: readonly (Exclude<SourceBlock, SourceTable> | PlacedTable)[];
}

/** A table as far as its pages are known. */
interface OpenTable {
  kind: 'open';
  page: number;
  pieces: PlacedTable[];
}

const isNear = (one: number, other: number): boolean => Math.abs(one - other) <= NEAR;

const goesOn = ({ pieces }: OpenTable, { left, right }: PlacedTable): boolean => {
  const last = pieces.at(-1);
  const rows = pieces.reduce((sum, piece) => sum + piece.rows, 0);
  return (
    last !== undefined && rows < MOST_ROWS && isNear(last.left, left) && isNear(last.right, right)
  );
};

/** For each place where columns begin or end, which of the table's upright lines it is. */
function linesOf(pieces: readonly PlacedTable[]): ReadonlyMap<number, number> {
  const places = pieces.flatMap(({ cells }) => cells.flatMap(({ left, right }) => [left, right]));
  const lines = new Map<number, number>();
  let [line, last] = [-1, -Infinity];
  for (const place of places.sort((one, other) => one - other)) {
    if (place - last > NEAR) line += 1;
    last = place;
    lines.set(place, line);
  }
  return lines;
}

/** All rows of a table, by position; null where a merged cell reaches over. */
function toGrid(pieces: readonly PlacedTable[]): SourceTable['grid'] {
  const lines = linesOf(pieces);
  const lineAt = (place: number): number => lines.get(place) ?? 0;
  const begun = new Set(pieces.flatMap(({ cells }) => cells.map(({ left }) => lineAt(left))));
  const columns = [...begun].sort((one, other) => one - other);
  const columnAt = new Map(columns.map((line, column) => [line, column]));
  return pieces.flatMap(({ rows, cells }) => {
    const grid = Array.from({ length: rows }, () => columns.map((): string | null => ''));
    for (const { row, lastRow, left, right, text } of cells) {
      const first = columnAt.get(lineAt(left)) ?? 0;
      const end = lineAt(right);
      for (const line of grid.slice(row, lastRow + 1)) {
        for (let column = first; (columns[column] ?? end) < end; column += 1) line[column] = null;
      }
      const line = grid[row];
      if (line) line[first] = text;
    }
    return grid;
  });
}

/** The blocks of all pages, tables that go on from one page to the next in one. */
export function joinPages(pages: readonly PageBlocks[]): SourceBlock[] {
  const joined: (Exclude<SourceBlock, SourceTable> | OpenTable)[] = [];
  let lastPage = 0;
  for (const { page, blocks } of pages) {
    blocks.forEach((block, index) => {
      const last = joined.at(-1);
      if (block.kind !== 'ruled') joined.push(block);
      else if (index === 0 && page === lastPage + 1 && last?.kind === 'open' && goesOn(last, block))
        last.pieces.push(block);
      else joined.push({ kind: 'open', page, pieces: [block] });
    });
    lastPage = page;
  }
  return joined.map((block) =>
    block.kind === 'open' ? { kind: 'table', grid: toGrid(block.pieces), page: block.page } : block,
  );
}
