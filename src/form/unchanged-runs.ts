import { toSentences } from '#src/report/sections/sentences.ts';

/** A stretch of a text whose sentences all still stand, or all do not. */
export interface Run {
  text: string;
  isUnchanged: boolean;
}

/** The text cut where it changes between what still stands and what does not. */
export function toRuns(text: string, unchanged: ReadonlySet<string>): Run[] {
  const runs: Run[] = [];
  for (const sentence of toSentences(text)) {
    const isUnchanged = unchanged.has(sentence.key);
    const last = runs.at(-1);
    // A line end between two sentences belongs to either.
    if (last && (last.isUnchanged === isUnchanged || sentence.key === '')) {
      last.text += sentence.text;
    } else {
      runs.push({ text: sentence.text, isUnchanged });
    }
  }
  return runs;
}
