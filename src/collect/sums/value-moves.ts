import type { Move } from '#src/report/tables/grid.ts';
import type { TableId } from '#src/report/tables/table.ts';
import { VALUE_ROWS, valuePositionOf } from '#src/report/tables/value-rows.ts';

/** The cell that stands over a column of a row, be it one that reaches over from further left. */
function pathOver(table: TableId, row: number, column: number): string | undefined {
  const places = VALUE_ROWS[table][row]?.places ?? [];
  for (let at = column; at >= 0; at -= 1) {
    const place = places[at];
    if (place) return place.cell.path;
  }
  return undefined;
}

/** Path of the cell, typed or computed, that a move leads to; the same one at the table's edge. */
export function valueAfter(table: TableId, path: string, move: Move): string {
  const at = valuePositionOf(table, path);
  if (!at) return path;
  const pathsIn = (row: number) =>
    (VALUE_ROWS[table][row]?.places ?? []).flatMap((place) => (place ? [place.cell.path] : []));
  const line = pathsIn(at.row);
  const here = line.indexOf(path);
  const rows = VALUE_ROWS[table].length;
  const target = {
    left: () => line[here - 1],
    right: () => line[here + 1],
    up: () => pathOver(table, at.row - 1, at.column),
    down: () => pathOver(table, at.row + 1, at.column),
    rowStart: () => line[0],
    rowEnd: () => line.at(-1),
    start: () => pathsIn(0)[0],
    end: () => pathsIn(rows - 1).at(-1),
  }[move]();
  return target ?? path;
}
