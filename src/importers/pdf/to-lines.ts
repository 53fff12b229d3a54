import type { Word } from '#src/importers/source-document.ts';
import type { Glyph, PageText } from './page-text.ts';
import { mendRadicals } from './radicals.ts';
import { toRows } from './to-rows.ts';
import { isParted, type Rules } from './rules.ts';

export interface TextLine {
  words: readonly Word[];
  /** Its words joined with one blank. */
  text: string;
  base: number;
  /** Size of its largest type. */
  size: number;
}

// All in parts of the type's size.
/** A wider gap begins another word: letters of a justified line stand closer. */
const GAP = 1 / 3;
/** A blank that was typed begins a word even where it was squeezed. */
const TYPED_BLANK = 0.1;
/** Figures that reach into each other are two. */
const OVERLAP = -0.15;
/** The same character again, nearer than this, is the same one made bold. */
const BOLD = 0.12;
/** Raised or lowered by more than this, a character is a mark beside the word. */
const RAISED = 0.15;
/** As is a smaller one. */
const SMALLER = 0.8;

const DIGIT = /^\d$/;
/** Takes no room and says nothing. */
const UNSEEN = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;

function isMark(last: Glyph, next: Glyph): boolean {
  const [smaller, larger] = [Math.min(last.size, next.size), Math.max(last.size, next.size)];
  return smaller < SMALLER * larger || Math.abs(last.base - next.base) > RAISED * larger;
}

function beginsWord(last: Glyph, next: Glyph, isAfterBlank: boolean, rules: Rules): boolean {
  const gap = next.left - last.right;
  const size = Math.max(last.size, next.size);
  if (gap > GAP * size || (isAfterBlank && gap > TYPED_BLANK * size) || isMark(last, next)) {
    return true;
  }
  if (DIGIT.test(last.text) && DIGIT.test(next.text) && gap < OVERLAP * size) return true;
  return gap > 0 && isParted(rules, last.right, next.left, next.base - 0.3 * size);
}

const isBoldAgain = (last: Glyph, next: Glyph): boolean =>
  last.text === next.text &&
  next.left - last.left < BOLD * next.size &&
  Math.abs(next.base - last.base) < BOLD * next.size;

function toWords(row: readonly Glyph[], rules: Rules): Word[] {
  const words: { text: string; left: number; right: number }[] = [];
  let last: Glyph | undefined;
  let isAfterBlank = false;
  for (const glyph of [...row].sort((a, b) => a.left - b.left)) {
    const text = glyph.text.replace(UNSEEN, '');
    if (text.trim() === '') {
      isAfterBlank ||= text !== '';
      continue;
    }
    if (last && isBoldAgain(last, glyph)) continue;
    const word = words.at(-1);
    if (!word || !last || beginsWord(last, glyph, isAfterBlank, rules)) {
      words.push({ text, left: glyph.left, right: glyph.right });
    } else {
      word.text += text;
      word.right = Math.max(word.right, glyph.right);
    }
    last = glyph;
    isAfterBlank = false;
  }
  return words.map((word) => ({ ...word, text: mendRadicals(word.text.trim()) }));
}

/** The lines of a page from top to bottom, their words from left to right. */
export function toLines({ glyphs, rules }: Pick<PageText, 'glyphs' | 'rules'>): TextLine[] {
  return toRows(glyphs.filter(({ text }) => text !== '')).flatMap((row) => {
    const words = toWords(row, rules);
    if (words.length === 0) return [];
    const text = words.map((word) => word.text).join(' ');
    const size = row.reduce((largest, glyph) => Math.max(largest, glyph.size), 0);
    const base = row.reduce((lowest, glyph) => Math.max(lowest, glyph.base), 0);
    return [{ words, text, base, size }];
  });
}
