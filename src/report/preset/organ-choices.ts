// The organs of a preset that may be meant by what was typed so far as 机关全称.
import type { RosterEntry } from '#src/report/collection/collected.ts';
import { organKey } from '#src/report/collection/organ-key.ts';

/** Longer lists are not read, and slow the browser's own. */
export const MOST_CHOICES = 50;

/** An organ with all that it may be found by. */
export interface OrganChoice {
  entry: RosterEntry;
  words: string;
}

export const toChoices = (organs: readonly RosterEntry[]): OrganChoice[] =>
  organs.map((entry) => ({
    entry,
    words: [entry.name, ...entry.shortNames].map(organKey).join('\n'),
  }));

/** The first organs whose full or short names hold what was typed, in the order of the list. */
export function choicesFor(choices: readonly OrganChoice[], typed: string): RosterEntry[] {
  const sought = organKey(typed);
  const found: RosterEntry[] = [];
  for (const { entry, words } of choices) {
    if (words.includes(sought)) found.push(entry);
    if (found.length === MOST_CHOICES) break;
  }
  return found;
}
