// Rows of table 二 with their labels: three figures each for 规章 and 行政规范性文件, one each for
// the rest, under heads that change from part to part.
import { readColumnHead, readRowLabel } from '#src/report/tables/row-labels.ts';
import { isFigure, isWords, type BlockRow } from './block-cells.ts';
import { isHeadRow, matchHeads, headMessages } from './column-heads.ts';
import type { SortedRows } from './labelled-lines.ts';
import { layLines, type Columns, type LaidText } from './laid.ts';
import { figureRowsOf, tornMessages, type Placed } from './placed.ts';
import type { LabelledLine } from './value-columns.ts';

const CONTENT = '信息内容';

const hasLabel = (row: BlockRow): boolean =>
  row.some((cell) => isWords(cell) && readRowLabel('proactive', cell) !== null);

/** The row of heads each row stands under, null where a new part begins without any. */
function headsOver(rows: readonly BlockRow[]): Map<BlockRow, BlockRow | null> {
  const over = new Map<BlockRow, BlockRow | null>();
  let heads: BlockRow | null = null;
  for (const row of rows) {
    // Words beside the first column head something, if only columns that the form does not have.
    const isHead = isHeadRow('proactive', row) || row.slice(1).some(isWords);
    if (isHead && !hasLabel(row)) heads = row;
    else if (!hasLabel(row) && !row.some(isFigure)) heads = null;
    over.set(row, heads);
  }
  return over;
}

/** Columns by their number: what follows the label, covered positions dropped. */
function columnsByCount({ cells, labelAt, row }: LabelledLine): Columns | null {
  const values = cells.slice(labelAt + 1);
  const count = row.places.filter((place) => place !== null).length;
  const isRest = values.slice(count).every((cell) => !cell);
  if (values.length < count || !isRest) return null;
  return new Map(Array.from({ length: count }, (_, index) => [labelAt + 1 + index, index]));
}

interface LineColumns {
  columns: Columns | null;
  messages: readonly string[];
}

function columnsOf(line: LabelledLine, heads: BlockRow | null): LineColumns {
  const own = line.row.places.flatMap((place) => (place ? [place.head] : []));
  const words = (heads ?? []).filter(isWords).filter((text) => text !== CONTENT);
  const read = words.map((text) => readColumnHead('proactive', text));
  // Heads of another part say nothing of this row: 行政许可 has only one figure.
  if (read.every((head) => head !== null && !own.includes(head))) {
    return { columns: columnsByCount(line), messages: [] };
  }
  if (heads?.length !== line.cells.length) {
    const isSame = own.join() === read.join();
    return { columns: isSame ? columnsByCount(line) : null, messages: [] };
  }
  const matched = matchHeads('proactive', line.row.places, [heads], line.labelAt + 1);
  const isOpen = [...matched.unknown].some(([column, text]) => !text && line.cells[column]);
  const columns = isOpen ? null : matched.columns;
  return { columns, messages: headMessages(matched, [line.cells]) };
}

/** Places rows of table 二 by their labels. */
export function placeLabelledProactive(rows: readonly BlockRow[], { single }: SortedRows): Placed {
  const over = headsOver(rows);
  const laid: Map<string, LaidText> = new Map();
  const messages = new Set<string>();
  const left: BlockRow[] = [];
  for (const line of single) {
    const found = columnsOf(line, over.get(line.cells) ?? null);
    found.messages.forEach((message) => messages.add(message));
    const placed = layLines([line], found.columns ?? new Map());
    if (placed.laid.size === 0) left.push(line.cells);
    for (const [path, text] of placed.laid) laid.set(path, text);
  }
  const unrecognizedRows = figureRowsOf(left);
  return {
    laid,
    unrecognizedRows,
    messages: [...messages, ...tornMessages(unrecognizedRows.length)],
  };
}
