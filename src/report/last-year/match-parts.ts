// Which part of last year's narrative stands beside which of this year's, for reading.

const withoutVariants = (heading: string): string =>
  heading.replace(/[\s\p{P}\p{S}\p{Cf}]/gu, '').replace(/(?:方面|情况|工作){1,3}$/, '');

/** Indexes of last year's parts. */
interface PartMatches {
  /** For each heading of this year; null where none of last year's belongs to it. */
  beside: readonly (number | null)[];
  /** Those that stand beside none, in order. */
  rest: readonly number[];
}

/** By heading, 方面 and 情况 aside; where no heading fits, by position. Each is matched once. */
export function matchParts(now: readonly string[], then: readonly string[]): PartMatches {
  const byHeading = new Map<string, { indexes: number[]; next: number }>();
  then.forEach((heading, index) => {
    const key = withoutVariants(heading);
    const alike = byHeading.get(key);
    if (alike) alike.indexes.push(index);
    else if (key !== '') byHeading.set(key, { indexes: [index], next: 0 });
  });
  const taken = new Set<number>();
  const take = (index: number | undefined): number | null => {
    if (index === undefined || taken.has(index)) return null;
    taken.add(index);
    return index;
  };
  const named = now.map((heading) => {
    const alike = byHeading.get(withoutVariants(heading));
    if (!alike) return null;
    alike.next += 1;
    return take(alike.indexes[alike.next - 1]);
  });
  const beside = named.map(
    (match, index) => match ?? take(index < then.length ? index : undefined),
  );
  return { beside, rest: [...then.keys()].filter((index) => !taken.has(index)) };
}
