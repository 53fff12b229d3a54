// Rows of a block that carry the label of a row of the form.
import { readRowLabel } from '#src/report/tables/row-labels.ts';
import type { TableId } from '#src/report/tables/table.ts';
import type { ValueRow } from '#src/report/tables/value-rows.ts';
import { isWords, type BlockRow } from './block-cells.ts';
import type { LabelledLine } from './value-columns.ts';

/** The row with its label, null where it carries none or several. */
function readLine(table: TableId, cells: BlockRow): LabelledLine | null {
  const found = cells.flatMap((cell, labelAt) => {
    const row = isWords(cell) ? readRowLabel(table, cell) : null;
    return row ? [{ cells, row, labelAt }] : [];
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}

export interface SortedRows {
  /** All rows with a label. */
  lines: readonly LabelledLine[];
  /** Those whose label stands in the block once. */
  single: readonly LabelledLine[];
  /** Rows without a label of the form. */
  others: readonly BlockRow[];
  messages: readonly string[];
}

/** Sorts rows by whether they carry a label; two rows with the same label are both left out. */
export function sortByLabel(table: TableId, rows: readonly BlockRow[]): SortedRows {
  const read = rows.map((cells) => readLine(table, cells));
  const lines = read.filter((line) => line !== null);
  const count = new Map<ValueRow, number>();
  for (const { row } of lines) count.set(row, (count.get(row) ?? 0) + 1);
  const repeated = [...count].filter(([, times]) => times > 1).map(([row]) => `“${row.label}”`);
  return {
    lines,
    single: lines.filter(({ row }) => count.get(row) === 1),
    others: rows.filter((_, index) => read[index] === null),
    messages: repeated.length === 0 ? [] : [`${repeated.join('、')}出现了不止一行，都没有填入。`],
  };
}
