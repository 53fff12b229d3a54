// Where in a file its three statutory tables stand.
import type { SourceBlock } from '#src/importers/source-document.ts';
import type { TableId } from '#src/report/tables/table.ts';
import { isFigureText, isPageNumber } from './figure-text.ts';
import { isLabelWords, isPieceOfLabel } from './label-pieces.ts';

/** Blocks from `start` up to, not including, `end`. */
export interface Range {
  start: number;
  end: number;
}

export type FoundTables = Record<TableId, Range | null>;

/** What a block says of which table it is of. */
type Sign = 'label' | 'figures' | 'words' | 'prose' | 'empty';

const PROSE_LENGTH = 60;
const SEARCHED = 400;

const wordsOf = (text: string): string =>
  text
    .split(/[\s|]+/u)
    .filter((piece) => !isFigureText(piece))
    .join(' ')
    .trim();

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
