import { readChineseNumber } from '#src/report/prose/prose-number.ts';

/** Keeps two numbers apart: no mark, so that it stays. */
const BETWEEN_NUMBERS = '|';
const isDigit = (character: string | undefined): boolean => /\d/.test(character ?? '');

/** 三十六 as 36; what is no number digit by digit. */
function toArabic(numeral: string): string {
  const number = readChineseNumber(numeral);
  return number === null
    ? Array.from(numeral, readChineseNumber).join(BETWEEN_NUMBERS)
    : String(number);
}

/** Width and case of letters, blanks, marks, and how a number is written do not matter. */
export const toPlain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[零〇○一二两三四五六七八九十百]+/g, toArabic)
    .replace(/(?<=\d)[\s\p{P}]+(?=\d)/gu, BETWEEN_NUMBERS)
    .replace(/[\s\p{P}]/gu, '');

/** Whether a plain text holds a plain word; its numbers are whole ones: 3 is not in 36. */
export function holds(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const end = at + word.length;
    const isCutBefore = isDigit(word[0]) && isDigit(text[at - 1]);
    const isCutAfter = isDigit(text[end - 1]) && isDigit(text[end]);
    if (!isCutBefore && !isCutAfter) return true;
  }
  return false;
}
