/** Points of a line of the body font. */
const LINE_PT = 15;
const ROW_PADDING_PT = 7;
/** No program draws a row higher than this. */
const HIGHEST_ROW_PT = 409;

/** Most lines that a row can show. */
export const MOST_LINES = Math.floor((HIGHEST_ROW_PT - ROW_PADDING_PT) / LINE_PT);

const widthOfChar = (char: string): number => (char < '\u2000' ? 1 : 2);

/** Width of a text in digits of the body font: a Chinese character is as wide as two. */
export function widthOf(text: string): number {
  let width = 0;
  for (const char of text) width += widthOfChar(char);
  return width;
}

/** A text as lines of at most `width` digits. */
export function toLines(text: string, width: number): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    let used = 0;
    for (const char of paragraph) {
      if (used > 0 && used + widthOfChar(char) > width) {
        lines.push(line);
        line = '';
        used = 0;
      }
      line += char;
      used += widthOfChar(char);
    }
    return [...lines, line];
  });
}

/** Height in points of a row with that many lines. */
export const heightOf = (lines: number): number =>
  Math.min(Math.max(lines, 1) * LINE_PT + ROW_PADDING_PT, HIGHEST_ROW_PT);
