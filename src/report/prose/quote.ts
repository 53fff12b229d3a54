// Words of the report that a finding is about, and what to put in their place.

/** A stretch of a text: `text.slice(start, end)`. */
export interface Span {
  start: number;
  end: number;
}

/** Words where they stand: `text.slice(start, end) === words`. */
export interface Quote extends Span {
  /** Place of the text in the report file. */
  place: string;
  words: string;
}

/** What to write instead of the words of a quote. */
export interface Edit extends Quote {
  text: string;
}

export const quoteAt = (place: string, text: string, start: number, end: number): Quote => ({
  place,
  start,
  end,
  words: text.slice(start, end),
});

/**
 * Where the words of a quote stand in a text that may have changed since: at their place, else the
 * only place where they stand; null where they are gone or it cannot be told.
 */
export function findQuote(text: string, { start, end, words }: Quote): [number, number] | null {
  if (text.slice(start, end) === words) return [start, end];
  const at = text.indexOf(words);
  const isOnly = at >= 0 && text.indexOf(words, at + 1) < 0;
  return isOnly ? [at, at + words.length] : null;
}

/** A text with some of its words exchanged; null where one of them is gone. */
export function applyEdits(text: string, edits: readonly Edit[]): string | null {
  const found = edits.map((edit) => ({ edit, at: findQuote(text, edit) }));
  let result = '';
  let done = 0;
  for (const { edit, at } of found.sort(
    (one, other) => (one.at?.[0] ?? 0) - (other.at?.[0] ?? 0),
  )) {
    if (!at || at[0] < done) return null;
    result += text.slice(done, at[0]) + edit.text;
    done = at[1];
  }
  return result + text.slice(done);
}
