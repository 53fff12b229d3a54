import {
  COUNTINGS,
  OFFICE_STATES,
  STANDINGS,
  type DeskRow,
} from '#src/report/collection/collected.ts';
import { confirmsOf, errorsOf, explainedOf, glanceAt, nameOf, type Glance } from './row-values.ts';

export type SortKey =
  | 'organ'
  | 'standing'
  | 'counting'
  | 'office'
  | 'errors'
  | 'confirms'
  | 'explained'
  | 'file'
  | Glance;

export interface Sort {
  key: SortKey;
  isDown: boolean;
}

const STANDING_ORDER = Object.keys(STANDINGS);
const COUNTING_ORDER = Object.keys(COUNTINGS);
const OFFICE_ORDER = Object.keys(OFFICE_STATES);

const placeIn = (order: readonly string[], key: string | null | undefined): number | null =>
  key === null || key === undefined ? null : order.indexOf(key);

function valueOf(row: DeskRow, key: SortKey): number | string | null {
  switch (key) {
    case 'organ':
      return nameOf(row);
    case 'standing':
      return placeIn(STANDING_ORDER, row.standing);
    case 'counting':
      return placeIn(COUNTING_ORDER, row.counting);
    case 'office':
      return placeIn(OFFICE_ORDER, row.held?.file.office?.state);
    case 'errors':
      return errorsOf(row);
    case 'confirms':
      return confirmsOf(row);
    case 'explained':
      return explainedOf(row);
    case 'file':
      return row.held?.file.fileName ?? null;
    default:
      return glanceAt(row, key);
  }
}

const collator = new Intl.Collator('zh-CN', { numeric: true });

/** Rows in a new order; those without a value come last either way, equal ones stay as they were. */
export function sortRows(rows: readonly DeskRow[], sort: Sort | null): readonly DeskRow[] {
  if (!sort) return rows;
  const way = sort.isDown ? -1 : 1;
  const valued = rows.map((row) => ({ row, value: valueOf(row, sort.key) }));
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
