// Which organ of the list a report is of: reports and lists write 云河县教育局, 县教育局 and 教育局.
import type { Match, RosterEntry } from './collected.ts';
import { organsInFileName } from './file-name-organs.ts';
import { createLikely } from './likely-organs.ts';
import { Lists } from './lists.ts';
import { lastBracket, organKey, withoutBracket } from './organ-key.ts';

/**
 * `entry` where one organ is meant; `candidates`, in the order of the list, those of `several`, and
 * those of `none` that have a name like it.
 */
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

/** 外事办公室 in the brackets of 县政府办公室(县外事办公室) is another name of it, 筹 is none. */
const LEAST_NAME = 4;
const nameplateOf = (key: string): string => {
  const words = lastBracket(key);
  return words.length < LEAST_NAME ? '' : words;
};

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

/**
 * Prepares a list for finding organs in it: by full name, by short name, and where neither is there
 * by the one organ that a place (县教育局) or a contraction (住建局) leaves.
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

  function findLikely(key: string): OrganMatch {
    const { entries: found, isSure } = likely(key);
    return isSure ? (toMatch('likely', found) ?? NONE) : { ...NONE, candidates: found };
  }
  const findKey = (key: string): OrganMatch =>
    toMatch('name', byName.at(key)) ??
    toMatch('name', byPlainName.at(key)) ??
    toMatch('short', byShort.at(key)) ??
    findLikely(key);

  const known = new Map<string, OrganMatch>();
  function find(name: string): OrganMatch {
    const key = organKey(name);
    const match = known.get(key) ?? (key === '' ? NONE : findKey(key));
    known.set(key, match);
    return match;
  }

  function findByFile(fileNames: readonly string[]): OrganMatch {
    const matches = fileNames.map((fileName) => organsInFileName(fileName).map(find));
    for (const named of matches) {
      const found = named
        .filter(({ match }) => match !== 'none')
        .flatMap(({ entry, candidates }) => entry ?? candidates);
      const match = toMatch('likely', inOrder([...new Set(found)]));
      if (match) return match;
    }
    const near = new Set(matches.flat().flatMap(({ candidates }) => candidates));
    return { ...NONE, candidates: inOrder([...near]) };
  }

  return (name, fileNames = []) => (organKey(name) === '' ? findByFile(fileNames) : find(name));
}
