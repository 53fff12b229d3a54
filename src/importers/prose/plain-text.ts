import { toChineseNumeral } from '#src/report/sections/narratives.ts';

/** A text as it is compared: no blanks, full width and half width the same. */
export interface PlainText {
  text: string;
  /** For each of its characters, where that stood in the text; one more for the end. */
  at: readonly number[];
}

const BLANK = /[\s\p{Cf}]/u;

/** Most of a text, which is the same in any width. */
const isOrdinary = (code: number): boolean =>
  (code > 0x20 && code < 0x7f) || (code >= 0x4e00 && code <= 0x9fff);

export function toPlain(text: string): PlainText {
  let plain = '';
  const at: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const char = text.charAt(index);
    if (isOrdinary(text.charCodeAt(index))) {
      at.push(index);
      plain += char;
      continue;
    }
    if (BLANK.test(char)) continue;
    const same = char.normalize('NFKC');
    for (let part = 0; part < same.length; part += 1) at.push(index);
    plain += same;
  }
  at.push(text.length);
  return { text: plain, at };
}

export const plainOf = (text: string): string => toPlain(text).text;

/** A text without any blanks. */
export const squeeze = (text: string): string => text.replace(/[\s\p{Cf}]+/gu, '');

/** Han characters and the marks that stand among them: no blank belongs between two of these. */
const CHINESE =
  '\\p{Script=Han}\\u2014\\u2018\\u2019\\u201c\\u201d\\u2026\\u3001-\\u303f\\uff00-\\uffef';
const BLANK_WITHIN_CHINESE = new RegExp(`([${CHINESE}])\\s+(?=[${CHINESE}])`, 'gu');

/** Drops the blanks that broken or justified lines left between Chinese characters. */
export const withoutSetBlanks = (text: string): string =>
  text.replace(BLANK_WITHIN_CHINESE, '$1').replace(/[\t ]{2,}/g, ' ');

const NUMBERS = new Map(
  Array.from({ length: 99 }, (_, index) => [toChineseNumeral(index + 1), index + 1]),
);

/** 十二 -> 12; null where it is no numeral from 1 to 99. */
export const readNumeral = (numeral: string): number | null => NUMBERS.get(numeral) ?? null;

/** Ends in a mark that can end a sentence or a clause of a list. */
export const endsSentence = (text: string): boolean => /[。！？；：!?;:…][”’）)」』]*$/u.test(text);

/** Reads like a sentence rather than like a caption or a name. */
export const isSentence = (text: string): boolean => /[。；！？]|，.{8}/u.test(text);
