// The sums of the departments' reports against the tables of the government's own report.
import { fenToText, readFen, type Unit } from '#src/report/figures.ts';
import { toTypedFigure, type FileFigure } from '#src/report/draft/report-file.ts';
import type { FigureCell } from '#src/report/tables/table.ts';
import { FIGURE_CELLS } from '#src/report/tables/tables.ts';
import { readFileFigure } from './file-reading.ts';
import type { CellSum } from './sum-figures.ts';

/** 件 as a number, 万元 as an exact decimal. */
type Value = number | string;

/**
 * One cell. `no-sum`: no report has a figure in it; `blank` and `unreadable` are the government's
 * own. `difference` is the government's figure less the sum.
 */
export interface Difference {
  cell: FigureCell;
  sum: Value | null;
  government: Value | null;
  /** What the government's report has there, as typed. */
  text: string;
  difference: Value | null;
  state: 'same' | 'differs' | 'no-sum' | 'blank' | 'unreadable';
}

/** Exact: 万元 is counted in 分, 件 as it is. */
const wholeOf = (text: string, unit: Unit): bigint | null => {
  if (unit === 'amount') return readFen(text);
  const reading = readFileFigure(text, unit);
  return reading.state === 'read' ? BigInt(reading.value) : null;
};

function toValue(whole: bigint, unit: Unit): Value {
  if (unit === 'count') return Number(whole);
  return whole < 0n ? `-${fenToText(-whole)}` : fenToText(whole);
}

function differenceAt(cell: FigureCell, of: CellSum | undefined, figure: FileFigure): Difference {
  const sum = of?.sum ?? null;
  const text = toTypedFigure(figure, undefined, cell.unit);
  const reading = readFileFigure(figure, cell.unit);
  const base = { cell, sum, text, government: null, difference: null };
  if (reading.state !== 'read') return { ...base, state: reading.state };
  const government = wholeOf(text, cell.unit) ?? 0n;
  const known = { ...base, government: toValue(government, cell.unit) };
  if (sum === null) return { ...known, state: 'no-sum' };
  // A sum of thousands may be longer than a figure that is typed.
  const summed = typeof sum === 'number' ? BigInt(sum) : sumToFen(sum);
  const difference = toValue(government - summed, cell.unit);
  return { ...known, difference, state: government === summed ? 'same' : 'differs' };
}

function sumToFen(sum: string): bigint {
  const [whole = '', decimals = ''] = sum.split('.');
  return BigInt(whole + decimals.padEnd(6, '0'));
}

/** Every typed cell in the order of the form; figures as a report file holds them, in that order. */
export const differencesOf = (
  sums: ReadonlyMap<string, CellSum>,
  governmentFigures: readonly FileFigure[],
): Difference[] =>
  FIGURE_CELLS.map((cell, at) => differenceAt(cell, sums.get(cell.path), governmentFigures[at]));
