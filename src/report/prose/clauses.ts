// Sentences and clauses of a text with their places in it.
import { toSentences } from '#src/report/sections/sentences.ts';

/** A piece of a text: `text.slice(start, start + words.length) === words`. */
export interface Piece {
  words: string;
  start: number;
}

/** The sentences of a text, in order; together they are the text. */
export function sentencesIn(text: string): Piece[] {
  let start = 0;
  return toSentences(text).map((sentence) => {
    const piece = { words: sentence.text, start };
    start += sentence.text.length;
    return piece;
  });
}

const CLAUSE = /[^，,；;。！？!?：:（）()\n]+/g;

/** The clauses of a sentence, without the marks between them. */
export const clausesIn = ({ words, start }: Piece): Piece[] =>
  [...words.matchAll(CLAUSE)].map((match) => ({ words: match[0], start: start + match.index }));
