// What a statutory table is: a grid of labels, typed figures and computed totals, given as data.
import type { Unit } from '#src/report/figures.ts';

export type TableId = 'proactive' | 'requests' | 'disputes';

interface Span {
  colSpan: number;
  rowSpan: number;
}

export interface LabelCell extends Span {
  kind: 'label';
  text: string;
  /** Which cells it heads; `corner` heads none. */
  scope: 'col' | 'colgroup' | 'row' | 'rowgroup' | 'corner';
}

export interface FigureCell extends Span {
  kind: 'figure';
  /** Place in the report file and name of the control, e.g. `requests.stateSecret.enterprise`. */
  path: string;
  table: TableId;
  row: string;
  column: string;
  /** Row and column heads as read aloud: `1.属于国家秘密，商业企业`. */
  name: string;
  rowLabel: string;
  columnLabel: string;
  unit: Unit;
}

export interface TotalCell extends Span {
  kind: 'total';
  path: string;
  name: string;
  /** Paths of the typed figures it sums. */
  parts: readonly string[];
}

export type TableCell = LabelCell | FigureCell | TotalCell;

export interface StatutoryTable {
  id: TableId;
  /** As findings name it. */
  shortName: '表二' | '表三' | '表四';
  /** Relative widths of the grid's columns. */
  widths: readonly number[];
  /** The first rows, repeated as heads. */
  headRows: number;
  /** Rows as in HTML: a cell stands where its span begins, covered positions are left out. */
  rows: readonly (readonly TableCell[])[];
}

/** A label over `colSpan` columns and `rowSpan` rows. */
export function label(
  text: string,
  scope: LabelCell['scope'],
  colSpan = 1,
  rowSpan = 1,
): LabelCell {
  return { kind: 'label', text, scope, colSpan, rowSpan };
}

/** A typed cell; its path is `table.row.column`, its name the heads it stands under. */
export function figure(cell: Omit<FigureCell, 'kind' | 'path' | 'rowSpan' | 'name'>): FigureCell {
  return {
    ...cell,
    kind: 'figure',
    path: `${cell.table}.${cell.row}.${cell.column}`,
    name: `${cell.rowLabel}，${cell.columnLabel}`,
    rowSpan: 1,
  };
}

/** A computed cell. */
export function total(path: string, name: string, parts: readonly string[]): TotalCell {
  return { kind: 'total', path, name, parts, colSpan: 1, rowSpan: 1 };
}
