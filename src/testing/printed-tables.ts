import { buildDocument } from '#src/report/document/build-document.ts';
import { toGrid } from '#src/report/document/report-document.ts';
import type { Draft } from '#src/report/draft/draft.ts';
import type { TableId } from '#src/report/tables/table.ts';
import { FIGURE_CELLS, leafAt } from '#src/report/tables/tables.ts';

export type Rows = string[][];

/** A statutory table of a draft as texts in the official grid, covered cells blank. */
export function printedRows(draft: Draft, id: TableId): Rows {
  const block = buildDocument(draft, false).blocks.find(
    (one) => one.kind === 'table' && one.table.id === id,
  );
  return block?.kind === 'table' ? toGrid(block.table).map((row) => [...row]) : [];
}

/** The rows as lines of words and figures, without borders: what a PDF's text has. */
export const toLines = (rows: Rows): string[] =>
  rows.map((row) => row.filter((cell) => cell !== '').join(' '));

/** The rows as text with tabs between cells. */
export const toTabbed = (rows: Rows): string => rows.map((row) => row.join('\t')).join('\n');

/** The rows with some words of their cells in place of others. */
export const replaced = (rows: Rows, from: string | RegExp, to: string): Rows =>
  rows.map((row) => row.map((cell) => cell.replace(from, to)));

/** The figures that were read into a cell which has another one, or none, in the draft. */
export const untrueFigures = (texts: ReadonlyMap<string, string>, draft: Draft) =>
  FIGURE_CELLS.flatMap((cell) => {
    const read = texts.get(cell.path) ?? '';
    const printed = leafAt<string>(draft, cell);
    return read === '' || read === printed ? [] : [{ path: cell.path, read, printed }];
  });
