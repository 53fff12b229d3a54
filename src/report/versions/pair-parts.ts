// Which part (小节) of a narrative section of one version is which of another.
import type { Part } from '#src/report/draft/draft.ts';

const bare = (text: string): string => text.replace(/[\s\p{P}\p{S}\p{Cf}]/gu, '');

type KeyOf = (part: Part) => string;
const BY_ID: KeyOf = ({ id }) => id;
/** From the surest to the least sure. A part without the key is not matched by it. */
const BY_WORDS: readonly KeyOf[] = [
  ({ heading, text }) => (bare(heading + text) === '' ? '' : `${bare(heading)}\n${bare(text)}`),
  ({ heading }) => bare(heading),
  ({ text }) => bare(text),
];

/** Pairs what is not yet paired and has the same key, in order. */
function pairBy(
  keyOf: KeyOf,
  before: readonly Part[],
  after: readonly Part[],
  pairs: (number | null)[],
): void {
  const taken = new Set(pairs);
  const alike = new Map<string, number[]>();
  for (const [index, part] of before.entries()) {
    const key = keyOf(part);
    if (key === '' || taken.has(index)) continue;
    const indexes = alike.get(key);
    if (indexes) indexes.push(index);
    else alike.set(key, [index]);
  }
  // Taken from the end: shifting a long list each time would cost its square.
  for (const indexes of alike.values()) indexes.reverse();
  for (const [index, part] of after.entries()) {
    pairs[index] ??= alike.get(keyOf(part))?.pop() ?? null;
  }
}

/**
 * For each part of `after` the index of the same in `before`, null for a new one. By id where both
 * are of one report; ids of different reports say nothing. Then by heading and text, heading, text.
 */
export function pairParts(
  before: readonly Part[],
  after: readonly Part[],
  isSameReport: boolean,
): (number | null)[] {
  const pairs = after.map((): number | null => null);
  for (const keyOf of [...(isSameReport ? [BY_ID] : []), ...BY_WORDS]) {
    pairBy(keyOf, before, after, pairs);
  }
  return pairs;
}

/** Of some numbers, those that are already in rising order: as many as can be (longest run). */
export function inOrder(numbers: readonly number[]): Set<number> {
  /** Of each length, the run that ends lowest: its last number and the rest of it. */
  const runs: { last: number; rest: (typeof runs)[number] | undefined }[] = [];
  for (const last of numbers) {
    let [low, high] = [0, runs.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((runs[middle]?.last ?? last) < last) low = middle + 1;
      else high = middle;
    }
    runs[low] = { last, rest: runs[low - 1] };
  }
  const kept = new Set<number>();
  for (let run = runs.at(-1); run; run = run.rest) kept.add(run.last);
  return kept;
}
