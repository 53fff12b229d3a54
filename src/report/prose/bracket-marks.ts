// Half-width brackets and quotation marks around Chinese words, [2021] of a document's number.
import { CLOSES, HAN, OPENS, type Mark } from './chinese-marks.ts';

const BRACKETS = /[()（）\r\n]/g;
const DOCUMENT_YEAR = /\[(?:19|20)\d{2}\](?=[^\S\r\n]{0,2}\d{1,5}[^\S\r\n]{0,2}号)/g;
/** （一） is printed by the program; typed as (一) it is numbering, as (1) is. */
const NUMBERING = /^[一二三四五六七八九十]{1,3}$/;
/** A pair that is no longer than this is quoted whole. */
const WHOLE = 26;

const isChinese = (character: string): boolean =>
  HAN.test(character) || CLOSES.test(character) || OPENS.test(character);

/** Whether what stands between two marks begins or ends in Chinese. */
function holdsChinese(text: string, open: number, close: number): boolean {
  const start = text.slice(open + 1, Math.min(close, open + 9)).trimStart();
  const end = text.slice(Math.max(open + 1, close - 8), close).trimEnd();
  return isChinese(start.charAt(0)) || isChinese(end.slice(-1));
}

/** The two marks of a pair, those of them that are to be changed. */
function toMarks(
  open: number,
  close: number,
  [left, right]: readonly [string | null, string | null],
): Mark[] {
  const isWhole = close - open < WHOLE;
  const marks: Mark[] = [];
  if (left !== null) {
    const quoted = [open, isWhole ? close + 1 : open + 2] as const;
    marks.push({ start: open, end: open + 1, full: left, quoted });
  }
  if (right !== null) {
    const quoted = [isWhole ? open : close - 1, close + 1] as const;
    marks.push({ start: close, end: close + 1, full: right, quoted });
  }
  return marks;
}

function findRoundBrackets(text: string): Mark[] {
  const marks: Mark[] = [];
  let open: number[] = [];
  for (const { 0: bracket, index: close } of text.matchAll(BRACKETS)) {
    if (bracket === '(' || bracket === '（') open.push(close);
    else if (bracket === '\n' || bracket === '\r') open = [];
    else {
      const start = open.pop();
      if (start === undefined) continue;
      const isHalf = [text.charAt(start) === '(', bracket === ')'] as const;
      const isMixed = isHalf[0] !== isHalf[1];
      const isNumbering = close - start < 5 && NUMBERING.test(text.slice(start + 1, close).trim());
      const isOurs = isMixed || (holdsChinese(text, start, close) && !isNumbering);
      if (isOurs) {
        marks.push(...toMarks(start, close, [isHalf[0] ? '（' : null, isHalf[1] ? '）' : null]));
      }
    }
  }
  return marks;
}

/** "三审三校" and '三审三校': in pairs within a line; within “” they are single. */
function findQuotationMarks(text: string, straight: '"' | "'"): Mark[] {
  const marks: Mark[] = [];
  let line: Mark[] = [];
  let open: number | null = null;
  let depth = 0;
  const endLine = () => {
    // With one too many it cannot be told which of them open.
    if (open === null) for (const mark of line) marks.push(mark);
    line = [];
    open = null;
    depth = 0;
  };
  for (const { 0: mark, index } of text.matchAll(/["'“”\r\n]/g)) {
    if (mark === '“') depth += 1;
    else if (mark === '”') depth -= 1;
    else if (mark === '\n' || mark === '\r') endLine();
    else if (mark !== straight) continue;
    else if (open === null) open = index;
    else {
      if (holdsChinese(text, open, index)) {
        line.push(...toMarks(open, index, depth > 0 ? ['‘', '’'] : ['“', '”']));
      }
      open = null;
    }
  }
  endLine();
  return marks;
}

const findDocumentYears = (text: string): Mark[] =>
  [...text.matchAll(DOCUMENT_YEAR)].flatMap(({ index }) => toMarks(index, index + 5, ['〔', '〕']));

/** Brackets and quotation marks of half width around Chinese, and pairs of two widths. */
export const findBracketMarks = (text: string): Mark[] => [
  ...findRoundBrackets(text),
  ...findQuotationMarks(text, '"'),
  ...findQuotationMarks(text, "'"),
  ...findDocumentYears(text),
];
