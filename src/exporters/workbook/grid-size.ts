import type { DocumentTable, PlacedCell } from '#src/report/document/report-document.ts';
import { sum } from '#src/exporters/sum.ts';
import { shownFigure } from './number-format.ts';
import { heightOf, toLines, widthOf } from './text-size.ts';

export const TEXT_PADDING = 1;
/** More than enough: a number that does not fit is drawn as #####. */
const FIGURE_PADDING = 2;

/** Widths in digits: in proportion over the page, more where a figure would not fit. */
export function columnWidths(
  table: DocumentTable,
  cells: readonly PlacedCell[],
  page: number,
): number[] {
  const unit = page / sum(table.widths);
  const widths = table.widths.map((width) => width * unit);
  for (const { cell, column } of cells) {
    const { figure } = cell;
    if (figure === null || figure.value === null) continue;
    const covered = widths.slice(column, column + cell.colSpan);
    const missing = widthOf(shownFigure(cell, figure)) + FIGURE_PADDING - sum(covered);
    if (missing <= 0) continue;
    covered.forEach((width, index) => {
      widths[column + index] = width + missing / covered.length;
    });
  }
  return widths.map((width) => Math.round(width * 100) / 100);
}

/** Heights in points, enough for the texts; what spans several rows stretches the last of them. */
export function rowHeights(
  table: DocumentTable,
  cells: readonly PlacedCell[],
  widths: readonly number[],
): number[] {
  const heights = table.rows.map(() => heightOf(1));
  const bySpan = [...cells].sort((a, b) => a.cell.rowSpan - b.cell.rowSpan);
  for (const { cell, row, column } of bySpan) {
    const width = sum(widths.slice(column, column + cell.colSpan)) - TEXT_PADDING;
    const isNumber = cell.figure !== null && cell.figure.value !== null;
    const needed = heightOf(isNumber ? 1 : toLines(cell.text, width).length);
    const last = row + cell.rowSpan - 1;
    const missing = needed - sum(heights.slice(row, last + 1));
    if (missing > 0) heights[last] = (heights[last] ?? 0) + missing;
  }
  return heights;
}
