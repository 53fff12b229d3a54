import { AnnotationMode, OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { DrawnGlyph, Drawing } from './drawing.ts';
import { isFontEntry, Pen } from './pen.ts';
import { readFont } from './read-font.ts';
import type { Font } from './text-state.ts';

/** The fonts that one operator names: none or one, or those in a set of graphics parameters. */
function fontsNamed(operator: number, [first]: readonly unknown[]): string[] {
  if (operator === OPS.setFont) return [String(first)];
  if (operator !== OPS.setGState || !Array.isArray(first)) return [];
  return (first as unknown[]).flatMap((entry) => (isFontEntry(entry) ? [String(entry[1][0])] : []));
}

const lettersOf = (text: string): number => text.replace(/\s/g, '').length;
const lettersIn = (glyphs: readonly DrawnGlyph[]): number =>
  glyphs.reduce((sum, { text }) => sum + lettersOf(text), 0);

/** Letters by pdf.js's other way to text: where an operator fails, the rest of one way is missing. */
async function countLetters(page: PDFPageProxy): Promise<number> {
  const { items } = await page.getTextContent({ disableNormalization: true });
  return items.reduce((sum, item) => sum + ('str' in item ? lettersOf(item.str) : 0), 0);
}

/** Reads what a page draws. Fonts that fail are said by `hasLostText`; rejects with the page. */
export async function readDrawing(page: PDFPageProxy): Promise<Drawing> {
  const { fnArray, argsArray } = await page.getOperatorList({
    // Notes and seals laid over the page are not of it.
    annotationMode: AnnotationMode.DISABLE,
  });
  // pdf.js leaves the operands open; each is checked where it is used.
  const operands = argsArray as readonly (readonly unknown[] | null)[];
  const names = new Set(
    fnArray.flatMap((operator, at) => fontsNamed(operator, operands[at] ?? [])),
  );
  const fonts = new Map<string, Font | null>();
  for (const name of names) fonts.set(name, await readFont(page, name));
  const pen = new Pen(fonts);
  fnArray.forEach((operator, index) => {
    pen.follow(operator, operands[index] ?? []);
  });
  pen.end();
  const { glyphs, strokes, pictures, paints } = pen;
  const hasLostText = pen.hasLostText || (await countLetters(page)) > lettersIn(glyphs);
  return { glyphs, strokes, pictures, paints, hasLostText };
}
