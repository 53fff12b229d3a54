// The lines of the statutory tables as they are explained: each row of 二 and 三, in 四 (one row) each
// group of columns and each result.
import { meaningOfLine } from './meanings.ts';
import { mistakeOf } from './mistakes.ts';
import { OUTCOME_GROUPS } from './request-rows.ts';
import type { FigureCell, TableId } from './table.ts';
import { figureCellsOf } from './tables.ts';

export interface Line {
  /** Names it in addresses: `requests.stateSecret`, `disputes.upheld`. */
  id: string;
  label: string;
  /** The group it is numbered in, as （三）不予公开; null where it stands alone. */
  group: string | null;
  text: string;
  /** The article it rests on, null for 填报说明. */
  law: string | null;
  /** Null where none is certain. */
  mistake: string | null;
}

function toLine(table: TableId, line: string, label: string): Line {
  const group = OUTCOME_GROUPS.find(({ rows }) => rows.some(({ id }) => id === line))?.label;
  const mistake = mistakeOf(line);
  return { id: `${table}.${line}`, label, group: group ?? null, ...meaningOfLine(line), mistake };
}

const groupLine = (cell: FigureCell) => toLine(cell.table, cell.row, cell.rowLabel);
const resultLine = (cell: FigureCell) => toLine(cell.table, cell.column, cell.columnLabel);

/** The lines that a typed cell stands in: its row, in table 四 its column and the group of it. */
export const linesOfCell = (cell: FigureCell): readonly [Line, ...Line[]] =>
  cell.table === 'disputes' ? [resultLine(cell), groupLine(cell)] : [groupLine(cell)];

/** All lines of a table in the order of the form, in table 四 the groups first. */
export function linesOf(table: TableId): Line[] {
  const cells = figureCellsOf(table);
  const lines = [...cells.map(groupLine), ...(table === 'disputes' ? cells.map(resultLine) : [])];
  return [...new Map(lines.map((line) => [line.id, line])).values()];
}
