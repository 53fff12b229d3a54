// The rows of a statutory table as a foreign file has them: cells where it has a grid, otherwise
// words and figures as they follow each other in a line.
import type { TextGrid } from '#src/report/tables/text-grid.ts';
import { isPageNumber } from '#src/importers/page-number.ts';
import type { SourceBlock, SourceParagraph } from '#src/importers/source-document.ts';
import { isFigureText } from './figure-text.ts';

/** A piece of a line; its edges are known where the file keeps positions. */
export interface Piece {
  text: string;
  left: number | null;
  right: number | null;
}

export interface GridRow {
  kind: 'grid';
  block: number;
  cells: readonly (string | null)[];
  /** The table it is of, whose head rows say what its columns are. */
  grid: TextGrid;
}

/** Words, then the figures behind them; a line may hold several such rows. */
export interface LineRow {
  kind: 'line';
  block: number;
  words: string;
  figures: readonly Piece[];
  /** Nothing follows it in its line. */
  endsLine: boolean;
  /** Its figures may stand without anything between them. */
  isRunTogether: boolean;
}

export type SourceRow = GridRow | LineRow;

/** The words of a row, those of each cell of a grid on their own. */
export const wordsOf = (row: SourceRow): string[] =>
  row.kind === 'line'
    ? [row.words].filter(Boolean)
    : row.cells.flatMap((cell) =>
        cell !== null && cell !== '' && !isFigureText(cell) ? [cell.replace(/\n/g, '')] : [],
      );

/** Figures alone, which go on with the row above. */
export const goesOn = (row: SourceRow | undefined): row is LineRow =>
  row?.kind === 'line' && row.words === '' && row.figures.length > 0 && row.endsLine;

/** The row as it stands in the file, for a message. */
export const rawOf = (row: SourceRow): string =>
  row.kind === 'grid'
    ? row.cells
        .flatMap((cell) => (cell === null || cell === '' ? [] : [cell.replace(/\n/g, '')]))
        .join(' ')
    : [row.words, ...row.figures.map(({ text }) => text)].filter(Boolean).join(' ');

function piecesOf({ text, words }: SourceParagraph): Piece[] {
  const pieces = words ?? [{ text, left: null, right: null }];
  return pieces.flatMap(({ text, left, right }) => {
    const parts = text.split(/[\s|｜]+/u).filter(Boolean);
    return parts.length === 1
      ? [{ text: parts[0] ?? '', left, right }]
      : parts.map((part) => ({ text: part, left: null, right: null }));
  });
}

const OPENS = /^\d[\d,.]*[（(][^）)]*$/u;

/** A figure and its note, which blanks broke into pieces, in one again. */
function withNotes(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  let open: Piece | null = null;
  for (const piece of pieces) {
    if (open) {
      open.text += piece.text;
      open.right = piece.right;
      if (/[）)]$/u.test(piece.text)) open = null;
      continue;
    }
    const kept = { ...piece };
    joined.push(kept);
    if (OPENS.test(piece.text)) open = kept;
  }
  // A bracket that is never closed is no note.
  return open === null ? joined : [...pieces];
}

function lineRows(paragraph: SourceParagraph, block: number): LineRow[] {
  const rows: { words: string[]; figures: Piece[] }[] = [];
  const pieces = withNotes(piecesOf(paragraph));
  for (const [index, piece] of pieces.entries()) {
    let row = rows.at(-1);
    // `2 重复申请`: a number before words at the start of a line is the label's own.
    const next = pieces[1]?.text ?? '';
    const isNumeral =
      index === 0 && /^\d{1,2}$/.test(piece.text) && next !== '' && !isFigureText(next);
    const isFigure = !isNumeral && isFigureText(piece.text);
    if (!row || (!isFigure && row.figures.length > 0)) {
      row = { words: [], figures: [] };
      rows.push(row);
    }
    if (isFigure) row.figures.push(piece);
    else row.words.push(piece.text);
  }
  const isRunTogether = paragraph.isRunTogether === true;
  return rows.map(({ words, figures }, index) => ({
    kind: 'line',
    endsLine: index === rows.length - 1,
    block,
    words: words.join(' '),
    figures,
    isRunTogether,
  }));
}

/** The rows of some blocks of a file, in order. */
export function toSourceRows(
  blocks: readonly SourceBlock[],
  from: number,
  to: number,
): SourceRow[] {
  return blocks.slice(from, to).flatMap((block, index): SourceRow[] => {
    if (block.kind === 'picture' || (block.kind === 'paragraph' && isPageNumber(block.text))) {
      return [];
    }
    if (block.kind === 'paragraph') return lineRows(block, from + index);
    return block.grid.map((cells) => ({
      kind: 'grid',
      block: from + index,
      cells: cells.map((cell) => cell?.trim() ?? null),
      grid: block.grid,
    }));
  });
}
