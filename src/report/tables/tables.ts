// The three statutory tables together, and their cells by path.
import { DISPUTES, type DisputeFigures } from './disputes.ts';
import { PROACTIVE, type ProactiveFigures } from './proactive.ts';
import { REQUESTS, type RequestFigures } from './requests.ts';
import type { FigureCell, StatutoryTable, TableId, TotalCell } from './table.ts';

export const TABLES: Record<TableId, StatutoryTable> = {
  proactive: PROACTIVE,
  requests: REQUESTS,
  disputes: DISPUTES,
};

export const TABLE_IDS: readonly TableId[] = ['proactive', 'requests', 'disputes'];

/** One leaf per typed cell of all three tables. */
export interface TableFigures<Figure> {
  proactive: ProactiveFigures<Figure>;
  requests: RequestFigures<Figure>;
  disputes: DisputeFigures<Figure>;
}

const cells = TABLE_IDS.flatMap((id) => TABLES[id].rows.flat());

/** Every typed cell, in the order of the form. */
export const FIGURE_CELLS: readonly FigureCell[] = cells.filter((cell) => cell.kind === 'figure');
/** Every computed cell, in the order of the form. */
export const TOTAL_CELLS: readonly TotalCell[] = cells.filter((cell) => cell.kind === 'total');

const figureCells = new Map(FIGURE_CELLS.map((cell) => [cell.path, cell]));

/** The typed cell at a path of the report file, undefined where there is none. */
export const figureCellAt = (path: string): FigureCell | undefined => figureCells.get(path);

const cellsOf = (table: TableId) => FIGURE_CELLS.filter((cell) => cell.table === table);
const cellsByTable: Record<TableId, readonly FigureCell[]> = {
  proactive: cellsOf('proactive'),
  requests: cellsOf('requests'),
  disputes: cellsOf('disputes'),
};

/** The typed cells of one table, in reading order. */
export const figureCellsOf = (table: TableId): readonly FigureCell[] => cellsByTable[table];

/** The leaf of a typed cell; undefined where the tree is torn. */
export function leafAt<Leaf>(tree: object, cell: FigureCell): Leaf | undefined {
  // The tree is nested along table.row.column; its type says so only for literal paths.
  const tables = tree as Record<string, Record<string, Record<string, Leaf>> | undefined>;
  return tables[cell.table]?.[cell.row]?.[cell.column];
}

/** A tree with one leaf per typed cell. */
export function buildFigures<Leaf>(leaf: (cell: FigureCell) => Leaf): TableFigures<Leaf> {
  const tree: Record<string, Record<string, Record<string, Leaf>>> = {};
  for (const cell of FIGURE_CELLS) {
    ((tree[cell.table] ??= {})[cell.row] ??= {})[cell.column] = leaf(cell);
  }
  // Built from the same rows and columns that TableFigures is derived from.
  return tree as unknown as TableFigures<Leaf>;
}
