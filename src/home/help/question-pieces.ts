import { EMPTY_WORDS, EVERYDAY_WORDS } from './everyday-words.ts';
import { holds, toPlain } from './plain-text.ts';

/** What was typed, as the parts of it that mean something to the help. */
export interface Question {
  /** Each with the other ways in which the help may say it. */
  pieces: readonly (readonly string[])[];
  /** How many characters the pieces have not. */
  unknown: number;
  /** What it is put with, where it is a question: 什么算, 怎样填. */
  asking: readonly string[];
}

type Parts = Pick<Question, 'unknown' | 'asking'> & { parts: string[] };

/** A question is no longer; it keeps the time of a search within bounds. */
const MOST_CHARACTERS = 100;
const LONGEST_PIECE = 14;
const MEANT = EVERYDAY_WORDS.map((words) => words.map(toPlain));
const SAID = new Set(MEANT.map(([said]) => said));
const EMPTY = new Set(EMPTY_WORDS.map(toPlain));
const EMPTY_INSIDE = [...EMPTY].filter((word) => word.length > 1);
/** Parts begin and end with words, not with what joins words. */
const LOOSE_ENDS = /^[的了吗呢吧啊呀后]|[的了吗呢吧啊呀填写要谁啥哪怎不没有]$/;

const toVariants = (word: string): string[] => [
  word,
  ...MEANT.flatMap(([said = '', ...meant]) =>
    word.includes(said) ? meant.map((other) => word.replaceAll(said, other)) : [],
  ),
];

/** Where a number or a Latin word goes on, nothing is cut. */
const isCut = (word: string, end: number): boolean =>
  /^(?:\d\d|[a-z][a-z])$/.test(word.slice(end - 1, end + 1));

/** The longest beginning, down to `least` characters, that holds; '' where none does. */
function longestFrom(
  word: string,
  at: number,
  least: number,
  isOne: (part: string) => boolean,
): string {
  const most = Math.min(LONGEST_PIECE, word.length - at);
  for (let length = most; length >= least; length -= 1) {
    const part = word.slice(at, at + length);
    if (!isCut(word, at + length) && isOne(part)) return part;
  }
  return '';
}

const isPart = (words: string, part: string): boolean =>
  SAID.has(part) ||
  (!LOOSE_ENDS.test(part) &&
    !EMPTY_INSIDE.some((empty) => part.includes(empty)) &&
    holds(words, part));

/** A word that the help does not have as it stands, in the longest parts that it has. */
function toParts(word: string, words: string): Parts {
  const parts: string[] = [];
  const numbers: string[] = [];
  const asking: string[] = [];
  let unknown = 0;
  for (let at = 0; at < word.length;) {
    const part = longestFrom(word, at, 2, (one) => isPart(words, one));
    const empty = longestFrom(word, at, 1, (one) => EMPTY.has(one));
    const number = /^[\d|]+/.exec(word.slice(at))?.[0] ?? '';
    const letters = /^[a-z]+/.exec(word.slice(at))?.[0] ?? '';
    const longest = Math.max(part.length, empty.length, number.length);
    if (longest === 0) unknown += letters === '' ? 1 : 2;
    else if (longest === number.length) numbers.push(number);
    else if (longest > empty.length) parts.push(part);
    else if (longest > 1) asking.push(...toVariants(empty));
    at += longest || letters.length || 1;
  }
  // 12 月 is no more about 12 than 3 件 is about 3.
  return { parts: parts.length > 0 ? parts : numbers, unknown, asking };
}

/**
 * What was typed, between blanks and marks: each word whole where the help (`words`, all of its plain
 * text) has it, else in parts, without what a question is put with. Null where only marks are typed.
 */
export function readQuestion(typed: string, words: string): Question | null {
  const said = typed
    .slice(0, MOST_CHARACTERS)
    .split(/[\s，。、；：？！,;:?!]/)
    .map(toPlain)
    .filter((word) => word !== '');
  if (said.length === 0) return null;
  const isKnown = (word: string) => toVariants(word).some((one) => holds(words, one));
  const read = said.map((word) =>
    isKnown(word) ? { parts: [word], unknown: 0, asking: [] } : toParts(word, words),
  );
  const parts = new Set(read.flatMap((one) => one.parts));
  return {
    pieces: [...parts].map(toVariants),
    unknown: read.reduce((sum, one) => sum + one.unknown, 0),
    asking: read.flatMap((one) => one.asking),
  };
}
