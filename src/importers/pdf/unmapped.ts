// Characters that a PDF draws but does not name.
import type { DrawnGlyph } from './drawing.ts';

/** Stands for a character that cannot be known. */
export const UNKNOWN = '\uFFFD';

/** Control, private, unassigned: nobody writes these. */
const NO_CHARACTER = /[\p{Cc}\p{Co}\p{Cs}\p{Cn}\uFFFD]/u;
/** Nor these in a Chinese report: numbers of a font's own, taken for characters, hit them. */
const FOREIGN = /[^\p{Script=Han}\p{Script=Common}\p{Script=Inherited}\p{Script=Greek}\0-\u00FF]/u;
/** One in so many such characters gives a font away. */
const GIVEN_AWAY = 20;

const isStrange = (text: string): boolean =>
  text.trim() !== '' && (NO_CHARACTER.test(text) || FOREIGN.test(text));

/**
 * The fonts of a document that have numbers in place of characters. pdf.js gives the numbers as if
 * they were characters, so that figures could look right and be wrong.
 */
export function fontsWithoutText(glyphs: Iterable<DrawnGlyph>): ReadonlySet<string> {
  const fonts = new Map<string, { isNumbers: boolean; strange: number; count: number }>();
  for (const { font, text, isNumber } of glyphs) {
    const found = fonts.get(font) ?? { isNumbers: true, strange: 0, count: 0 };
    found.isNumbers &&= isNumber;
    found.strange += isStrange(text) ? 1 : 0;
    found.count += 1;
    fonts.set(font, found);
  }
  const without = [...fonts].filter(
    ([, { isNumbers, strange, count }]) =>
      isNumbers && strange * GIVEN_AWAY >= count && strange > 0,
  );
  return new Set(without.map(([font]) => font));
}

/** A character as it can be read: `UNKNOWN` where its font does not name it. */
export function named(glyph: DrawnGlyph, without: ReadonlySet<string>): DrawnGlyph {
  const isKnown =
    glyph.text.trim() === '' || (!without.has(glyph.font) && !NO_CHARACTER.test(glyph.text));
  return isKnown ? glyph : { ...glyph, text: UNKNOWN };
}
