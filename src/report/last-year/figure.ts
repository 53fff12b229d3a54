// A figure of last year's report, which may hold anything.
import { BLANK, readFigure, type Reading } from '#src/report/figures.ts';
import type { FigureCell } from '#src/report/tables/table.ts';
import { leafAt } from '#src/report/tables/tables.ts';

/** What last year's report says in a cell; blank where it does not say. */
export function lastYearReading(report: object, cell: FigureCell): Reading {
  const figure = leafAt<unknown>(report, cell);
  const isFigure = typeof figure === 'number' || typeof figure === 'string';
  return isFigure ? readFigure(String(figure), cell.unit) : BLANK;
}
