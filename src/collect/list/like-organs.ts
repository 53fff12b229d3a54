import type { RosterEntry } from '#src/report/collection/collected.ts';

const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');

/** The characters of a name two by two: 教育局 is 教育 and 育局. */
function pairsOf(name: string): string[] {
  const characters = [...plain(name)];
  return characters.slice(1).map((character, before) => (characters[before] ?? '') + character);
}

/**
 * The organs of a list with the words in their name or a short name, those first that have most in
 * common with `name`, equal ones in the order of the list.
 */
export function likeOrgans(
  roster: readonly RosterEntry[],
  name: string,
  words: string,
): readonly RosterEntry[] {
  const sought = plain(words);
  const pairs = pairsOf(name);
  return roster
    .map((entry) => ({ entry, names: [entry.name, ...entry.shortNames].map(plain) }))
    .filter(({ names }) => names.some((one) => one.includes(sought)))
    .map(({ entry, names }) => {
      const common = (one: string) => pairs.filter((pair) => one.includes(pair)).length;
      return { entry, likeness: Math.max(...names.map(common)) };
    })
    .sort((one, other) => other.likeness - one.likeness)
    .map(({ entry }) => entry);
}
