// A row of table 三 in a grid.
import { readColumnHead } from '#src/report/tables/row-labels.ts';
import { VALUE_ROWS } from '#src/report/tables/value-rows.ts';
import { REQUEST_COLUMNS, doesRowAddUp, isSingleOther, type Candidate } from './candidate.ts';
import { figuresOfRow, headColumns, oncePerGrid, type HeadColumns } from './column-window.ts';
import { isFigureText } from './figure-text.ts';
import { REQUEST_HEADS, areInOrder } from './heads.ts';
import { isPieceOfLabel } from './label-pieces.ts';
import { rowNamed } from './label-of.ts';
import { rawOf, wordsOf, type GridRow } from './source-rows.ts';

/** Of table 三, however 总计 is called. */
const headOf = (text: string): string | null =>
  text === '合计' ? '总计' : readColumnHead('requests', text);

/** Heads that say nothing of columns must at least follow each other as in the form. */
const headsIn = oncePerGrid((grid): HeadColumns => {
  const heads = headColumns(grid, REQUEST_HEADS, headOf);
  if (heads !== null) return heads;
  const isInOrder = grid.every((row) =>
    areInOrder(
      'requests',
      row.flatMap((cell) => cell ?? []),
    ),
  );
  return isInOrder ? null : 'contested';
});

const isFigureCell = (cell: string | null): boolean => cell !== null && isFigureText(cell);

/** What a row of a grid says; `unread` where a row of the form or figures cannot be told apart. */
export function readGridRow(row: GridRow): Candidate | 'unread' | null {
  const words = wordsOf(row);
  const last = words.at(-1) ?? '';
  const isLabel = last === '' || (/\p{Script=Han}/u.test(last) && isPieceOfLabel('requests', last));
  const named = rowNamed('requests', last) ?? rowNamed('requests', words.join(' '));
  const isOfForm = named !== null || words.some((cell) => rowNamed('requests', cell) !== null);
  if (!isOfForm && !row.cells.some(isFigureCell)) return null;
  // Words behind the label stand where figures should.
  if (!isLabel) return 'unread';
  const texts = figuresOfRow(row.cells, {
    count: REQUEST_COLUMNS,
    heads: headsIn(row.grid),
    labelSpan: named === null ? 0 : (VALUE_ROWS.requests[named]?.labelSpan ?? 0),
    addsUp: doesRowAddUp,
  });
  if (texts === null) return row.cells.some(isFigureCell) ? 'unread' : null;
  return {
    texts,
    row: named,
    label: named === null ? 'none' : 'same',
    isCut: false,
    isSingleOther: isSingleOther(last),
    raw: rawOf(row),
  };
}
