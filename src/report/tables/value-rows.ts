// The figures of a statutory table by row and column, without the labels around them.
import { GRIDS } from './grid.ts';
import type {
  FigureCell,
  LabelCell,
  StatutoryTable,
  TableCell,
  TableId,
  TotalCell,
} from './table.ts';
import { TABLES } from './tables.ts';

/** A typed or a computed cell and the heads it stands under. */
export interface Place {
  cell: FigureCell | TotalCell;
  /** The nearest column head above: 商业企业, 结果维持. */
  head: string;
  /** The nearest head over several columns: 法人或其他组织, 未经复议直接起诉; '' where there is none. */
  group: string;
}

export interface ValueRow {
  /** The row's own label, '' in table 四. */
  label: string;
  /** How many columns the label takes in the form. */
  labelSpan: number;
  /** By column of figures; null where the cell before reaches over it. */
  places: readonly (Place | null)[];
}

function toValueRows(table: StatutoryTable): ValueRow[] {
  const cover = GRIDS[table.id];
  const isValue = (cell: TableCell) => cell.kind !== 'label';
  const first = Math.min(...cover.map((line) => line.findIndex(isValue)).filter((at) => at >= 0));
  const headAbove = (row: number, column: number, scope: LabelCell['scope']): string => {
    const above = cover.slice(0, row).map((line) => line[column]);
    const heads = above.filter((cell) => cell?.kind === 'label' && cell.scope === scope);
    const head = heads[heads.length - 1];
    return head?.kind === 'label' ? head.text : '';
  };
  return cover.flatMap((line, row) => {
    if (!line.some(isValue)) return [];
    const own = (table.rows[row] ?? []).filter((cell) => cell.kind === 'label').pop();
    const places = line.slice(first).map((cell, index): Place | null => {
      const column = first + index;
      if (cell.kind === 'label' || line[column - 1] === cell) return null;
      return {
        cell,
        head: headAbove(row, column, 'col'),
        group: headAbove(row, column, 'colgroup'),
      };
    });
    return [{ label: own?.text ?? '', labelSpan: own?.colSpan ?? 0, places }];
  });
}

/** The rows of figures of each table, in the order of the form. */
export const VALUE_ROWS: Readonly<Record<TableId, readonly ValueRow[]>> = {
  proactive: toValueRows(TABLES.proactive),
  requests: toValueRows(TABLES.requests),
  disputes: toValueRows(TABLES.disputes),
};

/** Where a cell stands among the figures of its table. */
interface Position {
  row: number;
  column: number;
}

/** The position of a cell, null where the table has none of that path. */
export function valuePositionOf(table: TableId, path: string): Position | null {
  const isHere = (place: Place | null) => place?.cell.path === path;
  const row = VALUE_ROWS[table].findIndex(({ places }) => places.some(isHere));
  const column = VALUE_ROWS[table][row]?.places.findIndex(isHere) ?? -1;
  return column < 0 ? null : { row, column };
}
