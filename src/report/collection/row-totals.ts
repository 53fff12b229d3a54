// The totals of one organ's report at a glance: 新收, 结转, 办理结果 of table 三, 行政复议 and 行政诉讼 of table
// 四, 行政事业性收费 of table 二.
import type { FileFigure } from '#src/report/draft/report-file.ts';
import type { Reading } from '#src/report/figures.ts';
import {
  APPLICANT_COLUMNS,
  BALANCE_COLUMNS,
  balanceOf,
  type Balance,
} from '#src/report/tables/balance.ts';
import { positionOf } from '#src/report/tables/readings.ts';
import { FIGURE_CELLS, figureCellsOf } from '#src/report/tables/tables.ts';
import { sumCounts } from '#src/report/tables/totals.ts';
import { readFileFigure } from './file-reading.ts';

/** In 件, fees in 万元; null where no part of a total is filled, so that blank is never 0. */
export interface RowTotals {
  newlyReceived: number | null;
  carriedIn: number | null;
  handled: number | null;
  carriedOut: number | null;
  /** Of all columns of table 三: uneven where one is, even where all are. */
  balance: Balance['state'];
  reconsideration: number | null;
  litigation: number | null;
  fees: number | null;
  /** How many cells are blank or no figure. */
  unread: number;
}

const ALL = BALANCE_COLUMNS.find(({ id }) => id === 'total');
const disputes = (isOf: (row: string) => boolean): string[] =>
  figureCellsOf('disputes').flatMap(({ row, path }) => (isOf(row) ? [path] : []));
const RECONSIDERATION = disputes((row) => row === 'reconsideration');
const LITIGATION = disputes((row) => row !== 'reconsideration');

/** The state of several columns, the first of these that any of them has. */
const STATES: readonly Balance['state'][] = ['uneven', 'open', 'even', 'empty'];

/** The totals over figures in the order of FIGURE_CELLS. */
export function rowTotalsOf(figures: readonly FileFigure[]): RowTotals {
  const readings = FIGURE_CELLS.map(({ unit }, index): Reading =>
    readFileFigure(figures[index], unit),
  );
  const readingAt = (path: string): Reading => readings[positionOf(path)] ?? { state: 'blank' };
  const balances = new Set(APPLICANT_COLUMNS.map((column) => balanceOf(column, readingAt).state));
  const sumOf = (paths: readonly string[] = []) => sumCounts(paths, readingAt).sum;
  return {
    newlyReceived: sumOf(ALL?.newlyReceived),
    carriedIn: sumOf(ALL?.carriedIn),
    handled: sumOf(ALL?.handled),
    carriedOut: sumOf(ALL?.carriedOut),
    balance: STATES.find((state) => balances.has(state)) ?? 'empty',
    reconsideration: sumOf(RECONSIDERATION),
    litigation: sumOf(LITIGATION),
    fees: sumOf(['proactive.fees.amount']),
    unread: readings.filter(({ state }) => state !== 'read').length,
  };
}
