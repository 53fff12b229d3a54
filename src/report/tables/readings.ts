// What the typed cells of the three statutory tables mean, all of them at once.
import { BLANK, readFigure, type Reading } from '#src/report/figures.ts';
import type { FigureCell } from './table.ts';
import { FIGURE_CELLS, figureCellAt, leafAt } from './tables.ts';
import type { ReadingAt } from './totals.ts';

type Tables = Record<FigureCell['table'], object>;

const positions = new Map(FIGURE_CELLS.map(({ path }, position) => [path, position]));

/** Where a typed cell stands among FIGURE_CELLS; -1 where the path is none of a typed cell. */
export const positionOf = (path: string): number => positions.get(path) ?? -1;

/** A row of a table and its typed cells. */
interface Row {
  table: FigureCell['table'];
  id: string;
  cells: FigureCell[];
}

/** The rows that typed cells stand in, in the order of FIGURE_CELLS. */
export const FIGURE_ROWS: Row[] = [];
for (const cell of FIGURE_CELLS) {
  const last = FIGURE_ROWS.at(-1);
  if (last?.table === cell.table && last.id === cell.row) last.cells.push(cell);
  else FIGURE_ROWS.push({ table: cell.table, id: cell.row, cells: [cell] });
}

/** Reads the typed texts of all cells, in the order of FIGURE_CELLS. What is missing is blank. */
export function readFigures(tables: Tables): Reading[] {
  const readings: Reading[] = [];
  for (const { table, id, cells } of FIGURE_ROWS) {
    // The tree is nested along table.row.column; its type says so only for literal paths.
    const row = (tables[table] as Record<string, Record<string, string> | undefined>)[id];
    for (const cell of cells) readings.push(readFigure(row?.[cell.column] ?? '', cell.unit));
  }
  return readings;
}

/** The text of a typed cell, blank where there is none. */
export function typedAt(tables: Tables, path: string): string {
  const cell = figureCellAt(path);
  return (cell && leafAt<string>(tables, cell)) ?? '';
}

/** Reads all cells at once, to be asked for by path. */
export function readingsOf(tables: Tables): ReadingAt {
  const readings = readFigures(tables);
  return (path) => readings[positionOf(path)] ?? BLANK;
}
