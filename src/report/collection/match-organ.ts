// Which organ of the list a report is of: reports and lists write 云河县教育局, 县教育局 and 教育局.
import type { Match, RosterEntry } from './collected.ts';
import { organsInFileName } from './file-name-organs.ts';
import { organKey } from './organ-key.ts';
import {
  isAbbreviation,
  lastPlace,
  maySharePlace,
  readParts,
  shapeOf,
  shortened,
  type OrganParts,
} from './organ-parts.ts';

/** `entry` where one organ is meant; `candidates` those of `several`, in the order of the list. */
export interface OrganMatch {
  match: Exclude<Match, 'chosen'>;
  entry: RosterEntry | null;
  candidates: readonly RosterEntry[];
}

/**
 * Finds the organ of a name. A report without a name is found by the names of its file and folder,
 * which is `likely` at best.
 */
export type FindOrgan = (name: string, fileNames?: readonly string[]) => OrganMatch;

const NONE: OrganMatch = { match: 'none', entry: null, candidates: [] };

/** What an entry may be called, taken apart, with its position in the list. */
interface Named {
  parts: OrganParts;
  entry: RosterEntry;
  at: number;
}

/** Lists at a key, in the order they were added to. */
class Lists<Value> {
  readonly #lists = new Map<string, Value[]>();

  add(key: string, value: Value): void {
    const list = this.#lists.get(key);
    if (list) list.push(value);
    else this.#lists.set(key, [value]);
  }

  at(key: string): readonly Value[] {
    return this.#lists.get(key) ?? [];
  }

  has(key: string): boolean {
    return this.#lists.has(key);
  }
}

const withoutBracket = (key: string): string => key.replace(/\([^()]*\)$/, '');
/** 外事办公室 of 县政府办公室(县外事办公室). */
const nameplateOf = (key: string): string => /.\(([^()]{4,})\)$/.exec(key)?.[1] ?? '';

/** 云河教育局 for 云河县教育局. */
const withoutLevel = (parts: OrganParts): OrganParts[] => {
  const place = lastPlace(parts);
  return place.length > 2 ? [{ places: [], rest: shortened(place.slice(0, -1) + parts.rest) }] : [];
};

/** The names of an entry apart. A short name without its place is of the organ's place. */
function namedParts(entry: RosterEntry): OrganParts[] {
  const own = readParts(withoutBracket(organKey(entry.name)));
  const shorts = entry.shortNames.map(readParts);
  return [
    own,
    ...withoutLevel(own),
    ...shorts.map(({ places, rest }) => ({
      places: places.some((place) => place.length > 1) ? places : own.places,
      rest,
    })),
  ];
}

/** One entry is the match, of several each may be it; null where there is none. */
function toMatch(
  match: 'name' | 'short' | 'likely',
  named: readonly RosterEntry[],
): OrganMatch | null {
  const [entry, ...others] = named;
  if (!entry) return null;
  if (others.length === 0) return { match, entry, candidates: [] };
  return { match: 'several', entry: null, candidates: named };
}

/** The entries, each once, in the order of the list. */
const entriesOf = (found: readonly Named[]): RosterEntry[] => {
  const byPosition = new Map(found.map(({ at, entry }) => [at, entry]));
  return [...byPosition].sort(([one], [other]) => one - other).map(([, entry]) => entry);
};

/** Names that differ by places or abbreviations, by what they are and then where. */
function createLikely(entries: readonly RosterEntry[]) {
  const byRest = new Lists<Named>();
  const byRestAndPlace = new Lists<Named>();
  const restsByShape = new Lists<string>();
  const abbreviated = new Map<string, readonly string[]>();

  entries.forEach((entry, at) => {
    for (const parts of namedParts(entry)) {
      const named = { parts, entry, at };
      if (!byRest.has(parts.rest)) restsByShape.add(shapeOf(parts.rest), parts.rest);
      byRest.add(parts.rest, named);
      byRestAndPlace.add(`${parts.rest} ${lastPlace(parts)}`, named);
    }
  });

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

  return (name: string): readonly RosterEntry[] => {
    const own = readParts(withoutBracket(organKey(name)));
    if (own.rest === '') return [];
    const ways = [own, ...withoutLevel(own)];
    const same = ways.flatMap((parts) => sharingPlace(parts.rest, parts));
    if (same.length > 0) return entriesOf(same);
    const short = ways.flatMap((parts) =>
      abbreviationsOf(parts.rest).flatMap((rest) => sharingPlace(rest, parts)),
    );
    return entriesOf(short);
  };
}

/**
 * Prepares a list for finding organs in it: by full name, by short name, and where neither is there
 * by the one organ that a place (县教育局) or an abbreviation (住建局) leaves.
 */
export function createOrganIndex(entries: readonly RosterEntry[]): FindOrgan {
  const byName = new Lists<RosterEntry>();
  const byPlainName = new Lists<RosterEntry>();
  const byShort = new Lists<RosterEntry>();
  for (const entry of entries) {
    const key = organKey(entry.name);
    byName.add(key, entry);
    if (withoutBracket(key) !== key) byPlainName.add(withoutBracket(key), entry);
    const shorts = new Set([...entry.shortNames, nameplateOf(key)].map(organKey));
    for (const short of shorts) if (short !== '') byShort.add(short, entry);
  }
  const likely = createLikely(entries);
  const positions = new Map(entries.map((entry, at) => [entry, at]));
  const inOrder = (found: readonly RosterEntry[]) =>
    [...found].sort((one, other) => (positions.get(one) ?? 0) - (positions.get(other) ?? 0));

  const findKey = (key: string): OrganMatch =>
    toMatch('name', byName.at(key)) ??
    toMatch('name', byPlainName.at(key)) ??
    toMatch('short', byShort.at(key)) ??
    toMatch('likely', likely(key)) ??
    NONE;

  const known = new Map<string, OrganMatch>();
  function find(name: string): OrganMatch {
    const key = organKey(name);
    const match = known.get(key) ?? (key === '' ? NONE : findKey(key));
    known.set(key, match);
    return match;
  }

  function findByFile(fileNames: readonly string[]): OrganMatch {
    for (const fileName of fileNames) {
      const matches = organsInFileName(fileName).map(find);
      const found = new Set(matches.flatMap(({ entry, candidates }) => entry ?? candidates));
      const match = toMatch('likely', inOrder([...found]));
      if (match) return match;
    }
    return NONE;
  }

  return (name, fileNames = []) => (organKey(name) === '' ? findByFile(fileNames) : find(name));
}
