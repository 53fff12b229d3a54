import { readChineseNumber } from '#src/report/prose/prose-number.ts';
import { EVERYDAY_WORDS } from './everyday-words.ts';
import type { HelpChapter, HelpEntry } from './help-entry.ts';

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
const toPlain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[零〇○一二两三四五六七八九十百]+/g, toArabic)
    .replace(/(?<=\d)[\s\p{P}]+(?=\d)/gu, BETWEEN_NUMBERS)
    .replace(/[\s\p{P}]/gu, '');

const MEANT = EVERYDAY_WORDS.map((words) => words.map(toPlain));

/** A word, and what the help may say for it. */
const toVariants = (word: string): string[] => [
  word,
  ...MEANT.flatMap(([said = '', ...meant]) =>
    word.includes(said) ? meant.map((other) => word.replaceAll(said, other)) : [],
  ),
];

/** Whether a text holds a word; its numbers are whole ones: 3 is not in 36. */
function holds(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const end = at + word.length;
    const isCutBefore = isDigit(word[0]) && isDigit(text[at - 1]);
    const isCutAfter = isDigit(text[end - 1]) && isDigit(text[end]);
    if (!isCutBefore && !isCutAfter) return true;
  }
  return false;
}

/** The words of a search: what stands between blanks and marks. */
const toWords = (typed: string): string[][] =>
  typed
    .split(/[\s，。、；,;]/)
    .map(toPlain)
    .filter((word) => word !== '')
    .map(toVariants);

const textOf = (chapter: HelpChapter, entry: HelpEntry): string =>
  toPlain(
    [
      chapter.title,
      entry.title,
      ...(entry.paragraphs ?? []),
      ...(entry.terms ?? []).flat(),
      ...(entry.lists ?? []).flatMap(({ name, items }) => [name, ...items]),
      ...(entry.table?.heads ?? []),
      ...(entry.table?.rows ?? []).flat(),
      entry.link?.text ?? '',
    ].join('\n'),
  );

/**
 * Ids of the entries that hold all words typed, in any order: none where only marks are typed, null
 * where nothing is.
 */
export function findEntries(
  chapters: readonly HelpChapter[],
  typed: string,
): ReadonlySet<string> | null {
  if (typed.trim() === '') return null;
  const words = toWords(typed);
  if (words.length === 0) return new Set();
  const found = chapters.flatMap((chapter) =>
    chapter.entries.filter((entry) => {
      const text = textOf(chapter, entry);
      return words.every((variants) => variants.some((word) => holds(text, word)));
    }),
  );
  return new Set(found.map(({ id }) => id));
}
