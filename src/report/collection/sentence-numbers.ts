// Sentences of 一 and 五 as numbers, to be held against those of other organs: each report is to be
// written by the organ itself.
import { yearlyTexts } from '#src/report/checks/unchanged-text.ts';
import type { Draft } from '#src/report/draft/draft.ts';
import { narrow } from '#src/report/figures.ts';
import { splitOrgan } from '#src/report/prose/organ-names.ts';
import { REPORTER } from '#src/report/prose/own-words.ts';
import { shortFormsOf } from '#src/report/prose/short-forms.ts';
import { sentenceKeys } from '#src/report/sections/sentences.ts';

const OWN = '＊';
const REPORTERS = new RegExp(REPORTER.source, 'g');
const FIGURES = /\d+/g;
/** 局 alone names nobody. */
const SHORTEST_NAME = 3;
/** More than an organ has. */
const MOST_NAMES = 20;

/** What the organ is called in its texts, longest first: with its places, without, abbreviated. */
function namesIn(texts: readonly string[], organ: string): string[] {
  const { places, rest } = splitOrgan(organ);
  const full = [organ, ...places.map((_, index) => places.slice(index).join('') + rest), rest];
  const short = shortFormsOf(texts, organ)
    .flat()
    .map(({ name }) => name);
  return [...new Set([...full, ...short])]
    .filter((name) => name.length >= SHORTEST_NAME)
    .sort((one, other) => other.length - one.length)
    .slice(0, MOST_NAMES);
}

/** FNV-1a over the characters: of 10,000 sentences hardly two different ones share a number. */
function hash(text: string): number {
  let number = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    number = Math.imul(number ^ text.charCodeAt(index), 0x01000193);
  }
  return number >>> 0;
}

/**
 * A number of 32 bits for each sentence of 一 and 五 in their order. Sentences that differ in
 * blanks, in figures or in what the organ calls itself have the same one.
 */
export function sentenceNumbers(draft: Draft): number[] {
  const texts = yearlyTexts(draft).map(([, text]) => text);
  const names = namesIn(texts, draft.organ.name.trim());
  const plain = (key: string) =>
    names
      .reduce((words, name) => words.replaceAll(name, OWN), narrow(key))
      .replace(REPORTERS, OWN)
      .replace(FIGURES, '0');
  return sentenceKeys(texts).map((key) => hash(plain(key)));
}
