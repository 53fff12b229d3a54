// Prose without what its layout put in: blanks, line breaks in the middle of a sentence, wide figures.
import { narrow } from '#src/report/figures.ts';
import { quoteAt, type Quote } from './quote.ts';
import { remember } from './remember.ts';

/** `at[i]` is where the character `text[i]` stands in the text as written. */
interface Squeezed {
  text: string;
  at: readonly number[];
}

const BLANK = /[\s\p{Cf}]/u;
const WIDE = /[０-９Ａ-Ｚａ-ｚ]/g;
const FIGURE = /\d/;

/** One blank stays between two figures: 12 2023 is not 122023. */
function squeeze(written: string): Squeezed {
  const narrowed = narrow(written, WIDE);
  const at: number[] = [];
  let text = '';
  let blankAt = -1;
  // Asking the growing text for its end each time would copy it each time.
  let last = '';
  for (let index = 0; index < narrowed.length; index += 1) {
    const char = narrowed.charAt(index);
    if (BLANK.test(char)) {
      blankAt = index;
      continue;
    }
    if (blankAt >= 0 && FIGURE.test(char) && FIGURE.test(last)) {
      text += ' ';
      at.push(blankAt);
    }
    blankAt = -1;
    text += char;
    last = char;
    at.push(index);
  }
  return { text, at };
}

/** A text without blanks and with half-width figures and letters, read once while it stands. */
export const squeezed = remember(squeeze);

/** The words as written from `start` to `end` of the squeezed text. */
export function quoteSqueezed(place: string, written: string, start: number, end: number): Quote {
  const { at } = squeezed(written);
  return quoteAt(place, written, at[start] ?? 0, (at[end - 1] ?? -1) + 1);
}
