// A table's caption often says the heading above it once more: then the heading is the heading.
import type { TableId } from '#src/report/tables/table.ts';
import type { Head, Piece } from './pieces.ts';

const isCaptionLike = (piece: Piece): piece is Head =>
  piece.kind === 'head' && piece.evidence === 'wording' && !piece.isNumbered;

/** For each piece, the table ahead with nothing but lines, pictures and its own captions between. */
function findTablesAhead(pieces: readonly Piece[]): (TableId | null)[] {
  const ahead: (TableId | null)[] = [];
  let table: TableId | null = null;
  for (let index = pieces.length - 1; index >= 0; index -= 1) {
    ahead[index] = table;
    const piece = pieces[index];
    if (piece?.kind === 'statutory') table = piece.table;
    else if (piece?.kind === 'head' && !(isCaptionLike(piece) && piece.section === table))
      table = null;
  }
  return ahead;
}

/** Weaker ones, with text behind them, may be parts of another section. */
const SURE = 6;

/**
 * The headings without 一、 that stand between a heading of the same section and its own table.
 * Behind other text they repeat only a sure, numbered heading. Total; linear.
 */
export function findRepeatedCaptions(pieces: readonly Piece[]): ReadonlySet<Piece> {
  const ahead = findTablesAhead(pieces);
  const captions = new Set<Piece>();
  let heading: Head | null = null;
  pieces.forEach((piece, index) => {
    const before = pieces[index - 1];
    const isBehind = before !== undefined && (before === heading || captions.has(before));
    const isSure = heading !== null && heading.isNumbered && heading.weight >= SURE;
    const isRepeated =
      isCaptionLike(piece) && piece.section === heading?.section && ahead[index] === piece.section;
    if (isRepeated && (isBehind || isSure)) captions.add(piece);
    else if (piece.kind === 'statutory') heading = null;
    else if (piece.kind === 'head') heading = piece.evidence === 'wording' ? piece : null;
  });
  return captions;
}
