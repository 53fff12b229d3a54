// The government's own tables: its disclosure office sums those of all departments' reports, due by
// the end of January, into the report due by the end of March (Article 49 of the Regulation).
import { MAX_COUNT, fenToText, readFen, readFigure, type Unit } from '#src/report/figures.ts';
import {
  toFileFigure,
  toTypedFigure,
  type FileFigure,
  type ReportFile,
} from '#src/report/draft/report-file.ts';
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
  unit: Unit;
  count: number;
  fen: bigint;
}

/** Whether a file holds a count as such, as nearly all do: what needs no reading is not read. */
export const isCount = (figure: unknown): figure is number =>
  typeof figure === 'number' && Number.isInteger(figure) && figure >= 0 && figure <= MAX_COUNT;

/** What a text in a cell is in a file; an amount as text where a number has not all its digits. */
export function toExactFigure(typed: string, unit: Unit): FileFigure {
  const figure = toFileFigure(typed, unit);
  if (unit === 'count' || typeof figure !== 'number') return figure;
  const fen = readFen(typed);
  return fen === null || fen === readFen(String(figure)) ? figure : fenToText(fen);
}

/** The figures of a report file in the order of FIGURE_CELLS: null where blank. */
export const figuresOf = (file: ReportFile): FileFigure[] =>
  FIGURE_CELLS.map((cell) => {
    const figure = leafAt<FileFigure>(file, cell);
    // Adding 0 makes 0 of -0, which another program may write.
    if (cell.unit === 'count' && isCount(figure)) return figure + 0;
    return toExactFigure(toTypedFigure(figure, file.typed?.[cell.path], cell.unit), cell.unit);
  });

/** Adds what one report has in a cell. */
function add(running: Running | undefined, figure: FileFigure): void {
  if (!running) return;
  const { unit } = running;
  if (unit === 'count' && isCount(figure)) {
    running.count += figure;
    running.contributors += 1;
    return;
  }
  const reading = readFigure(toTypedFigure(figure, undefined, unit), unit);
  if (reading.state === 'read') {
    if (unit === 'count') running.count += reading.value;
    else running.fen += readFen(reading.text) ?? 0n;
  }
  running[reading.state === 'read' ? 'contributors' : reading.state] += 1;
}

/**
 * Every typed cell of the three tables by its path, summed over the figures of the reports, each in
 * the order of FIGURE_CELLS, in any order of the reports.
 */
export function sumFigures(reports: readonly (readonly FileFigure[])[]): Map<string, CellSum> {
  const all = FIGURE_CELLS.map(({ unit }): Running => ({
    unit,
    count: 0,
    fen: 0n,
    contributors: 0,
    blank: 0,
    unreadable: 0,
  }));
  // Report by report: the figures of each are fetched from memory once, not once a cell.
  for (const figures of reports) {
    for (let position = 0; position < all.length; position += 1) {
      add(all[position], figures[position]);
    }
  }
  return new Map(
    all.map(({ unit, count, fen, ...tally }, position): [string, CellSum] => {
      const path = FIGURE_CELLS[position]?.path ?? '';
      const isNone = tally.contributors === 0;
      return unit === 'count'
        ? [path, { unit, sum: isNone ? null : count, ...tally }]
        : [path, { unit, sum: isNone ? null : fenToText(fen), ...tally }];
    }),
  );
}
