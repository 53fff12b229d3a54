// Where in a file its three statutory tables stand.
import type { SourceBlock } from '#src/importers/source-document.ts';
import { readLabelText } from '#src/report/tables/label-text.ts';
import { isLabelOf, readColumnHead } from '#src/report/tables/row-labels.ts';
import type { TableId } from '#src/report/tables/table.ts';
import { TABLES } from '#src/report/tables/tables.ts';
import { isLabelOf2019 } from './form-of-2019.ts';
import { isFigureText, isPageNumber } from './figure-text.ts';
import { rowNamed } from './label-of.ts';

/** Blocks from `start` up to, not including, `end`. */
export interface Range {
  start: number;
  end: number;
}

export type FoundTables = Record<TableId, Range | null>;

/** What a block says of which table it is of. */
type Sign = 'label' | 'figures' | 'words' | 'prose' | 'empty';

const PROSE_LENGTH = 60;
/** All characters of the heads of table 四, however they are broken over lines. */
const DISPUTE_HEAD =
  /^[行政复议诉讼结果维持纠正其他尚未审结总计未经直接起后復議訴訟結維糾審總計經後、\s|]+$/u;
const DISPUTE_WORD = /维持|纠正|审结|起诉|復議|訴訟|行政复议|行政诉讼|维|纠|审/u;
const SEARCHED = 400;

const wordsOf = (text: string): string =>
  text
    .split(/[\s|]+/u)
    .filter((piece) => !isFigureText(piece))
    .join(' ')
    .trim();

const isDisputeHead = (words: string): boolean =>
  words.length <= 80 && DISPUTE_HEAD.test(words) && DISPUTE_WORD.test(words);

function isLabelWords(table: TableId, words: string): boolean {
  if (words === '' || words.length > 120) return false;
  switch (table) {
    case 'proactive':
      return (
        /^第二十条第?[（(][一五六八九][）)]项/u.test(words.replace(/\s+/gu, '')) ||
        rowNamed(table, words) !== null ||
        isLabelOf(table, words) ||
        isLabelOf2019(words) ||
        words.split(' ').some((piece) => readColumnHead(table, piece) !== null && piece.length > 4)
      );
    case 'requests': {
      if (/勾稽关系|^申请人情况$/u.test(words.replace(/\s+/gu, ''))) return true;
      // Heads such as 其他 or 总计 stand in other tables, too.
      return rowNamed(table, words) !== null;
    }
    case 'disputes':
      return isDisputeHead(words);
  }
}

function signOf(table: TableId, block: SourceBlock): Sign {
  if (block.kind === 'picture') return 'empty';
  if (block.kind === 'table') {
    const cells = block.grid
      .slice(0, SEARCHED)
      .flat()
      .flatMap((cell) => cell || []);
    if (cells.length === 0) return 'empty';
    const labels = cells.filter(
      (cell) => !isFigureText(cell) && isLabelWords(table, cell.replace(/\n/g, '')),
    );
    if (labels.length >= 2) return 'label';
    return cells.every(isFigureText) ? 'figures' : labels.length > 0 ? 'label' : 'words';
  }
  if (isPageNumber(block.text)) return 'empty';
  const words = wordsOf(block.text);
  if (words === '') return block.text.trim() === '' ? 'empty' : 'figures';
  if (block.text.length > PROSE_LENGTH * 2 && !block.isRunTogether) return 'prose';
  if (isLabelWords(table, words)) return 'label';
  return words.length > PROSE_LENGTH ? 'prose' : 'words';
}

/** Pieces of labels and other short words between the labels of one table. */
const MOST_BETWEEN = 12;

/** The stretch of blocks from `from` on with most labels of a table. */
function stretch(
  table: TableId,
  blocks: readonly SourceBlock[],
  from: number,
  fewest: number,
): Range | null {
  const found: (Range & { labels: number })[] = [];
  let open: (Range & { labels: number }) | null = null;
  let between = 0;
  for (let at = from; at < blocks.length; at += 1) {
    const block = blocks[at];
    const sign = block ? signOf(table, block) : 'empty';
    if (sign === 'label') {
      const labels = block?.kind === 'table' ? block.grid.length : 1;
      if (!open) {
        open = { start: at, end: at, labels: 0 };
        found.push(open);
      }
      open.end = at + 1;
      open.labels += labels;
      between = 0;
    } else if (open) {
      const isPiece = block?.kind === 'paragraph' && isPieceOfLabel(table, wordsOf(block.text));
      between += sign === 'words' && !isPiece ? 1 : 0;
      if (sign === 'prose' || between > MOST_BETWEEN) open = null;
    }
  }
  const most = Math.max(fewest, ...found.map(({ labels }) => labels));
  return found.find(({ labels }) => labels === most) ?? null;
}

/** Takes in the figures that follow a table's last label, and pieces of labels before them. */
function withFigures(table: TableId, blocks: readonly SourceBlock[], range: Range): Range {
  let end = range.end;
  for (let at = end; at < blocks.length; at += 1) {
    const block = blocks[at];
    if (!block || block.kind === 'picture') break;
    const sign = signOf(table, block);
    const isPiece = block.kind === 'paragraph' && isPieceOfLabel(table, wordsOf(block.text));
    if (sign === 'figures' || (isPiece && block.isRunTogether)) end = at + 1;
    else if (sign !== 'empty' && !isPiece) break;
  }
  return { start: range.start, end };
}

const FEWEST: Record<TableId, number> = { proactive: 3, requests: 4, disputes: 1 };

/** Finds the statutory tables, each in one stretch of blocks, in the order of the form. */
export function findTables(blocks: readonly SourceBlock[]): FoundTables {
  const found: FoundTables = { proactive: null, requests: null, disputes: null };
  const requests = stretch('requests', blocks, 0, FEWEST.requests);
  const proactive = stretch(
    'proactive',
    requests ? blocks.slice(0, requests.start) : blocks,
    0,
    FEWEST.proactive,
  );
  const after = requests?.end ?? proactive?.end ?? 0;
  const disputes = stretch('disputes', blocks, after, FEWEST.disputes);
  found.requests =
    requests &&
    withFigures('requests', disputes ? blocks.slice(0, disputes.start) : blocks, requests);
  found.proactive =
    proactive &&
    withFigures('proactive', requests ? blocks.slice(0, requests.start) : blocks, proactive);
  found.disputes = disputes && withFigures('disputes', blocks, disputes);
  return found;
}

/** Chinese characters and letters alone. */
const charactersOf = (text: string): string => text.replace(/[\s\d\p{P}\p{S}]/gu, '');

const bodiesOfTable = (table: TableId): string[] =>
  TABLES[table].rows
    .flat()
    .flatMap((cell) =>
      cell.kind === 'label' ? [charactersOf(cell.text), readLabelText(cell.text).body] : [],
    );
const BODIES: Record<TableId, readonly string[]> = {
  proactive: bodiesOfTable('proactive'),
  requests: bodiesOfTable('requests'),
  disputes: bodiesOfTable('disputes'),
};

/** How many of a text's characters stand alone where it is cut into pieces of labels. */
function loneCharacters(text: string, labels: readonly string[]): number {
  const lone = [0];
  for (let end = 1; end <= text.length; end += 1) {
    const isOfLabel = labels.some((label) => label.includes(text.charAt(end - 1)));
    let fewest = isOfLabel ? (lone[end - 1] ?? Infinity) + 1 : Infinity;
    for (let start = end - 2; start >= 0; start -= 1) {
      const piece = text.slice(start, end);
      if (!labels.some((label) => label.includes(piece))) break;
      fewest = Math.min(fewest, lone[start] ?? Infinity);
    }
    lone.push(fewest);
  }
  return lone[text.length] ?? 0;
}

const LONGEST_PIECES = 80;

/** Whether words are a label of the table, or pieces of labels that lines, cells or pages broke. */
export function isPieceOfLabel(table: TableId, words: string): boolean {
  if (words.length > LONGEST_PIECES) return false;
  if (isLabelWords(table, words)) return true;
  const text = charactersOf(words);
  return loneCharacters(text, BODIES[table]) <= Math.max(2, text.length / 8);
}
