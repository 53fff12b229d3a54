// Sources that print only totals: the parts are blank, and no part may be made of a total.
import type { ReportSource } from '#src/report/draft/draft.ts';
import type { FileFigure } from '#src/report/draft/report-file.ts';
import { positionOf } from '#src/report/tables/readings.ts';
import { TOTAL_CELLS } from '#src/report/tables/tables.ts';

const TOTALS = TOTAL_CELLS.map(({ path, parts }) => ({ path, positions: parts.map(positionOf) }));

/** A stray figure or two, read where a total stands, do not make the parts known. */
const MOST_FILLED = 0.1;

/**
 * 只有总计: the source printed totals, and (nearly) no figure that they are the sums of is there. A
 * report that leaves its zeros blank is none: some of its totals are the sums of what is filled.
 * `figures` are in the order of FIGURE_CELLS.
 */
export function isTotalsOnly(
  source: Pick<ReportSource, 'printedTotals'> | null,
  figures: readonly FileFigure[],
): boolean {
  const { printedTotals = {} } = source ?? {};
  const parts = new Map<number, FileFigure>();
  for (const { path, positions } of TOTALS) {
    const printed = printedTotals[path];
    if (printed === undefined) continue;
    let sum = 0;
    for (const position of positions) {
      const figure = figures[position] ?? null;
      parts.set(position, figure);
      if (typeof figure === 'number') sum += figure;
    }
    if (printed > 0 && sum === printed) return false;
  }
  const filled = [...parts.values()].filter((figure) => figure !== null).length;
  return parts.size > 0 && filled <= MOST_FILLED * parts.size;
}
