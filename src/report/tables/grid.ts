// A statutory table by position: which cell covers each column of each row.
import type { FigureCell, StatutoryTable, TableCell, TableId } from './table.ts';
import { TABLES, TABLE_IDS } from './tables.ts';

type Grid = readonly (readonly TableCell[])[];

function buildGrid({ rows, widths }: StatutoryTable): Grid {
  const grid = rows.map((): (TableCell | undefined)[] => widths.map(() => undefined));
  rows.forEach((cells, row) => {
    for (const cell of cells) {
      const column = grid[row]?.indexOf(undefined) ?? 0;
      for (const covered of grid.slice(row, row + cell.rowSpan)) {
        covered.fill(cell, column, column + cell.colSpan);
      }
    }
  });
  // tables.test.ts proves that the cells of each table cover every position.
  return grid as TableCell[][];
}

/** Every position of each table, with the cell that covers it. */
export const GRIDS: Record<TableId, Grid> = {
  proactive: buildGrid(TABLES.proactive),
  requests: buildGrid(TABLES.requests),
  disputes: buildGrid(TABLES.disputes),
};

interface Position {
  row: number;
  column: number;
}

const positions = new Map<string, Position>();
for (const id of TABLE_IDS) {
  GRIDS[id].forEach((cells, row) => {
    cells.forEach((cell, column) => {
      if (cell.kind === 'figure' && !positions.has(cell.path)) {
        positions.set(cell.path, { row, column });
      }
    });
  });
}

/** Ways to go from a typed cell to another one of its table. */
export type Move = 'left' | 'right' | 'up' | 'down' | 'rowStart' | 'rowEnd' | 'start' | 'end';

const isFigure = (cell: TableCell | undefined): cell is FigureCell => cell?.kind === 'figure';

/** The typed cells that a move passes, nearest first; computed cells and heads are skipped. */
function cellsOnWay(cell: FigureCell, { row, column }: Position, move: Move): FigureCell[] {
  const grid = GRIDS[cell.table];
  const line = grid[row] ?? [];
  const lane = (from: number, to?: number) =>
    grid
      .slice(from, to)
      .map((cells) => cells[column])
      .filter(isFigure);
  switch (move) {
    case 'left':
      return line.slice(0, column).filter(isFigure).reverse();
    case 'right':
      return line.slice(column + cell.colSpan).filter(isFigure);
    case 'up':
      return lane(0, row).reverse();
    case 'down':
      return lane(row + 1);
    case 'rowStart':
      return line.filter(isFigure);
    case 'rowEnd':
      return line.filter(isFigure).reverse();
    case 'start':
      return grid.flat().filter(isFigure);
    case 'end':
      return grid.flat().filter(isFigure).reverse();
  }
}

/** Path of the typed cell that a move leads to; the cell's own where there is none that way. */
export function cellAfter(cell: FigureCell, move: Move): string {
  const position = positions.get(cell.path);
  const [next = cell] = position ? cellsOnWay(cell, position, move) : [];
  return next.path;
}
