// Reports whose texts are nearly the same: one department's 一 and 五 under another's name.
import type { Held } from './collected.ts';
import { organKey } from './organ-key.ts';

/** A report that shares its sentences with the first of its group. */
export interface Shared {
  held: Held;
  /** How many sentences both have, and which part of the shorter text's they are, 0.6 to 1. */
  sentences: number;
  share: number;
}

/** The report with the most sentences, and those nearly the same as it, the most alike first. */
export interface NearSame {
  first: Held;
  others: Shared[];
}

/** Which part of the shorter text must be the other's, and how many sentences that is at least. */
const LEAST_SHARE = 0.6;
const LEAST_SENTENCES = 5;
/** A sentence that more reports have than these is wording of a template. */
const COMMON_SHARE = 0.1;
const MOST_OF_FEW = 20;

interface Text {
  held: Held;
  organ: string;
  sentences: readonly number[];
}

const countText = (counts: Map<number, number>, sentences: Iterable<number>): void => {
  for (const sentence of sentences) counts.set(sentence, (counts.get(sentence) ?? 0) + 1);
};

/** The texts without template wording, longest first, the same in whatever order they come. */
function readTexts(helds: readonly Held[]): Text[] {
  const all = helds.flatMap((held) =>
    held.reviewed ? [{ held, sentences: new Set(held.reviewed.sentences) }] : [],
  );
  const counts = new Map<number, number>();
  for (const { sentences } of all) countText(counts, sentences);
  const most = Math.max(MOST_OF_FEW, all.length * COMMON_SHARE);
  return all
    .map(({ held, sentences }) => ({
      held,
      organ: organKey(held.examined?.organ ?? ''),
      sentences: [...sentences].filter((sentence) => (counts.get(sentence) ?? 0) <= most),
    }))
    .filter(({ sentences }) => sentences.length >= LEAST_SENTENCES)
    .sort(
      (one, other) =>
        other.sentences.length - one.sentences.length ||
        (one.held.file.id < other.held.file.id ? -1 : 1),
    );
}

/** Which texts have a sentence, by their positions. */
function readPlaces(texts: readonly Text[]): Map<number, number[]> {
  const places = new Map<number, number[]>();
  texts.forEach(({ sentences }, at) => {
    for (const sentence of sentences) {
      const found = places.get(sentence);
      if (found) found.push(at);
      else places.set(sentence, [at]);
    }
  });
  return places;
}

/**
 * Groups of reports of different organs that share at least five sentences and 60 % of the shorter
 * one, each report in one group at most. Sentences that a tenth of all reports have (more than
 * twenty) count nowhere, which also bounds what is compared: each first of a group is held against
 * only those that have a sentence of its own.
 */
export function nearSame(helds: readonly Held[]): NearSame[] {
  const texts = readTexts(helds);
  const places = readPlaces(texts);
  const taken = new Set<Text>();
  return texts.flatMap((first, at) => {
    if (taken.has(first)) return [];
    const shared = new Map<number, number>();
    for (const sentence of first.sentences) {
      countText(
        shared,
        (places.get(sentence) ?? []).filter((place) => place > at),
      );
    }
    const others = [...shared].flatMap(([place, sentences]): Shared[] => {
      const other = texts[place];
      if (!other || taken.has(other)) return [];
      const share = sentences / other.sentences.length;
      const isOwn = other.organ !== '' && other.organ === first.organ;
      if (isOwn || sentences < LEAST_SENTENCES || share < LEAST_SHARE) return [];
      taken.add(other);
      return [{ held: other.held, sentences, share }];
    });
    others.sort(
      (one, other) =>
        other.share - one.share ||
        other.sentences - one.sentences ||
        (one.held.file.id < other.held.file.id ? -1 : 1),
    );
    return others.length > 0 ? [{ first: first.held, others }] : [];
  });
}
