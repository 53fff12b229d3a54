// Sentences of the narrative sections, to be held against those of another year.

/** A sentence where it stands, and what makes two of them the same. */
interface Sentence {
  /** With the blanks around it: all sentences together are the text. */
  text: string;
  /** Without any blanks; '' where no word is left. */
  key: string;
}

const ENDS = /[。！？!?]+[”’」』）)]*|[\r\n\u2028\u2029]+/g;
const HAS_WORD = /[\p{L}\p{N}]/u;

const toSentence = (text: string): Sentence => ({
  text,
  key: HAS_WORD.test(text) ? text.replace(/[\s\p{Cf}]/gu, '') : '',
});

/** Cuts a text behind 。！？ and at line ends. Clauses between ； stay together. */
export function toSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (const { index, 0: end } of text.matchAll(ENDS)) {
    sentences.push(toSentence(text.slice(start, index + end.length)));
    start = index + end.length;
  }
  if (start < text.length) sentences.push(toSentence(text.slice(start)));
  return sentences;
}

/** The keys of all sentences of some texts, blank ones left out. */
export const sentenceKeys = (texts: readonly string[]): string[] =>
  texts.flatMap((text) => toSentences(text).flatMap(({ key }) => (key === '' ? [] : [key])));
