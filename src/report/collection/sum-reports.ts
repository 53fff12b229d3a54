// The government's own tables: its disclosure office sums those of all departments' reports, due by
// the end of January, into the report due by the end of March (Article 49 of the Regulation).
import { fenToText, readFen, readFigure, type Unit } from '#src/report/figures.ts';
import { toTypedFigure, type FileFigure, type ReportFile } from '#src/report/draft/report-file.ts';
import type { FigureCell } from '#src/report/tables/table.ts';
import { FIGURE_CELLS, leafAt } from '#src/report/tables/tables.ts';

/** How many reports have a figure in the cell, none, or a text that is no figure. */
interface Tally {
  contributors: number;
  blank: number;
  unreadable: number;
}

/**
 * A cell over many reports. `sum` is null, not 0, where no report has a figure there: 件 as a
 * number, exact to 2^53 (nine thousand reports of the largest counts); 万元 as an exact decimal.
 */
export type CellSum = Tally &
  ({ unit: 'count'; sum: number | null } | { unit: 'amount'; sum: string | null });

interface Running extends Tally {
  count: number;
  fen: bigint;
}

const LARGEST_COUNT = 999_999_999_999;

function readCount(figure: FileFigure): number | null {
  // A file holds nearly all counts as such: what needs no reading is not read.
  if (typeof figure === 'number' && Number.isInteger(figure) && figure >= 0) {
    return figure <= LARGEST_COUNT ? figure : null;
  }
  const reading = readFigure(toTypedFigure(figure, undefined, 'count'), 'count');
  return reading.state === 'read' ? reading.value : null;
}

/** In 分, by the typed text where the number in the file is too long for its digits. */
const readAmount = (figure: FileFigure, typed: string | undefined): bigint | null =>
  readFen(toTypedFigure(figure, typed, 'amount'));

const isBlank = (figure: FileFigure, unit: Unit): boolean =>
  readFigure(toTypedFigure(figure, undefined, unit), unit).state === 'blank';

/** Adds what one report has in a cell. */
function add(running: Running, cell: FigureCell, report: ReportFile): void {
  const figure = leafAt<FileFigure>(report, cell);
  const value =
    cell.unit === 'count' ? readCount(figure) : readAmount(figure, report.typed?.[cell.path]);
  if (typeof value === 'number') running.count += value;
  else if (value !== null) running.fen += value;
  const without = () => (isBlank(figure, cell.unit) ? 'blank' : 'unreadable');
  running[value === null ? without() : 'contributors'] += 1;
}

/** Every typed cell of the three tables by its path, summed over the reports in any order. */
export function sumReports(reports: readonly ReportFile[]): Map<string, CellSum> {
  const all = FIGURE_CELLS.map((cell) => {
    const running: Running = { count: 0, fen: 0n, contributors: 0, blank: 0, unreadable: 0 };
    return { cell, running };
  });
  // Report by report: each file is fetched from memory once, not once a cell.
  for (const report of reports) for (const { cell, running } of all) add(running, cell, report);
  return new Map(
    all.map(({ cell: { path, unit }, running: { count, fen, ...tally } }): [string, CellSum] => {
      const isNone = tally.contributors === 0;
      return unit === 'count'
        ? [path, { unit, sum: isNone ? null : count, ...tally }]
        : [path, { unit, sum: isNone ? null : fenToText(fen), ...tally }];
    }),
  );
}
