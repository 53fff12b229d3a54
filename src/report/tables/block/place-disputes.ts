// Table 四 in a block: one row of figures, under heads or not, with or without the three 总计.
import { readColumnHead } from '#src/report/tables/row-labels.ts';
import { VALUE_ROWS } from '#src/report/tables/value-rows.ts';
import { isBlank, isFigure, isWords, type BlockRow } from './block-cells.ts';
import { findHeadRows, headMessages, isHeadRow, matchHeads } from './column-heads.ts';
import type { Columns } from './laid.ts';
import { placeByPosition } from './place-by-position.ts';
import { figureRowsOf, refused, toPlaced, withMore, type Placed } from './placed.ts';

const [ROW] = VALUE_ROWS.disputes;
const PLACES = ROW?.places ?? [];
const TYPED = PLACES.flatMap((place, index) => (place?.cell.kind === 'figure' ? [index] : []));

const tooMany = (count: number): string =>
  `复制的内容有 ${count} 行数字，表四只有 1 行，没有填入。`;
const misaligned = (count: number): string =>
  `表头和数字对不上（${count} 个数，表四是 ${PLACES.length} 个，不带总计 ${TYPED.length} 个），没有填入。`;

/** A label before the figures; a blank one only where just the figures of the table follow. */
function countLabelColumns(row: BlockRow): number {
  const [first = null] = row;
  const isWhole = row.length - 1 === PLACES.length || row.length - 1 === TYPED.length;
  return isWords(first) || (isBlank(first) && isWhole) ? 1 : 0;
}

/** All figures of the table in a row, where the heads over them could not be told apart. */
function columnsByCount(row: BlockRow, headRows: readonly BlockRow[]): Columns | null {
  const start = countLabelColumns(row);
  const words = headRows.flat().filter(isWords);
  const heads = words
    .map((text) => readColumnHead('disputes', text))
    .filter((head) => head !== null);
  for (const positions of [PLACES.map((_, index) => index), TYPED]) {
    const expected = positions.map((at) => PLACES[at]?.head);
    const isSame = [...heads].sort().join() === [...expected].sort().join();
    if (row.length - start === positions.length && isSame) {
      return new Map(positions.map((to, index) => [start + index, to]));
    }
  }
  return null;
}

function placeUnderHeads(row: BlockRow, headRows: readonly BlockRow[]): Placed {
  if (!ROW) return refused(misaligned(0));
  const named = headRows.filter((heads) => heads.length === row.length);
  const isEven = headRows.every(
    (heads) => heads.length === row.length || !isHeadRow('disputes', heads),
  );
  const heads = isEven ? matchHeads('disputes', PLACES, named, 0) : null;
  const line = { cells: row, row: ROW };
  if (heads && heads.columns.size > 0) {
    const figures = row.map((cell) => (cell !== null && isFigure(cell) ? cell : ''));
    return withMore(toPlaced([line], heads.columns), headMessages(heads, [figures]));
  }
  const columns = columnsByCount(row, headRows);
  return columns ? toPlaced([line], columns) : refused(misaligned(row.filter(isFigure).length));
}

/** Places a block in table 四: from the first column under heads, else from the focused cell. */
export function placeDisputes(rows: readonly BlockRow[], at: string): Placed {
  const heads = findHeadRows('disputes', rows);
  const rest = rows.slice(heads.end);
  const filled = rest.filter((row) => row.some((cell) => cell));
  const body = filled.length > 0 ? filled : rest.slice(0, 1);
  const [row] = body;
  if (row === undefined) return refused('复制的内容里没有数字。');
  if (heads.rows.length === 0) {
    const labels = rest.length === 1 && row.length > 1 ? countLabelColumns(row) : 0;
    const values = rest.map((cells) => cells.slice(labels));
    return placeByPosition('disputes', values, [], at);
  }
  if (body.length > 1) return refused(tooMany(body.length), figureRowsOf(body));
  return placeUnderHeads(row, heads.rows);
}
