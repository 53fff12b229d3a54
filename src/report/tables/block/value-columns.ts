// Where figures begin in rows of table 三 that carry labels but stand under no heads.
import { isBlank, numberOf, type BlockRow } from './block-cells.ts';
import type { Line } from './laid.ts';

/** A line of the block and the column in which its label stands. */
export interface LabelledLine extends Line {
  labelAt: number;
}

/** Columns of figures from `start` on: `count` of them. */
interface ValueColumns {
  start: number;
  count: number;
}

/** Figures of one row with and without 总计. */
export const TYPED_COLUMNS = 6;
export const ALL_COLUMNS = 7;

function coveredAfter({ cells, labelAt }: LabelledLine): number {
  const after = cells.slice(labelAt + 1).findIndex((cell) => cell !== null);
  return after < 0 ? 0 : after;
}

/** How far the form's own label columns reach: figures begin here at the latest. */
const latestStart = (lines: readonly LabelledLine[]): number =>
  Math.min(
    ...lines.map((line) => line.labelAt + Math.max(line.row.labelSpan, 1 + coveredAfter(line))),
  );

/** The columns in which figures may begin: right of every label, with only blanks passed over. */
function possibleStarts(lines: readonly LabelledLine[]): number[] {
  const latest = latestStart(lines);
  const starts: number[] = [];
  let start = Math.max(...lines.map((line) => line.labelAt + 1 + coveredAfter(line)));
  for (; start <= latest; start += 1) {
    const passed = lines.map(({ cells, labelAt }) => cells.slice(labelAt + 1, start));
    if (passed.every((cells) => cells.every(isBlank))) starts.push(start);
  }
  return starts;
}

const sumOf = (cells: BlockRow): number =>
  cells.reduce((sum, cell) => sum + (cell === null ? 0 : (numberOf(cell) ?? 0)), 0);

/** Whether `at` holds the sum of the columns from `from` to `to` in every row, and not only 0. */
function isSumColumn(rows: readonly BlockRow[], at: number, from: number, to: number): boolean {
  const sums = rows.map((row) => [sumOf(row.slice(at, at + 1)), sumOf(row.slice(from, to))]);
  return sums.every(([printed, sum]) => printed === sum) && sums.some(([printed]) => printed !== 0);
}

/** Whether the seventh figure is the sum of the six before it. */
const endsInTotal = (rows: readonly BlockRow[]): boolean =>
  isSumColumn(rows, TYPED_COLUMNS, 0, TYPED_COLUMNS);

/**
 * Whether seven figures are six with a 法人小计 after 自然人 and no 总计: the second is the sum of
 * the five behind it, the last is not the sum of all before.
 */
export const hasSubtotal = (rows: readonly BlockRow[]): boolean =>
  !endsInTotal(rows) && isSumColumn(rows, 1, 2, ALL_COLUMNS);

/**
 * Whether six figures are five and their 总计, a column being left out: the last is the sum of the
 * five before it in every row, and in more than one not 0.
 */
export const lacksColumn = (rows: readonly BlockRow[]): boolean =>
  isSumColumn(rows, TYPED_COLUMNS - 1, 0, TYPED_COLUMNS - 1) &&
  rows.filter((row) => sumOf(row) !== 0).length > 1;

/** The columns of figures of lines of equal length, `null` where that is not certain. */
export function findValueColumns(lines: readonly LabelledLine[]): ValueColumns | null {
  const width = lines[0]?.cells.length ?? 0;
  const starts = possibleStarts(lines);
  const readings = starts.map((start) => ({ start, count: width - start }));
  const [only, ...others] = readings;
  if (only === undefined || others.length === 0) return only ?? null;
  const summed = readings.find(
    ({ start, count }) =>
      count === ALL_COLUMNS && endsInTotal(lines.map(({ cells }) => cells.slice(start))),
  );
  if (summed) return summed;
  // The official grid to its full width, or a block that is too wide wherever its figures begin.
  const last = readings[readings.length - 1] ?? only;
  const isOfficial = last.start === latestStart(lines) && last.count === ALL_COLUMNS;
  return isOfficial || last.count > ALL_COLUMNS ? last : null;
}

/** The figures behind the label of each line, where lines are of different length. */
export const valuesBehindLabel = (line: LabelledLine): BlockRow =>
  line.cells.slice(line.labelAt + 1 + coveredAfter(line));
