import type { HelpChapter } from './help-entry.ts';
import { holds } from './plain-text.ts';
import { readQuestion, type Question } from './question-pieces.ts';
import { searchedHelp, type SearchedEntry } from './searched-entries.ts';

/** What a search brings. */
export interface Found {
  /** Best first. */
  ids: readonly string[];
  /** No entry has all that was asked for: these have most of it. */
  isNearest: boolean;
}

/** One piece of a question in one entry. */
interface Hit {
  place: 'title' | 'text' | 'beside';
  length: number;
  /** How much of the title it is, from 0 to 1. */
  share: number;
}

interface Ranked {
  id: string;
  /** It answers this very question, by its title. */
  isAsked: boolean;
  hits: readonly (Hit | null)[];
}

const NOTHING: Found = { ids: [], isNearest: false };
const PLACES = { title: 3, text: 2, beside: 1 } as const;
/** About as much as a rare word. */
const ASKED_WORTH = 3;
const MOST_NEAREST = 6;
/** What more entries than this share of all have tells too little to be near anything. */
const COMMON_SHARE = 1 / 4;
/** An entry that has less of what was asked is not near it. */
const NEAR_SHARE = 1 / 3;
/** What the help has no word for is most of what was asked. */
const UNKNOWN_WEIGHT = 2;

function hitOf(entry: SearchedEntry, [word = '', ...others]: readonly string[]): Hit | null {
  for (const place of ['title', 'text', 'beside'] as const) {
    const found = [word, ...others].find((one) => holds(entry[place], one));
    if (found === undefined) continue;
    const share = place === 'title' ? found.length / entry.title.length : 0;
    return { place, length: word.length, share };
  }
  return null;
}

/** Highest first; those that are alike in the order of the help. */
function sortBy(entries: readonly Ranked[], valueOf: (entry: Ranked) => number): string[] {
  return entries
    .map((entry) => ({ id: entry.id, value: valueOf(entry) }))
    .sort((one, other) => other.value - one.value)
    .map(({ id }) => id);
}

function rank({ pieces, unknown, asking }: Question, entries: readonly SearchedEntry[]): Found {
  const ranked = entries.map((entry) => ({
    id: entry.id,
    isAsked: asking.some((words) => entry.title.includes(words)),
    hits: pieces.map((piece) => hitOf(entry, piece)),
  }));
  const shares = pieces.map(
    (_, index) => ranked.filter(({ hits }) => hits[index]).length / entries.length,
  );
  const worthOf = ({ hits, isAsked }: Ranked): number =>
    (isAsked ? ASKED_WORTH : 0) +
    hits.reduce((sum, hit, index) => {
      const rarity = Math.log(1 + 1 / (shares[index] || 1));
      return sum + (hit ? rarity * (PLACES[hit.place] + hit.share) : 0);
    }, 0);
  const isTitle = ({ hits }: Ranked): boolean => hits.every((hit) => hit?.place === 'title');
  const whole = ranked.filter(({ hits }) => hits.every((hit) => hit !== null));
  if (whole.length > 0 && unknown === 0) {
    const others = whole.filter((entry) => !isTitle(entry));
    return {
      ids: [...sortBy(whole.filter(isTitle), worthOf), ...sortBy(others, worthOf)],
      isNearest: false,
    };
  }
  const asked = pieces.reduce((sum, [word = '']) => sum + word.length, UNKNOWN_WEIGHT * unknown);
  const near = ranked.filter(({ hits }) => {
    const had = hits.reduce((sum, hit) => sum + (hit?.length ?? 0), 0);
    const tells = hits.some((hit, index) => hit !== null && (shares[index] ?? 1) <= COMMON_SHARE);
    return tells && had >= asked * NEAR_SHARE;
  });
  return { ids: sortBy(near, worthOf).slice(0, MOST_NEAREST), isNearest: near.length > 0 };
}

/**
 * The entries that have all that was asked, those that have it in the title first; where none has,
 * those that have most of it. Null where nothing is typed.
 */
export function findEntries(chapters: readonly HelpChapter[], typed: string): Found | null {
  if (typed.trim() === '') return null;
  const { entries, words } = searchedHelp(chapters);
  const question = readQuestion(typed, words);
  if (!question || question.pieces.length === 0) return NOTHING;
  return rank(question, entries);
}
