// The lines of a pasted list as cells: from a spreadsheet, or typed with marks or blanks between.
import { isWithin } from '#src/report/prose/organ-names.ts';
import { readKindWord } from './kind-words.ts';

const BREAKS = /\r\n|[\r\n\v\f\u2028\u2029]/;
/** 1. 1、 （一） 一、 ① and dots, at the beginning of a line; 12345热线 begins with none. */
const NUMBERING =
  /^\s*(?:\d{1,5}\s*[.．、)）](?!\d)|\d{1,5}[ \u3000]+(?=\p{Script=Han})|[（(]\s*(?:\d{1,5}|[一二三四五六七八九十百]{1,5})\s*[)）]|[一二三四五六七八九十百]{1,5}\s*[、.．]|[①-⑳]|[•●·*-])/u;
const ONLY_NUMBER = /^[（(]?(?:\d{1,6}|[一二三四五六七八九十百]{1,5})[)）]?[.．、]?$/;
/** Separators do not cut within brackets, hence these first. */
const TYPED = /[（(][^（()）]{0,80}[)）]|[,，、;；\t]|[^\S\t]{2,}/g;

/** A pasted list, line by line, blank ones and numberings dropped; `number` counts from 1. */
export interface PastedLine {
  number: number;
  text: string;
}

export const pastedLines = (pasted: string): PastedLine[] =>
  pasted.split(BREAKS).flatMap((line, index) => {
    const text = line.replace(NUMBERING, '');
    return text.trim() === '' ? [] : [{ number: index + 1, text }];
  });

const withoutQuotes = (cell: string): string => cell.trim().replace(/^"|"$/g, '').trim();

/** The columns of a line of a spreadsheet; a column that only counts is blank. */
export const columnsOf = (line: string, separator: string | RegExp): string[] =>
  line
    .split(separator)
    .map(withoutQuotes)
    .map((cell) => (ONLY_NUMBER.test(cell) ? '' : cell));

/** The longest name of an organ; whoever writes more writes a sentence. */
export const LONGEST_NAME = 60;

/** Whether `short` may be what an organ is called for short: 教体局 of 云河县教育和体育局. */
export const isShortOf = (short: string, name: string): boolean =>
  short.length > 1 &&
  short.length < name.length &&
  name.length <= LONGEST_NAME &&
  isWithin(short, name);

/** 云河县 教育局 is one name, 云河县教育局 部门 is not, nor is 云河县教育局 教育局. */
function partsAtBlanks(cell: string): string[] {
  const parts: string[] = [];
  for (const piece of cell.trim().split(/\s+/)) {
    const before = parts.at(-1) ?? '';
    const isOwn =
      before === '' ||
      (piece.length > 1 && (readKindWord(piece) !== null || isShortOf(piece, before)));
    if (isOwn) parts.push(piece);
    else parts[parts.length - 1] = before + piece;
  }
  return parts;
}

/** The cells of a typed line: marks and wide gaps part them, brackets keep together. */
export function typedCells(line: string): string[] {
  const pieces: string[] = [];
  let start = 0;
  for (const { 0: found, index } of line.matchAll(TYPED)) {
    if (/^[（(]/.test(found)) continue;
    pieces.push(line.slice(start, index));
    start = index + found.length;
  }
  pieces.push(line.slice(start));
  const cells = pieces.map(withoutQuotes).filter((piece) => piece !== '');
  // 民   政   局 is spread over its column.
  if (cells.length > 1 && cells.every((cell) => cell.length === 1)) return [cells.join('')];
  return cells.flatMap(partsAtBlanks);
}
