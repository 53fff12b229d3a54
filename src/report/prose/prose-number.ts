// Numbers as prose writes them: 12, １２, 1,234, 3.5, 十二, 7万, with 余, 多, 近, 约.
import { toHalfWidth } from '#src/report/figures.ts';
import type { Span } from './quote.ts';

/** A number in a text: `text.slice(start, end)` without words such as 约 or 余. */
export interface ProseNumber extends Span {
  value: number;
  /** It is meant to be less exact than it looks: `above` 20余, `below` 近20, `about` 约20. */
  rounding: 'exact' | 'above' | 'below' | 'about';
}

const NUMBER =
  /(?<arabic>[0-9０-９]+(?:,[0-9０-９]{3}(?![0-9０-９]))*(?:[.．][0-9０-９]+)?)\s?(?<scale>[百千万亿]?)|(?<chinese>[零〇○一二两三四五六七八九十百千万亿]+)/g;
const NUMERAL = /[0-9０-９零〇○一二两三四五六七八九十百千万亿]/;
const SCALES: Record<string, number> = { 百: 2, 千: 3, 万: 4, 亿: 8 };
const DIGITS = '零一二三四五六七八九';
const digitOf = (character: string): number =>
  DIGITS.indexOf(character.replace(/[〇○]/, '零').replace('两', '二'));

/** 二〇二四 as 2024, 一百零三 as 103; null where it is no number. */
export function readChineseNumber(text: string): number | null {
  const digits = [...text].map(digitOf);
  if (digits.every((digit) => digit >= 0)) {
    return text.length === 1 || text.length > 2 ? Number(digits.join('')) : null;
  }
  let sum = 0;
  /** Below the last 万 or 亿. */
  let section = 0;
  let digit = 0;
  let smallest = Infinity;
  for (const [index, character] of [...text].entries()) {
    const scale = character === '十' ? 1 : SCALES[character];
    if (scale === undefined) {
      digit = digits[index] ?? 0;
    } else if (scale < 4) {
      if (scale >= smallest) return null;
      smallest = scale;
      section += (digit || 1) * 10 ** scale;
      digit = 0;
    } else {
      sum = (sum + section + digit || 1) * 10 ** scale;
      section = digit = 0;
      smallest = Infinity;
    }
  }
  return sum + section + digit;
}

const isSafe = (value: number | null): value is number =>
  value !== null && Number.isFinite(value) && Math.abs(value) <= Number.MAX_SAFE_INTEGER;

function roundingOf(before: string, after: string): ProseNumber['rounding'] {
  if (/^\s?(?:余|多|[件条份次]?以上)/.test(after) || /(?:超过?|逾|多达)\s?$/.test(before))
    return 'above';
  if (/(?:近|不足|不到)\s?$/.test(before)) return 'below';
  return /^\s?[件条份次]?(?:左右|上下)/.test(after) || /(?:约|大约)\s?$/.test(before)
    ? 'about'
    : 'exact';
}

/** A number in pieces (31 at a line's end, 19 on the next) is none that could be told. */
const isTorn = (before: string, after: string): boolean =>
  /[0-9０-９][,，.．]?\s+$/.test(before) || /^\s+[0-9０-９]/.test(after);

const NEAR = 8;

/** All numbers of a text, in order. Years, ordinals and dates are among them: callers look around. */
export function numbersIn(text: string): ProseNumber[] {
  const numbers: ProseNumber[] = [];
  for (const match of text.matchAll(NUMBER)) {
    const { arabic, scale = '', chinese = '' } = match.groups ?? {};
    const start = match.index;
    const end = start + match[0].trimEnd().length;
    const before = text.slice(Math.max(0, start - NEAR), start);
    const after = text.slice(end, end + NEAR);
    const isCut = NUMERAL.test(before.at(-1) ?? '') || NUMERAL.test(after[0] ?? '');
    const value =
      arabic === undefined
        ? readChineseNumber(chinese)
        : Number(`${toHalfWidth(arabic).replaceAll(',', '')}e${SCALES[scale] ?? 0}`);
    if (!isSafe(value) || isCut || (arabic !== undefined && isTorn(before, after))) continue;
    numbers.push({ start, end, value, rounding: roundingOf(before, after) });
  }
  return numbers;
}

/** Whether a figure may be what a number of the prose means. */
export function mayMean({ value, rounding }: ProseNumber, figure: number): boolean {
  if (rounding === 'exact') return figure === value;
  // 20余 is 20 to 29, 3500多 is 3500 to 3599.
  const step = 10 ** (/0*$/.exec(String(value))?.[0].length ?? 0);
  if (rounding === 'above') return figure >= value && (figure < value + step || step === 1);
  if (rounding === 'below') return figure <= value && figure >= value - step;
  return Math.abs(figure - value) <= Math.max(step, value / 5);
}
