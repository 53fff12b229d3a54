/** Where something stands in a text, from `start` to before `end`. */
export interface Span {
  start: number;
  end: number;
}

/** A text without its blanks, and where each of its characters stood. */
export interface Searchable {
  characters: string;
  positions: readonly number[];
}

const MOST_FOUND = 1_000;
/** What stands for long words: searching for more only costs time. */
const LONGEST_SOUGHT = 100;

export function toSearchable(text: string): Searchable {
  const positions: number[] = [];
  const characters: string[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (/\s/.test(character)) continue;
    positions.push(at);
    characters.push(character);
  }
  return { characters: characters.join(''), positions };
}

/** Where words stand in a text, blanks and line breaks aside; the first thousand. */
export function findAll({ characters, positions }: Searchable, words: string): Span[] {
  const sought = words.replace(/\s+/g, '').slice(0, LONGEST_SOUGHT);
  const found: Span[] = [];
  if (sought === '') return found;
  let at = characters.indexOf(sought);
  while (at >= 0 && found.length < MOST_FOUND) {
    const last = at + sought.length;
    found.push({ start: positions[at] ?? 0, end: (positions[last - 1] ?? 0) + 1 });
    at = characters.indexOf(sought, last);
  }
  return found;
}

/** What passages are joined with, from the widest to the narrowest. */
const JOINTS = [/\n/u, /\n| \/ /u, /\n| \/ |、/u];
/** A single character stands everywhere. */
const SHORTEST_PIECE = 2;

/**
 * What to look for where `words` may be several passages of a text joined: all of them where they
 * stand together, else the first, else `words` as they are.
 */
export function toFindable(searchable: Searchable, words: string): string {
  const firsts = JOINTS.map((joint) => words.split(joint).find((piece) => piece.trim() !== ''));
  const isFound = (piece = '') => findAll(searchable, piece).length > 0;
  const first = firsts.find(
    (piece = '') => piece.trim().length >= SHORTEST_PIECE && isFound(piece),
  );
  return isFound(words) ? words : (first?.trim() ?? words);
}
