import type { CellObject } from 'write-excel-file/universal';
import { getCellAddress } from 'write-excel-file/utility';
import { GRID_LOOK, TEXT_LOOK, type CellContent, type Sheet } from './sheet.ts';

/** A column of a list: its head, its width in digits, and what it holds; null and '' are blank. */
export interface ListColumn<Row> {
  head: string;
  width: number;
  /** The format of a column of numbers: 0 for 件, 0.###### for 万元; texts without one. */
  format?: string;
  at: (row: Row) => string | number | null;
}

const HEAD_LOOK = {
  ...GRID_LOOK,
  ...TEXT_LOOK,
  align: 'center',
  fontWeight: 'bold',
  backgroundColor: '#F2F2F2',
} as const;

const bodyLook = (format: string | undefined): CellObject =>
  format === undefined
    ? { ...GRID_LOOK, ...TEXT_LOOK, align: 'left' }
    : { ...GRID_LOOK, type: Number, format, align: 'right' };

function toContent(value: string | number | null): CellContent | null {
  if (value === null || value === '') return null;
  return typeof value === 'number' ? { kind: 'number', value } : { kind: 'text', text: value };
}

function* toRows<Row>(columns: readonly ListColumn<Row>[], rows: Iterable<Row>) {
  for (const row of rows) yield columns.map(({ at }) => toContent(at(row)));
}

/** A list as a sheet: one row of heads that stays, one row an item; texts are never formulas. */
export function toListSheet<Row>(
  name: string,
  columns: readonly ListColumn<Row>[],
  rows: Iterable<Row>,
): Sheet {
  const heads = columns.map(({ head }, column): [string, CellContent] => [
    getCellAddress(0, column),
    { kind: 'text', text: head },
  ]);
  return {
    name,
    isLandscape: true,
    headRows: 1,
    columns: columns.map(({ width }) => ({ width })),
    looks: [
      columns.map((): CellObject => HEAD_LOOK),
      columns.map(({ format }) => bodyLook(format)),
    ],
    contents: new Map(heads),
    rows: toRows(columns, rows),
  };
}
