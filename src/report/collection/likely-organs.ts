// Organs that a name may mean although the list writes it otherwise: 县教育局, 住建局, 云河教育局.
import type { RosterEntry } from './collected.ts';
import { Lists } from './lists.ts';
import { organKey, withoutBracket } from './organ-key.ts';
import {
  isAbbreviation,
  isContraction,
  lastPlace,
  maySharePlace,
  readParts,
  shapeOf,
  shortened,
  type OrganParts,
} from './organ-parts.ts';

/** What an entry may be called, taken apart, with its position in the list. */
interface Named {
  parts: OrganParts;
  entry: RosterEntry;
  at: number;
}

/** 云河 of 云河县: a name may begin with it. */
const stemOf = (place: string): string => (place.length > 2 ? place.slice(0, -1) : '');
const STEM_LENGTHS = [2, 3, 4, 5];

/** The names of an entry apart. A short name without its place is of the organ's place. */
function namedParts(entry: RosterEntry): OrganParts[] {
  const own = readParts(withoutBracket(organKey(entry.name)));
  const shorts = entry.shortNames.map(readParts);
  return [
    own,
    ...shorts.map(({ places, rest }) => ({
      places: places.some((place) => place.length > 1) ? places : own.places,
      rest,
    })),
  ];
}

/** The entries, each once, in the order of the list. */
const entriesOf = (found: readonly Named[]): RosterEntry[] => {
  const byPosition = new Map(found.map(({ at, entry }) => [at, entry]));
  return [...byPosition].sort(([one], [other]) => one - other).map(([, entry]) => entry);
};

/** In the order of the list. `isSure` where a clerk would not ask: one of them is meant. */
export interface LikelyOrgans {
  entries: readonly RosterEntry[];
  isSure: boolean;
}

const NOBODY: LikelyOrgans = { entries: [], isSure: false };

/**
 * Finds the organs of a list that a name may mean: those that differ by their places alone, and where
 * there are none those that it contracts (住建局). Where words were left out or added, it may be
 * another organ.
 */
export function createLikely(entries: readonly RosterEntry[]) {
  const byRest = new Lists<Named>();
  const byRestAndPlace = new Lists<Named>();
  const restsByShape = new Lists<string>();
  const placesByStem = new Lists<string>();
  const abbreviated = new Map<string, readonly string[]>();

  entries.forEach((entry, at) => {
    for (const parts of namedParts(entry)) {
      const named = { parts, entry, at };
      if (!byRest.has(parts.rest)) restsByShape.add(shapeOf(parts.rest), parts.rest);
      byRest.add(parts.rest, named);
      byRestAndPlace.add(`${parts.rest} ${lastPlace(parts)}`, named);
    }
  });
  const places = new Set(entries.map(({ name }) => lastPlace(readParts(name))));
  for (const place of places) placesByStem.add(stemOf(place), place);

  /** 云河教育局 taken apart as 云河县教育局, where the list has such a place. */
  const withPlaces = (key: string): OrganParts[] =>
    STEM_LENGTHS.flatMap((length) =>
      placesByStem
        .at(key.slice(0, length))
        .map((place) => ({ places: [place], rest: shortened(key.slice(length)) })),
    );

  /** 云河教育局 on the list. */
  const withoutLevel = (parts: OrganParts): readonly Named[] => {
    const stem = stemOf(lastPlace(parts));
    return stem === '' ? [] : byRestAndPlace.at(`${shortened(stem + parts.rest)} `);
  };

  /** Those called `rest` that may be of the same place: only some of them where the place is known. */
  function sharingPlace(rest: string, parts: OrganParts): readonly Named[] {
    const place = lastPlace(parts);
    const among =
      place.length > 1
        ? [place, place.slice(-1), ''].flatMap((last) => byRestAndPlace.at(`${rest} ${last}`))
        : byRest.at(rest);
    return among.filter((named) => maySharePlace(named.parts, parts));
  }

  function abbreviationsOf(rest: string): readonly string[] {
    const known = abbreviated.get(rest);
    const found =
      known ?? restsByShape.at(shapeOf(rest)).filter((one) => isAbbreviation(one, rest));
    abbreviated.set(rest, found);
    return found;
  }

  return (name: string): LikelyOrgans => {
    const key = withoutBracket(organKey(name));
    const own = readParts(key);
    if (own.rest === '') return NOBODY;
    const ways = own.places.length > 0 ? [own] : [own, ...withPlaces(key)];
    const same = [
      ...ways.flatMap((parts) => sharingPlace(parts.rest, parts)),
      ...withoutLevel(own),
    ];
    if (same.length > 0) return { entries: entriesOf(same), isSure: true };
    const near = ways.flatMap((parts) =>
      abbreviationsOf(parts.rest).flatMap((rest) =>
        sharingPlace(rest, parts).map((named) => ({
          named,
          isSure: isContraction(parts.rest, rest),
        })),
      ),
    );
    return {
      entries: entriesOf(near.map(({ named }) => named)),
      isSure: near.every(({ isSure }) => isSure),
    };
  };
}
