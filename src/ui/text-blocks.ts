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

function toPieces(text: string, separator: string, start: number): Piece[] {
  let at = start;
  return text.split(separator).map((part) => {
    const piece = { start: at, text: part };
    at += part.length + separator.length;
    return piece;
  });
}

/** Lines with tabs are rows of tables; all others stand as they are. */
export function toTextBlocks(text: string, mostCells = MOST_CELLS): TextBlock[] {
  const blocks: TextBlock[] = [];
  let cells = 0;
  for (const line of toPieces(text, '\n', 0)) {
    const row =
      cells < mostCells && line.text.includes('\t') ? toPieces(line.text, '\t', line.start) : null;
    cells += row?.length ?? 0;
    const last = blocks.at(-1);
    if (row && cells <= mostCells) {
      if (last?.kind === 'table') last.rows.push(row);
      else blocks.push({ kind: 'table', start: line.start, rows: [row] });
    } else if (last?.kind === 'lines') last.text += `\n${line.text}`;
    else blocks.push({ kind: 'lines', ...line });
  }
  return blocks;
}
