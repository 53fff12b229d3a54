// The list of organs that must file (Article 49 of the Regulation), as an office pastes it.
import { KINDS } from '#src/report/draft/draft.ts';
import type { RosterEntry } from './collected.ts';
import { readKindWord } from './kind-words.ts';
import { organKey } from './organ-key.ts';
import { groupBy } from './organ-rows.ts';
import { readLines, type NamedOrgan, type RosterLines } from './roster-lines.ts';

/** The organs in the order of the list, and what is to be said of it, in sentences. */
export interface Roster {
  entries: RosterEntry[];
  messages: string[];
}

const MOST_NAMED = 5;
const LONGEST_QUOTE = 30;

const quote = (words: string): string =>
  `“${words.length > LONGEST_QUOTE ? `${words.slice(0, LONGEST_QUOTE)}……` : words}”`;

/** “甲”“乙”等 12 个 */
export function quoteSome(words: readonly string[], unit: string): string {
  const named = words.slice(0, MOST_NAMED).map(quote).join('');
  return words.length > MOST_NAMED ? `${named}等 ${words.length} ${unit}` : named;
}

const namesOf = (organs: readonly NamedOrgan[]): string[] => organs.map(({ name }) => name);

function unknownKinds(organs: readonly NamedOrgan[]): string[] {
  const unknown = groupBy(
    organs.filter(({ name, kindWord }) => kindWord !== '' && readKindWord(kindWord, name) === null),
    ({ kindWord }) => kindWord,
  );
  const known = Object.values(KINDS).join('、');
  const said = [...unknown]
    .slice(0, MOST_NAMED)
    .map(
      ([word, named]) =>
        `类别${quote(word)}不在已知的类别中，${quoteSome(namesOf(named), '个机关')}按没有类别对待。可以写的类别：${known}。`,
    );
  const more = unknown.size - said.length;
  return more > 0 ? [...said, `还有 ${more} 种类别不在已知的类别中，也按没有类别对待。`] : said;
}

const unusedWords = (unused: RosterLines['unused']): string[] => {
  const [first] = unused;
  if (!first) return [];
  const words = quoteSome(
    unused.map((one) => one.words),
    '处',
  );
  return [
    `第 ${first.line} 行${unused.length > 1 ? '等处' : ''}的${words}没有看懂，没有列入名单。一行写一个机关，简称、类别写在名称后面。`,
  ];
};

function repeated(organs: readonly NamedOrgan[]): string[] {
  const times = groupBy(organs, ({ name }) => organKey(name));
  const names = [...times.values()].flatMap((named) =>
    named.length > 1 ? namesOf(named.slice(0, 1)) : [],
  );
  return names.length === 0
    ? []
    : [`${quoteSome(names, '个机关')}在名单中不止写了一次，每个机关只列一次。`];
}

/** The list that lines make, each organ once, with what both lines say of one that is named twice. */
export function toRoster({ organs, unused }: RosterLines): Roster {
  const entries = new Map<string, RosterEntry>();
  for (const { name, shortNames, kindWord } of organs) {
    const key = organKey(name);
    const before = entries.get(key);
    const names = [...(before?.shortNames ?? []), ...shortNames].filter((short) => short !== key);
    entries.set(key, {
      name: before?.name ?? name,
      shortNames: [...new Set(names)],
      kind: before?.kind ?? readKindWord(kindWord, name),
    });
  }
  const messages = [...repeated(organs), ...unknownKinds(organs), ...unusedWords(unused)];
  return { entries: [...entries.values()], messages };
}

/**
 * Reads a pasted list: one organ a line, from a spreadsheet (tabs) or typed (marks or wide gaps
 * between), with or without head row, numbering, 简称 and 类别. Linear; never throws.
 */
export const readRoster = (text: string): Roster => toRoster(readLines(text));
