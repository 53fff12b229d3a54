import type { SourceBlock } from './source-document.ts';

/** Kept beside the draft at every save; the longest report known has a tenth of it. */
export const MOST_KEPT = 200_000;

const PICTURE = '〔图片〕';

const toLine = (cell: string | null): string => (cell ?? '').replace(/\s+/g, ' ').trim();

function* linesOf(blocks: readonly SourceBlock[]): Generator<string> {
  for (const block of blocks) {
    if (block.kind === 'picture') yield PICTURE;
    else if (block.kind === 'paragraph') yield block.text;
    else for (const row of block.grid) yield row.map(toLine).join('\t');
  }
}

/**
 * A file as text, for looking things up: one line a paragraph or a row, tabs between the cells of a
 * row. What is beyond `most` characters is cut off.
 */
export function toSourceText(
  blocks: readonly SourceBlock[],
  most = MOST_KEPT,
): { text: string; isCut: boolean } {
  const lines: string[] = [];
  let length = 0;
  for (const line of linesOf(blocks)) {
    lines.push(line);
    length += line.length + 1;
    if (length > most + 1) break;
  }
  const text = lines.join('\n');
  if (text.length <= most) return { text, isCut: false };
  // No half of a character that takes two.
  return { text: text.slice(0, most).replace(/[\ud800-\udbff]$/, ''), isCut: true };
}
