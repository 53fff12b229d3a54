// Half-width punctuation and <…> in Chinese text, and what to write instead.
import { withoutAddresses } from './addresses.ts';
import { findAngleMarks } from './angle-marks.ts';
import { findBracketMarks } from './bracket-marks.ts';
import { CLOSES, HAN, OPENS, type Mark } from './chinese-marks.ts';
import type { Span } from './quote.ts';

/** Marks that stand close together, as one quote. */
export interface MarkPlace extends Span {
  marks: readonly Mark[];
}

const SINGLE = /[,.;:!?]/g;
const FULL: Record<string, string> = {
  ',': '，',
  '.': '。',
  ';': '；',
  ':': '：',
  '!': '！',
  '?': '？',
};
const MOST_BLANKS = 8;
const BLANK = /[^\S\r\n]/;
/** Marks of half width that end a phrase, and that begin one. */
const HALF_CLOSES = /[)>"\]]/;
const HALF_OPENS = /[(<"]/;
/** 12:00, 10%, zwgk@yunhe.example */
const PRINTED_WORD = /(?:\d:(?=\d)|[\w@.%/-])+$/;
const LONGEST_WORD = 24;
const ASCII_WORD = /[0-9A-Za-z]/;
/** 一.主动公开 is numbering. */
const NUMERAL = /[一二三四五六七八九十]/;
/** 云河.政务 is an address. */
const CHINESE_DOMAIN = /^(?:中国|政务|公益|公司|网络|网址)/;

/** Position of the nearest character that is no blank, in one direction; -1 or the end for none. */
function nearest(text: string, from: number, step: 1 | -1): number {
  let at = from + step;
  for (let count = 0; count < MOST_BLANKS && BLANK.test(text.charAt(at)); count += 1) at += step;
  return at;
}

/** Where the word begins that ends at a position: of one in figures or letters, all of it. */
function wordStart(text: string, last: number): number {
  const before = text.slice(Math.max(0, last + 1 - LONGEST_WORD), last + 1);
  return last + 1 - (PRINTED_WORD.exec(before)?.[0].length ?? 1);
}

/** Whether a mark between these two characters is one of a Chinese sentence. */
function isChineseMark(mark: string, before: string, after: string): boolean {
  const isLast = after === '' || after === '\n' || after === '\r';
  const isBeforeHan = HAN.test(after) || OPENS.test(after);
  const isBehindHan =
    HAN.test(before) || CLOSES.test(before) || (HALF_CLOSES.test(before) && isBeforeHan);
  const isInHan = isBehindHan && (isBeforeHan || isLast || HALF_OPENS.test(after));
  if (mark === '.') return isInHan && !NUMERAL.test(before);
  if (mark !== ',' && mark !== ';') return isInHan;
  // 20,其中 and 2023年,2024年; but 1,234 and Word, Excel.
  return (
    isInHan ||
    (isBehindHan && ASCII_WORD.test(after)) ||
    (/[0-9A-Za-z%]/.test(before) && HAN.test(after))
  );
}

function findSingleMarks(text: string): Mark[] {
  const marks: Mark[] = [];
  for (const { 0: mark, index } of text.matchAll(SINGLE)) {
    const before = nearest(text, index, -1);
    const after = nearest(text, index, 1);
    if (!isChineseMark(mark, text.charAt(before), text.charAt(after))) continue;
    if (mark === '.' && CHINESE_DOMAIN.test(text.slice(after, after + 2))) continue;
    const isLast = after >= text.length || /[\r\n]/.test(text.charAt(after));
    marks.push({
      start: before + 1,
      end: isLast ? index + 1 : after,
      full: FULL[mark] ?? null,
      quoted: [wordStart(text, before), index + 1],
    });
  }
  return marks;
}

/**
 * Half-width marks of Chinese sentences in the order of the text. Addresses, telephones, decimals,
 * 1,234, 10:30, numbering and phrases of other languages have none.
 */
export function findHalfWidthMarks(original: string): MarkPlace[] {
  const text = withoutAddresses(original);
  const marks = [...findSingleMarks(text), ...findBracketMarks(text), ...findAngleMarks(text)];
  marks.sort((one, other) => one.quoted[0] - other.quoted[0] || one.start - other.start);
  const places: (Span & { marks: Mark[] })[] = [];
  for (const mark of marks) {
    const [start] = mark.quoted;
    const end = Math.max(mark.quoted[1], mark.end);
    const last = places.at(-1);
    if (last && start < last.end) {
      last.end = Math.max(last.end, end);
      last.marks.push(mark);
    } else places.push({ start, end, marks: [mark] });
  }
  return places;
}
