/** A piece of a text and where it begins there. */
export interface Piece {
  start: number;
  text: string;
}

/** A text cut into what is set as lines and what is set as a table. */
export type TextBlock =
  ({ kind: 'lines' } & Piece) | { kind: 'table'; start: number; rows: Piece[][] };

/** Beyond this a page of cells takes longer to lay out than to read. */
const MOST_CELLS = 6_000;

/** Browsers take the square of a line's length to break it where brackets forbid a break. */
const LONGEST = 2_000;

function toPieces(text: string, separator: string, start: number): Piece[] {
  let at = start;
  return text.split(separator).map((part) => {
    const piece = { start: at, text: part };
    at += part.length + separator.length;
    return piece;
  });
}

/** A line too long to set, cut into shorter ones; both halves of a pair stay together. */
function cutLine({ start, text }: Piece): Piece[] {
  const pieces: Piece[] = [];
  for (let from = 0; from < text.length;) {
    const end = from + LONGEST;
    const to = /[\uDC00-\uDFFF]/.test(text.charAt(end)) ? end + 1 : end;
    pieces.push({ start: start + from, text: text.slice(from, to) });
    from = to;
  }
  return pieces;
}

/** Lines with tabs are rows of tables; all others stand as they are, too long ones cut. */
export function toTextBlocks(text: string, mostCells = MOST_CELLS): TextBlock[] {
  const blocks: TextBlock[] = [];
  let cells = 0;
  let isCut = false;
  for (const line of toPieces(text, '\n', 0)) {
    if (line.text.length > LONGEST) {
      blocks.push(...cutLine(line).map((piece) => ({ kind: 'lines' as const, ...piece })));
      isCut = true;
      continue;
    }
    const row =
      cells < mostCells && line.text.includes('\t') ? toPieces(line.text, '\t', line.start) : null;
    cells += row?.length ?? 0;
    const last = blocks.at(-1);
    if (row && cells <= mostCells) {
      if (last?.kind === 'table') last.rows.push(row);
      else blocks.push({ kind: 'table', start: line.start, rows: [row] });
    } else if (last?.kind === 'lines' && !isCut) last.text += `\n${line.text}`;
    else blocks.push({ kind: 'lines', ...line });
    isCut = false;
  }
  return blocks;
}
