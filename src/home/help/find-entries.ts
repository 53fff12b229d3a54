import type { HelpChapter, HelpEntry } from './help-entry.ts';

/** Width and case of letters, blanks and marks do not matter. */
const toPlain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}]/gu, '');

/** The words of a search: what stands between blanks and marks. */
const toWords = (typed: string): string[] =>
  typed
    .split(/[\s，。、；,;]/)
    .map(toPlain)
    .filter((word) => word !== '');

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

/** Ids of the entries that hold all words typed, in any order; null where no word is typed. */
export function findEntries(
  chapters: readonly HelpChapter[],
  typed: string,
): ReadonlySet<string> | null {
  const words = toWords(typed);
  if (words.length === 0) return null;
  const found = chapters.flatMap((chapter) =>
    chapter.entries.filter((entry) => {
      const text = textOf(chapter, entry);
      return words.every((word) => text.includes(word));
    }),
  );
  return new Set(found.map(({ id }) => id));
}
