// A figure of a report of the collection, as a report file holds it.
import { BLANK, readFigure, type Reading, type Unit } from '#src/report/figures.ts';
import { toTypedFigure, type FileFigure } from '#src/report/draft/report-file.ts';
import { figureCellAt } from '#src/report/tables/tables.ts';
import { positionOf } from '#src/report/tables/readings.ts';

/** Nearly all figures are small: their texts are made and read once. */
const SMALL = Array.from({ length: 1_000 }, (_, figure) => readFigure(String(figure), 'count'));

/** What a figure of a report file means. */
export const readFileFigure = (figure: FileFigure, unit: Unit): Reading =>
  (unit === 'count' && typeof figure === 'number' ? SMALL[figure] : undefined) ??
  readFigure(toTypedFigure(figure, undefined, unit), unit);

/** What figures, one a typed cell in the order of FIGURE_CELLS, say in the cell at a path. */
export function readingAt(figures: readonly FileFigure[] | undefined, path: string): Reading {
  const cell = figureCellAt(path);
  return cell ? readFileFigure(figures?.[positionOf(path)], cell.unit) : BLANK;
}
