// What came of laying a block on a statutory table, before it is put into sentences for the page.
import { isFigure, toLine, type BlockRow } from './block-cells.ts';
import { layLines, totalMessages, type Columns, type Laid, type Line } from './laid.ts';

export interface Placed {
  laid: Laid;
  unrecognizedRows: readonly string[];
  messages: readonly string[];
}

/** The rows in which figures stand, as texts. */
export const figureRowsOf = (rows: readonly BlockRow[]): string[] =>
  rows.filter((row) => row.some(isFigure)).map(toLine);

/** Nothing is placed, and why. */
export const refused = (message: string, unrecognizedRows: readonly string[] = []): Placed => ({
  laid: new Map(),
  unrecognizedRows,
  messages: [message],
});

/** Lines placed by column, torn ones named, printed totals compared. */
export function toPlaced(lines: readonly Line[], columns: Columns): Placed {
  const { laid, torn } = layLines(lines, columns);
  return {
    laid,
    unrecognizedRows: figureRowsOf(torn.map(({ cells }) => cells)),
    messages: [...tornMessages(torn.length), ...totalMessages(laid)],
  };
}

/** One sentence on rows whose cells cannot be told apart. */
export const tornMessages = (count: number): string[] =>
  count === 0 ? [] : [`有 ${count} 行的格子对不上表里的列（有合并、缺少或多出的格），没有填入。`];

/** More sentences and rows on top of what was placed. */
export const withMore = (
  placed: Placed,
  messages: readonly string[],
  rows: readonly string[] = [],
): Placed => ({
  laid: placed.laid,
  unrecognizedRows: [...placed.unrecognizedRows, ...rows],
  messages: [...messages, ...placed.messages],
});
