import { BLANK, readFigure, type Reading } from '#src/report/figures.ts';
import {
  BALANCE_COLUMNS,
  balanceOf,
  type Balance,
  type BalanceColumn,
} from '#src/report/tables/balance.ts';
import { typedAt } from '#src/report/tables/readings.ts';
import type { Draft } from '#src/report/draft/draft.ts';
import type { TableId } from '#src/report/tables/table.ts';
import { FIGURE_CELLS, TABLE_IDS, TOTAL_CELLS, figureCellAt } from '#src/report/tables/tables.ts';
import { sumCounts, totalsOver, type ReadingAt, type Total } from '#src/report/tables/totals.ts';
import type { KeyedSignal } from './keyed-signal.ts';

/** Readings, totals and balances of the draft as it stands now. */
export interface LiveFigures {
  /** The text of a cell as typed. */
  typedAt: (path: string) => string;
  readingAt: ReadingAt;
  totalAt: (path: string) => Total;
  balanceAt: (column: BalanceColumn) => Balance;
  /** One typed cell has a new text: only what depends on it is computed again. */
  changeCell: (path: string, typed: string) => void;
  /** Any cell may have: everything is computed again, and the texts published. */
  changeAll: (draft: Draft) => void;
  /** A text was set by the program: what shows it must take it over. */
  publishTexts: (path: string) => void;
}

/** Texts of the cells of a table that were not typed into them. */
export const textsKey = (table: TableId): string => `texts:${table}`;

export const readingKey = (path: string): string => `reading:${path}`;
export const totalKey = (path: string): string => `total:${path}`;
export const balanceKey = (column: BalanceColumn): string => `balance:${column.id}`;

const NO_TOTAL: Total = { sum: null, complete: false };

const balancesOver = new Map<string, BalanceColumn[]>(
  FIGURE_CELLS.map(({ path }) => [
    path,
    BALANCE_COLUMNS.filter((column) => column.paths.includes(path)),
  ]),
);

/** Keeps what follows from the figures, and publishes each total and balance that changes. */
export function createLiveFigures(draft: Draft, signal: KeyedSignal): LiveFigures {
  const typedTexts = new Map<string, string>();
  const readings = new Map<string, Reading>();
  const totals = new Map<string, Total>();
  const balances = new Map<string, Balance>();
  const readingAt: ReadingAt = (path) => readings.get(path) ?? BLANK;

  const update = (totalCells: typeof TOTAL_CELLS, columns: readonly BalanceColumn[]) => {
    for (const cell of totalCells) {
      const next = sumCounts(cell.parts, readingAt);
      const last = totals.get(cell.path);
      totals.set(cell.path, next);
      if (last?.sum !== next.sum || last.complete !== next.complete) {
        signal.publish(totalKey(cell.path));
      }
    }
    for (const column of columns) {
      balances.set(column.id, balanceOf(column, readingAt));
      signal.publish(balanceKey(column));
    }
  };

  const read = (path: string, typed: string) => {
    typedTexts.set(path, typed);
    readings.set(path, readFigure(typed, figureCellAt(path)?.unit ?? 'count'));
    signal.publish(readingKey(path));
  };

  const live: LiveFigures = {
    typedAt: (path) => typedTexts.get(path) ?? '',
    readingAt,
    totalAt: (path) => totals.get(path) ?? NO_TOTAL,
    balanceAt: (column) => balances.get(column.id) ?? balanceOf(column, readingAt),
    changeCell(path, typed) {
      read(path, typed);
      update(totalsOver(path), balancesOver.get(path) ?? []);
    },
    changeAll(changed) {
      for (const { path } of FIGURE_CELLS) read(path, typedAt(changed, path));
      update(TOTAL_CELLS, BALANCE_COLUMNS);
      for (const table of TABLE_IDS) signal.publish(textsKey(table));
    },
    publishTexts(path) {
      const cell = figureCellAt(path);
      if (cell) signal.publish(textsKey(cell.table));
    },
  };
  live.changeAll(draft);
  return live;
}
