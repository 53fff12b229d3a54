// Rows of table 三 with their labels: each goes to the row of its label, in whatever order.
import { isLabelOf, readColumnHead } from '#src/report/tables/row-labels.ts';
import { VALUE_ROWS, valuePositionOf, type Place } from '#src/report/tables/value-rows.ts';
import { isFigure, isWords, toLine, type BlockRow } from './block-cells.ts';
import { findHeadRows, headMessages, isHeadRow, matchHeads } from './column-heads.ts';
import type { SortedRows } from './labelled-lines.ts';
import type { Columns, Line } from './laid.ts';
import { figureRowsOf, refused, toPlaced, tornMessages, withMore, type Placed } from './placed.ts';
import { positionsAlong } from './positions-along.ts';
import {
  ALL_COLUMNS,
  TYPED_COLUMNS,
  findValueColumns,
  hasSubtotal,
  lacksColumn,
  valuesBehindLabel,
  type LabelledLine,
} from './value-columns.ts';

const PLACES: readonly (Place | null)[] = VALUE_ROWS.requests[0]?.places ?? [];

const UNCERTAIN =
  '从哪一列起是数字看不准，没有填入。连同表头一起复制，或只复制数字后粘贴到对应的第一格。';
const MISALIGNED = '表头和各行的格数对不上，没有填入。只复制行名和数字，或只复制数字。';
const UNEQUAL = '各行的数字个数不一样，没有填入。';
const otherHeads = (heads: readonly string[]): string =>
  `表头${heads.map((head) => `“${toLine([head])}”`).join('、')}不是表三的列，没有填入。`;
const SUBTOTAL = '第二个数是后面各列之和，像是法人小计，没有填入。不带小计列复制。';
const SHORT_OF_COLUMN =
  '第六个数是前五个数之和，像是少复制了一列而带着总计，没有填入。连同表头一起复制。';
const fromColumn = (count: number, head: string): string =>
  `没有表头，每行 ${count} 个数，从光标所在的“${head}”列起填。`;
const tooMany = (count: number): string =>
  `复制的内容每行有 ${count} 个数，表三每行是 ${TYPED_COLUMNS} 个数（连总计 ${ALL_COLUMNS} 个），没有填入。`;

const along = (start: number, places: readonly number[]): Columns =>
  new Map(places.map((place, index) => [start + index, place]));

/** Lines whose figures are `count` columns from `start` on, with no heads to go by. */
function placeByCount(
  lines: readonly Line[],
  { start, count }: { start: number; count: number },
  at: string,
): Placed {
  if (count > ALL_COLUMNS) return refused(tooMany(count));
  if (count === 0) return refused('复制的内容里只有行名，没有数字。');
  if (count >= TYPED_COLUMNS) {
    const figures = lines.map(({ cells }) => cells.slice(start));
    if (count === ALL_COLUMNS && hasSubtotal(figures)) return refused(SUBTOTAL);
    if (count === TYPED_COLUMNS && lacksColumn(figures)) return refused(SHORT_OF_COLUMN);
    return toPlaced(lines, along(start, PLACES.map((_, index) => index).slice(0, count)));
  }
  const column = valuePositionOf('requests', at)?.column;
  if (column === undefined) return refused('光标不在表三的格里，没有填入。');
  const isComputed = PLACES.slice(column).map((place) => place?.cell.kind === 'total');
  const positions = positionsAlong(isComputed, count, () => 'open');
  if (typeof positions === 'string') {
    return refused(
      `复制的内容每行有 ${count} 个数，从光标所在的列起只剩 ${isComputed.length} 列，没有填入。`,
    );
  }
  const columns = along(
    start,
    positions.map((position) => column + position),
  );
  return withMore(toPlaced(lines, columns), [fromColumn(count, PLACES[column]?.head ?? '')]);
}

/** Heads of a block whose rows are not aligned: they must name just the columns there are. */
function headsFit(headRows: readonly BlockRow[], count: number): boolean {
  const order = PLACES.map((place) => place?.head ?? '');
  const named = headRows.map((row) =>
    row.filter(isWords).flatMap((text) => {
      const head = readColumnHead('requests', text);
      return head === null ? [] : [order.indexOf(head)];
    }),
  );
  const inOrder = named.every((row) =>
    row.every((at, index) => index === 0 || at > (row[index - 1] ?? at)),
  );
  const all = named.flat().sort((a, b) => a - b);
  return inOrder && all.length === count && all.every((at, index) => at === index);
}

/** Covered cells left out, as in plain text from Word: the figures are what follows the label. */
function placeRagged(
  lines: readonly LabelledLine[],
  single: readonly LabelledLine[],
  headRows: readonly BlockRow[],
  at: string,
): Placed {
  const counts = [...new Set(lines.map((line) => valuesBehindLabel(line).length))];
  const [count = 0] = counts;
  if (counts.length !== 1) return refused(UNEQUAL);
  if (count > ALL_COLUMNS) return refused(tooMany(count));
  if (count < TYPED_COLUMNS) return refused(UNCERTAIN);
  if (headRows.length > 0 && !headsFit(headRows, count)) return refused(MISALIGNED);
  const values = single.map((line) => ({ row: line.row, cells: valuesBehindLabel(line) }));
  return placeByCount(values, { start: 0, count }, at);
}

function placeByHeads(
  { lines, single, others }: SortedRows,
  headRows: readonly BlockRow[],
): Placed {
  const first = Math.max(...lines.map(({ labelAt }) => labelAt)) + 1;
  if (headRows.some((row) => isHeadRow('requests', row.slice(0, first))))
    return refused(MISALIGNED);
  const heads = matchHeads('requests', PLACES, headRows, first);
  const isAligned = ({ cells, labelAt }: LabelledLine) =>
    !cells.slice(labelAt + 1, first).some((cell) => cell !== null && isFigure(cell));
  const aligned = single.filter(isAligned);
  const shifted = single.filter((line) => !isAligned(line));
  const rows = [...lines.map(({ cells }) => cells), ...others.filter((row) => row.some(isFigure))];
  return withMore(
    toPlaced(aligned, heads.columns),
    [...headMessages(heads, rows), ...tornMessages(shifted.length)],
    figureRowsOf(shifted.map(({ cells }) => cells)),
  );
}

/** Places rows of table 三 by their labels; `at` matters only where a row has a few figures. */
export function placeLabelledRequests(
  rows: readonly BlockRow[],
  sorted: SortedRows,
  at: string,
): Placed {
  const { lines, single } = sorted;
  const width = lines[0]?.cells.length ?? 0;
  const isEven = lines.every(({ cells }) => cells.length === width);
  const headRows = findHeadRows('requests', rows).rows;
  const named = headRows.filter((row) => isHeadRow('requests', row));
  if (!isEven || named.some((row) => row.length !== width)) {
    return placeRagged(lines, single, named, at);
  }
  if (named.length > 0) {
    return placeByHeads(
      sorted,
      headRows.filter((row) => row.length === width),
    );
  }
  const columns = findValueColumns(lines);
  if (columns === null) return refused(UNCERTAIN);
  const unknown = unknownHeads(rows, lines, columns.start);
  return unknown.length > 0 ? refused(otherHeads(unknown)) : placeByCount(single, columns, at);
}

/** Words over the figures that no head of the form has, such as two years side by side. */
function unknownHeads(
  rows: readonly BlockRow[],
  lines: readonly LabelledLine[],
  start: number,
): string[] {
  const first = rows.findIndex((row) => row === lines[0]?.cells);
  let top = first;
  while (top > 0 && !rows[top - 1]?.some(isFigure)) top -= 1;
  const words = rows.slice(top, first).flatMap((row) => row.slice(start).filter(isWords));
  return words.filter((text) => !isLabelOf('requests', text));
}
