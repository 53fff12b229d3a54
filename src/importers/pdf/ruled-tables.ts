// Where a page has tables: cells that lines close on all sides, and which of them stand together.
import type { Stroke } from './drawing.ts';
import { toLattice, type Lattice } from './lattice.ts';
import type { Box } from './page-text.ts';

/** A cell, also one that was merged, from its first to its last row among those of its table. */
export interface RuledCell extends Box {
  row: number;
  lastRow: number;
}

export interface RuledTable extends Box {
  rows: number;
  cells: readonly RuledCell[];
  /** The cell over a point of the page. */
  cellOver: (x: number, y: number) => RuledCell | undefined;
}

/** Squares of the lattice, from the first to the last of each direction. */
interface Region {
  top: number;
  bottom: number;
  left: number;
  right: number;
  squares: number[];
}

/** A lattice with a ring of squares around it, numbered row by row. */
interface Squares {
  across: number;
  count: number;
  lattice: Lattice;
}

/** The squares beside one that no line parts from it. */
function besides({ across, count, lattice }: Squares, square: number): number[] {
  const [row, column] = [Math.floor(square / across) - 1, (square % across) - 1];
  const found: number[] = [];
  if (column >= 0 && !lattice.isLeft(row, column)) found.push(square - 1);
  if (column + 2 < across && !lattice.isLeft(row, column + 1)) found.push(square + 1);
  if (row >= 0 && !lattice.isAbove(row, column)) found.push(square - across);
  if (square + across < count && !lattice.isAbove(row + 1, column)) found.push(square + across);
  return found;
}

/** All that is reached from a square by going on to those beside it. */
function reach(from: number, across: number, next: (square: number) => readonly number[]): Region {
  const region: Region = { top: Infinity, bottom: 0, left: Infinity, right: 0, squares: [from] };
  const seen = new Set(region.squares);
  // Grows while it is walked.
  for (const square of region.squares) {
    const [row, column] = [Math.floor(square / across), square % across];
    region.top = Math.min(region.top, row);
    region.bottom = Math.max(region.bottom, row);
    region.left = Math.min(region.left, column);
    region.right = Math.max(region.right, column);
    for (const other of next(square)) {
      if (seen.has(other)) continue;
      seen.add(other);
      region.squares.push(other);
    }
  }
  return region;
}

const isRectangle = ({ top, bottom, left, right, squares }: Region): boolean =>
  squares.length === (bottom - top + 1) * (right - left + 1);

/** The closed rectangles of a lattice, each at its squares. */
function findCells(squares: Squares): ReadonlyMap<number, Region> {
  const { across, count } = squares;
  const next = (square: number) => besides(squares, square);
  const known = new Set(reach(0, across, next).squares);
  const cells = new Map<number, Region>();
  for (let square = 0; square < count; square += 1) {
    if (known.has(square)) continue;
    const region = reach(square, across, next);
    for (const one of region.squares) {
      known.add(one);
      if (isRectangle(region)) cells.set(one, region);
    }
  }
  return cells;
}

/** The index of the last of rising numbers that is not above another; -1 where all are. */
function lastUpTo(numbers: readonly number[], most: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? Infinity) <= most) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

const rising = (numbers: readonly number[]): number[] =>
  [...new Set(numbers)].sort((one, other) => one - other);

/** Cells that touch each other, as one table. */
function toTable(cells: readonly Region[], { across, lattice }: Squares): RuledTable {
  // The first row and column of squares lie outside the lattice.
  const x = (column: number) => lattice.lefts[column - 1] ?? 0;
  const y = (row: number) => lattice.tops[row - 1] ?? 0;
  const tops = rising(cells.map(({ top }) => top));
  const ruled = new Map<number, RuledCell>();
  for (const { left, right, top, bottom, squares } of cells) {
    const cell = {
      row: lastUpTo(tops, top),
      lastRow: lastUpTo(tops, bottom),
      left: x(left),
      right: x(right + 1),
      top: y(top),
      bottom: y(bottom + 1),
    };
    for (const square of squares) ruled.set(square, cell);
  }
  const all = [...new Set(ruled.values())];
  return {
    rows: tops.length,
    cells: all,
    cellOver: (left, top) =>
      ruled.get((lastUpTo(lattice.tops, top) + 1) * across + lastUpTo(lattice.lefts, left) + 1),
    left: Math.min(...all.map(({ left }) => left)),
    right: Math.max(...all.map(({ right }) => right)),
    top: Math.min(...all.map(({ top }) => top)),
    bottom: Math.max(...all.map(({ bottom }) => bottom)),
  };
}

/** More than any page of a report has. */
const MOST_TABLES = 50;

/** The tables of a page that lines close on all sides, of at least two columns. */
export function findRuledTables(strokes: readonly Stroke[]): RuledTable[] {
  const lattice = toLattice(strokes);
  if (!lattice) return [];
  const across = lattice.lefts.length + 1;
  const squares = { across, count: across * (lattice.tops.length + 1), lattice };
  const cells = findCells(squares);
  const touching = (square: number) =>
    [square - 1, square + 1, square - across, square + across].filter((other) => cells.has(other));
  const known = new Set<number>();
  const tables: RuledTable[] = [];
  for (const square of cells.keys()) {
    if (known.has(square)) continue;
    const together = reach(square, across, touching).squares;
    for (const one of together) known.add(one);
    const table = toTable([...new Set(together.flatMap((one) => cells.get(one) ?? []))], squares);
    const columns = new Set(table.cells.map(({ left }) => left)).size;
    if (columns > 1) tables.push(table);
  }
  return tables.length > MOST_TABLES ? [] : tables;
}
