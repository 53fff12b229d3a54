// Paragraphs out of lines that were broken to the width of a page.
import type { LineShape } from './line-layout.ts';
import type { Line } from './pieces.ts';
import { hasPartNumeral } from './part-heads.ts';
import { endsSentence, withoutSetBlanks } from './plain-text.ts';

/** More room at a line's end than a word that was moved to the next line leaves. */
const EARLY = 2.5;
/** A line that fills less than this part of the width was not broken for want of room. */
const FAR_FROM_FULL = 0.5;

/** Whether the paragraph of the line above has ended there. */
function isNewParagraph(
  above: Line,
  line: Line,
  isFirst: boolean,
  shapeOf: (line: Line) => LineShape,
): boolean {
  const { room, full } = shapeOf(above);
  const { isIndented } = shapeOf(line);
  const isEarly = room > EARLY;
  if (above.level !== line.level) return true;
  const isNumbered = hasPartNumeral(line.text);
  if (endsSentence(above.text)) return isNumbered || (isIndented ?? (isEarly || line.isAfterGap));
  if (/[，、,（(《“‘]$/u.test(above.text)) return false;
  if (isNumbered && (isEarly || isIndented !== false)) return true;
  // A caption on its line: the beginning of a paragraph that has no end and room left.
  const isHeading = hasPartNumeral(above.text) && !/[。；：，]/u.test(above.text);
  if (isIndented === true && (isEarly || (isFirst && isHeading))) return true;
  const isCaption = isFirst && room > (isHeading ? EARLY : full * FAR_FROM_FULL);
  return isCaption && !/^[，。、；：！？”’）》]/u.test(line.text);
}

const isLatin = (char: string | undefined): boolean => /[\p{Script=Latin}\d]/u.test(char ?? '');

/** Two pieces of a paragraph: blanks only where two Latin words or figures would meet. */
const glue = (above: string, line: string): string =>
  isLatin(above.at(-1)) && isLatin(line[0]) ? ' ' : '';

/** A paragraph, and the level of heading that the file marks it with; 0 for none. */
export interface Paragraph {
  text: string;
  level: number;
}

/** Lines as paragraphs, joined without blanks. Total. */
export function joinLines(lines: readonly Line[], shapeOf: (line: Line) => LineShape): Paragraph[] {
  const paragraphs: { parts: string[]; level: number }[] = [];
  lines.forEach((line, index) => {
    const above = lines[index - 1];
    const last = paragraphs.at(-1);
    if (!above || !last || isNewParagraph(above, line, last.parts.length === 1, shapeOf)) {
      paragraphs.push({ parts: [line.text], level: line.level });
    } else last.parts.push(glue(above.text, line.text) + line.text);
  });
  return paragraphs.map(({ parts, level }) => ({ text: withoutSetBlanks(parts.join('')), level }));
}
