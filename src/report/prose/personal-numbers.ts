// Numbers of persons in the prose: identity cards (GB 11643) and mobile telephones.
import { narrow } from '#src/report/figures.ts';
import { quoteAt, type Quote, type Span } from './quote.ts';
import { remember } from './remember.ts';

export type PersonalNumber = 'identity' | 'mobile';

interface Found extends Span {
  kind: PersonalNumber;
}

const WIDE = /[０-９Ｘｘ－＋]/g;

const IDENTITY = /(?<![\dA-Za-z])(?<!\d[ .-])\d{6} ?\d{8} ?\d{3}[\dXx](?![\dA-Za-z])/g;
const PROVINCES = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|91)/;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_CHARACTERS = '10X98765432';

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isBirthDate(digits: string): boolean {
  const [year, month, day] = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)].map(Number);
  const isYear = year !== undefined && year >= 1900 && year < 2100;
  return isYear && day !== undefined && day >= 1 && day <= (DAYS[(month ?? 0) - 1] ?? 0);
}

function isIdentity(number: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(number[at]), 0);
  return (
    PROVINCES.test(number) &&
    isBirthDate(number.slice(6, 14)) &&
    CHECK_CHARACTERS[sum % 11] === number.at(-1)?.toUpperCase()
  );
}

const BEFORE = '(?<![\\w=&?%#])(?<![A-Za-z]/)(?<!\\d[.—–-])(?:(?:\\+|00)?86[ -]?)?';
const BEHIND = '(?![\\dA-Za-z@_*])(?![.—–-]\\d)';
/** Figures set apart by blanks may be those of a table. */
const MOBILE = new RegExp(
  `${BEFORE}(1[3-9]\\d(?:-?\\d{8}|-\\d{4}-\\d{4}))${BEHIND}|` +
    `(?<!\\d )${BEFORE}(1[3-9]\\d \\d{4} \\d{4})${BEHIND}(?! \\d)`,
  'g',
);
/** 13812345678 元 is an amount, 编号 13812345678 some other number. */
const COUNTED = /^\s*(?:[余多]?(?:元|件|次|条|人|户|个|项|笔|篇|份)|[万亿%％]|号(?!码))/;
const OTHER_NUMBER = /(?:编号|案号|流水号|代码|账号|索引号|备案号|文号|证号|序号|QQ)[：: ]*$/;

function readNumbers(written: string): readonly Found[] {
  const text = narrow(written, WIDE);
  const found: Found[] = [];
  for (const { 0: words, index } of text.matchAll(IDENTITY)) {
    if (isIdentity(words.replaceAll(' ', ''))) {
      found.push({ kind: 'identity', start: index, end: index + words.length });
    }
  }
  for (const { 0: words, 1: joined, 2: apart = '', index } of text.matchAll(MOBILE)) {
    const number = joined ?? apart;
    const end = index + words.length;
    if (COUNTED.test(text.slice(end, end + 8))) continue;
    if (OTHER_NUMBER.test(text.slice(Math.max(0, index - 8), index))) continue;
    found.push({ kind: 'mobile', start: end - number.length, end });
  }
  return found;
}

const numbersOf = remember(readNumbers);

/** Numbers of one kind in a text. */
export const personalNumbers = (place: string, text: string, kind: PersonalNumber): Quote[] =>
  numbersOf(text)
    .filter((found) => found.kind === kind)
    .map(({ start, end }) => quoteAt(place, text, start, end));
