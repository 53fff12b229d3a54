import { getCellAddress } from 'write-excel-file/utility';

/** A place in the grid, counted from 0. */
export interface Place {
  row: number;
  column: number;
}

interface Rectangle {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** Places in reading order as rectangles: runs along the rows, then equal runs below each other. */
function toRectangles(places: readonly Place[]): Rectangle[] {
  const runs: Rectangle[] = [];
  for (const { row, column } of places) {
    const last = runs.at(-1);
    if (last && last.top === row && last.right === column - 1) last.right = column;
    else runs.push({ top: row, bottom: row, left: column, right: column });
  }
  const rectangles: Rectangle[] = [];
  for (const run of runs) {
    const above = rectangles.find(
      ({ bottom, left, right }) =>
        bottom === run.top - 1 && left === run.left && right === run.right,
    );
    if (above) above.bottom = run.bottom;
    else rectangles.push({ ...run });
  }
  return rectangles;
}

const readingOrder = (a: Place, b: Place): number => a.row - b.row || a.column - b.column;

/**
 * The formula of a total over typed cells. As our own sums it leaves out texts, and is blank where
 * no part is a number.
 */
export function totalFormula(parts: readonly Place[]): string {
  const ranges = toRectangles([...parts].sort(readingOrder)).map(
    ({ top, bottom, left, right }) =>
      `${getCellAddress(top, left)}:${getCellAddress(bottom, right)}`,
  );
  const list = ranges.join(',');
  return `IF(COUNT(${list})=0,"",SUM(${list}))`;
}
