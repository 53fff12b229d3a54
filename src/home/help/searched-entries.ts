import type { HelpChapter, HelpEntry } from './help-entry.ts';
import { toPlain } from './plain-text.ts';

/** An entry as a search reads it, in plain texts. */
export interface SearchedEntry {
  id: string;
  title: string;
  /** What it says. */
  text: string;
  /** What it names beside others: its chapter, lists, comparisons. */
  beside: string;
}

const BETWEEN_TEXTS = '\n';
const join = (texts: readonly string[]): string => texts.map(toPlain).join(BETWEEN_TEXTS);

const toSearched = (chapter: HelpChapter, entry: HelpEntry): SearchedEntry => ({
  id: entry.id,
  title: toPlain(entry.title),
  text: join([...(entry.paragraphs ?? []), ...(entry.terms ?? []).flat(), entry.link?.text ?? '']),
  beside: join([
    chapter.title,
    ...(entry.lists ?? []).flatMap(({ name, items }) => [name, ...items]),
    ...(entry.table?.heads ?? []),
    ...(entry.table?.rows ?? []).flat(),
  ]),
});

export interface SearchedHelp {
  entries: readonly SearchedEntry[];
  /** All that is said anywhere. */
  words: string;
}

const known = new WeakMap<readonly HelpChapter[], SearchedHelp>();

function readChapters(chapters: readonly HelpChapter[]): SearchedHelp {
  const entries = chapters.flatMap((chapter) =>
    chapter.entries.map((entry) => toSearched(chapter, entry)),
  );
  const texts = entries.flatMap(({ title, text, beside }) => [title, text, beside]);
  return { entries, words: texts.join(BETWEEN_TEXTS) };
}

/** The help as a search reads it, made once. */
export function searchedHelp(chapters: readonly HelpChapter[]): SearchedHelp {
  const help = known.get(chapters) ?? readChapters(chapters);
  known.set(chapters, help);
  return help;
}
