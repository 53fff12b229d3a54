// Where in a file its three statutory tables stand.
import { isPageNumber } from '#src/importers/page-number.ts';
import type { SourceBlock } from '#src/importers/source-document.ts';
import type { TableId } from '#src/report/tables/table.ts';
import { isFigureText } from './figure-text.ts';
import { rowNamed } from './label-of.ts';
import { isLabelWords, isPieceOfLabel } from './label-pieces.ts';

/** Blocks from `start` up to, not including, `end`. */
export interface Range {
  start: number;
  end: number;
}

/** Null where a table is not there, `twice` where two say different things. */
export type FoundTables = Record<TableId, Range | 'twice' | null>;

/** What a block says of which table it is of. */
type Sign = 'figures' | 'words' | 'prose' | 'empty';

interface Stretch extends Range {
  /** The labels in it, each once. */
  labels: Set<string>;
  /** Where the first row of the form comes again, another table begins. */
  hasFirstRow: boolean;
}

const PROSE_LENGTH = 60;
const SEARCHED_ROWS = 400;
/** Pieces of labels and other short words between the labels of one table. */
const MOST_BETWEEN = 12;
/** Fewer labels are those of another table, or words of the prose. */
const FEWEST: Record<TableId, number> = { proactive: 3, requests: 4, disputes: 1 };
/** With so many a second one is a table of the form as well. */
const WHOLE: Record<TableId, number> = { proactive: 6, requests: 15, disputes: 3 };

const wordsOf = (text: string): string =>
  text
    .split(/[\s|]+/u)
    .filter((piece) => !isFigureText(piece))
    .join(' ')
    .trim();

/** The labels of a table that stand in a block. */
function labelsIn(table: TableId, block: SourceBlock): string[] {
  if (block.kind === 'picture') return [];
  if (block.kind === 'paragraph') {
    const isLong = block.text.length > PROSE_LENGTH * 2 && !block.isRunTogether;
    const words = isLong || isPageNumber(block.text) ? '' : wordsOf(block.text);
    return isLabelWords(table, words) ? [words] : [];
  }
  const cells = block.grid.slice(0, SEARCHED_ROWS).flat();
  return cells
    .flatMap((cell) => (cell && !isFigureText(cell) ? cell.replace(/\n/g, '') : []))
    .filter((cell) => isLabelWords(table, cell));
}

/** What a block without labels is. */
function signOf(block: SourceBlock): Sign {
  if (block.kind === 'picture') return 'empty';
  if (block.kind === 'table') {
    const cells = block.grid.flat().flatMap((cell) => cell || []);
    if (cells.length === 0) return 'empty';
    return cells.every(isFigureText) ? 'figures' : 'words';
  }
  if (block.text.trim() === '' || isPageNumber(block.text)) return 'empty';
  if (block.text.length > PROSE_LENGTH * 2 && !block.isRunTogether) return 'prose';
  const words = wordsOf(block.text);
  return words === '' ? 'figures' : words.length > PROSE_LENGTH ? 'prose' : 'words';
}

const isPiece = (table: TableId, block: SourceBlock): boolean =>
  block.kind === 'paragraph' && isPieceOfLabel(table, wordsOf(block.text));

/** The stretches of blocks with labels of a table, outside those that are taken. */
function findStretches(
  table: TableId,
  blocks: readonly SourceBlock[],
  isTaken: (at: number) => boolean,
): Stretch[] {
  const found: Stretch[] = [];
  let open: Stretch | null = null;
  let between = 0;
  const isFirstRow = (label: string) => rowNamed(table, label) === 0;
  blocks.forEach((block, at) => {
    if (isTaken(at)) {
      open = null;
      return;
    }
    const labels = labelsIn(table, block);
    if (labels.length > 0) {
      const isAgain = open?.hasFirstRow === true && labels.some(isFirstRow);
      if (!open || isAgain) {
        open = { start: at, end: at, labels: new Set(), hasFirstRow: false };
        found.push(open);
      }
      open.end = at + 1;
      for (const label of labels) open.labels.add(label);
      open.hasFirstRow ||= labels.some(isFirstRow);
      between = 0;
    } else if (open) {
      const sign = signOf(block);
      between += sign === 'words' && !isPiece(table, block) ? 1 : 0;
      if (sign === 'prose' || between > MOST_BETWEEN) open = null;
    }
  });
  return found;
}

/** Takes in the figures that follow a table's last label, and pieces of labels before them. */
function withFigures(
  table: TableId,
  blocks: readonly SourceBlock[],
  { start, end }: Range,
  isTaken: (at: number) => boolean,
): Range {
  let to = end;
  for (let at = end; at < blocks.length && !isTaken(at); at += 1) {
    const block = blocks[at];
    if (!block || block.kind === 'picture' || labelsIn(table, block).length > 0) break;
    const sign = signOf(block);
    const piece = isPiece(table, block);
    if (sign === 'figures' || (piece && block.kind === 'paragraph' && block.isRunTogether))
      to = at + 1;
    else if (sign !== 'empty' && !piece) break;
  }
  return { start, end: to };
}

/** Rows of table 二 alone may be a list of other things: its heads must be there. */
const isTableOf = (table: TableId, labels: ReadonlySet<string>): boolean =>
  table !== 'proactive' || [...labels].some((label) => rowNamed(table, label) === null);

const isInside = (at: number, range: Range | 'twice' | null): boolean =>
  range !== null && range !== 'twice' && at >= range.start && at < range.end;

/** Finds the statutory tables, each in one stretch of blocks, in whatever order they stand. */
export function findTables(blocks: readonly SourceBlock[]): FoundTables {
  const found: FoundTables = { proactive: null, requests: null, disputes: null };
  const isTaken = (at: number) =>
    isInside(at, found.requests) || isInside(at, found.proactive) || isInside(at, found.disputes);
  const says = ({ start, end }: Range) => JSON.stringify(blocks.slice(start, end));
  const find = (table: TableId): Range | 'twice' | null => {
    const stretches = findStretches(table, blocks, isTaken)
      .filter(({ labels }) => labels.size >= FEWEST[table] && isTableOf(table, labels))
      .map((stretch) => ({ ...stretch, ...withFigures(table, blocks, stretch, isTaken) }))
      .sort((one, other) => other.labels.size - one.labels.size);
    const [best, second] = stretches;
    if (!best) return null;
    const isSecond = second !== undefined && second.labels.size >= WHOLE[table];
    if (isSecond && says(best) !== says(second)) return 'twice';
    const { start, end } = isSecond && second.start < best.start ? second : best;
    return { start, end };
  };
  // Table 三 is told by its labels alone; the heads of 四 and the rows of 二 are shorter words.
  found.requests = find('requests');
  found.proactive = find('proactive');
  found.disputes = find('disputes');
  // Two reports in one file: their tables are not mixed.
  const { requests, proactive, disputes } = found;
  if (requests !== 'twice') return found;
  return { requests, proactive: proactive && 'twice', disputes: disputes && 'twice' };
}
