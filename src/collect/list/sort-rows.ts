import type { DeskRow } from '#src/report/collection/collected.ts';
import { COLUMNS, type ColumnId } from './columns.ts';

export interface Sort {
  key: ColumnId;
  isDown: boolean;
}

/** What a press of a head makes of the order: its first way, the other way, as the rows come. */
export function nextSort(sort: Sort | null, key: ColumnId): Sort | null {
  const { isDownFirst } = COLUMNS[key];
  if (sort?.key !== key) return { key, isDown: isDownFirst };
  return sort.isDown === isDownFirst ? { key, isDown: !isDownFirst } : null;
}

const collator = new Intl.Collator('zh-CN', { numeric: true });

/** Rows in a new order; those without a value come last either way, equal ones stay as they were. */
export function sortRows(rows: readonly DeskRow[], sort: Sort | null): readonly DeskRow[] {
  if (!sort) return rows;
  const { valueOf } = COLUMNS[sort.key];
  const way = sort.isDown ? -1 : 1;
  const valued = rows.map((row) => ({ row, value: valueOf(row) }));
  valued.sort((one, other) => {
    if (one.value === null || other.value === null) {
      return Number(one.value === null) - Number(other.value === null);
    }
    return typeof one.value === 'number' && typeof other.value === 'number'
      ? way * (one.value - other.value)
      : way * collator.compare(String(one.value), String(other.value));
  });
  return valued.map(({ row }) => row);
}
