// A block without row labels: its first figure goes to the focused cell, the rest beside and below,
// in columns by their heads where it has any.
import { TABLES } from '#src/report/tables/tables.ts';
import type { TableId } from '#src/report/tables/table.ts';
import { VALUE_ROWS, valuePositionOf, type ValueRow } from '#src/report/tables/value-rows.ts';
import { findAxes, isTotalRow, toLines, type Axes } from './axes.ts';
import { isFigure, isWords, type BlockRow } from './block-cells.ts';
import { headMessages, matchHeads } from './column-heads.ts';
import { layLines, printedTotals, type Laid } from './laid.ts';
import { figureRowsOf, refused, toPlaced, withMore, type Placed } from './placed.ts';
import { ALL_COLUMNS, TYPED_COLUMNS, hasSubtotal, lacksColumn } from './value-columns.ts';

const UNKNOWN = '没有认出复制内容里的行名或表头，没有填入。';
const TORN = '复制的内容有合并的格子，或和表里的格子对不上，没有填入。';
const OPEN = '看不出复制的内容里有没有总计，没有填入。连同行名和表头一起复制，或不带总计复制。';
const SUBTOTAL = '第二列是后面各列之和，像是法人小计，没有填入。不带小计列复制。';
const SHORT_OF_COLUMN =
  '第六列是前五列之和，像是少复制了一列而带着总计，没有填入。连同表头一起复制。';
const DROPPED = '落在总计格里的数没有填入，总计由各项算出。';

const tooLarge = (table: TableId, block: number[], left: number[]): string =>
  `复制的内容是 ${block.join(' 行 ')} 列，从光标所在的格起，${TABLES[table].shortName}只剩 ${left.join(' 行 ')} 列，没有填入。关掉这个窗口，点左上角第一个要填的格，再粘贴。`;

/** Words in the first row or column that are no label of the form: what they head is unknown. */
const hasUnknownLabels = (rows: readonly BlockRow[], firstColumn: number): boolean =>
  (rows.length > 1 || (rows[0]?.length ?? 0) > 1) &&
  (rows.some((row) => row.slice(0, firstColumn + 1).some(isWords)) ||
    (rows[0]?.some(isWords) && !rows[0].some(isFigure)) === true);

/** What to say of printed totals that cannot be compared, for not all their parts are here. */
function droppedMessages(laid: Laid): string[] {
  const compared = new Set(printedTotals(laid).map(({ cell }) => cell.path));
  const isDropped = [...laid.values()].some(
    ({ cell, text }) => cell.kind === 'total' && isFigure(text) && !compared.has(cell.path),
  );
  return isDropped ? [DROPPED] : [];
}

/**
 * Places rows without labels from the focused cell on; with heads the columns go by those. All of
 * the block is placed or nothing.
 */
export function placeByPosition(
  table: TableId,
  rows: readonly BlockRow[],
  headRows: readonly BlockRow[],
  at: string,
): Placed {
  const start = valuePositionOf(table, at);
  if (start === null) return refused('没有认出行名，光标也不在表里的格子上，没有填入。');
  const form = VALUE_ROWS[table].slice(start.row);
  const width = rows[0]?.length ?? 0;
  const heads = headRows.length > 0 ? matchHeads(table, form[0]?.places ?? [], headRows, 0) : null;
  const firstColumn = heads ? Math.min(width, ...heads.columns.keys()) : 0;
  const isEven = [...rows, ...headRows].every((row) => row.length === width);
  if (hasUnknownLabels(rows, firstColumn)) return refused(UNKNOWN, figureRowsOf(rows));
  if (!isEven) return refused(TORN);
  const axes = findAxes(rows, form, start.column, heads?.columns ?? null);
  const left = [form.length, (form[0]?.places.length ?? 0) - start.column];
  if (axes === 'tooLong') return refused(tooLarge(table, [rows.length, width], left));
  if (axes === 'open') return refused(OPEN);
  const columns =
    heads?.columns ?? new Map(axes.columns.map((to, index): [number, number] => [index, to]));
  const isWhole = table === 'requests' && columns.size === ALL_COLUMNS && heads === null;
  if (isWhole && hasSubtotal(rows)) return refused(SUBTOTAL);
  const isTyped = table === 'requests' && columns.size === TYPED_COLUMNS && heads === null;
  if (isTyped && lacksColumn(rows)) return refused(SHORT_OF_COLUMN);
  const lines = toLines(rows, form, axes.rows);
  if (layLines(lines, columns).torn.length > 0) return refused(TORN);
  const placed = toPlaced(lines, columns);
  const said = heads ? headMessages(heads, rows) : [];
  return withMore(placed, [
    ...said,
    ...droppedMessages(placed.laid),
    ...assumedMessages(axes, form),
  ]);
}

/** Where only the sums told that the last row is （七）总计, or the last figure a 总计, that is said. */
function assumedMessages({ rows, columns }: Axes, form: readonly ValueRow[]): string[] {
  const places = form[0]?.places ?? [];
  const end = columns[columns.length - 1] ?? -1;
  if (end < places.length - 1 && places[end]?.cell.kind === 'total') {
    return [`最后一个数等于前面各数之和，按“${places[end].cell.name}”看，没有填入。`];
  }
  const last = form[rows[rows.length - 1] ?? -1];
  const isAssumed = last !== undefined && isTotalRow(last) && rows.length > 1;
  return isAssumed ? [`最后一行等于各行之和，按“${last.label}”看，没有填入。`] : [];
}
