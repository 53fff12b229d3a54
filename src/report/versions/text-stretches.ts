// Two versions of a text of the report side by side: by sentence, and in changed sentences by word.
import { diffArrays } from 'diff';
import { toSentences } from '#src/report/sections/sentences.ts';

export interface Piece {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/**
 * Sentences that are the same, or that differ. All `before` together are the text before, all
 * `after` the text after; so are the pieces of each stretch without what was added or removed.
 */
export interface Stretch {
  isChanged: boolean;
  before: string;
  after: string;
  /** What of it differs; one piece where nothing does. */
  pieces: readonly Piece[];
}

/** More edits than these are not looked for: texts so different are said to be replaced. */
const MOST_SENTENCE_EDITS = 400;
const MOST_WORD_EDITS = 600;
const MOST_WORDS = 8000;
/** Where less than this is the same, sentences are read more easily one after the other. */
const LEAST_ALIKE = 0.3;

/** A number is one word, so is a Latin one; of Chinese each character, each mark of any width. */
const WORD = /[0-9０-９]+(?:[.．,，][0-9０-９]+)*|[A-Za-z]+|[^]/gu;

interface Run {
  kind: Piece['kind'];
  items: readonly string[];
}

/** What of two lists is the same, in order; linear in their length for a given number of edits. */
function compareLists(before: readonly string[], after: readonly string[], most: number): Run[] {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const old = before.slice(head, before.length - tail);
  const fresh = after.slice(head, after.length - tail);
  const found = diffArrays(old, fresh, { maxEditLength: most });
  const middle: Run[] = found
    ? found.map(({ value, added, removed }) => ({
        kind: added ? 'added' : removed ? 'removed' : 'same',
        items: value,
      }))
    : [
        { kind: 'removed', items: old },
        { kind: 'added', items: fresh },
      ];
  const runs: Run[] = [
    { kind: 'same', items: before.slice(0, head) },
    ...middle,
    { kind: 'same', items: before.slice(before.length - tail) },
  ];
  return runs.filter(({ items }) => items.length > 0);
}

const joined = (pieces: readonly Piece[], without: Piece['kind']): string =>
  pieces.flatMap(({ kind, text }) => (kind === without ? [] : [text])).join('');

/** Puts what was removed in one go before what was added; one character between two edits goes along. */
function tidy(runs: readonly Run[]): Piece[] {
  const pieces: Piece[] = [];
  let [removed, added] = ['', ''];
  const flush = () => {
    if (removed !== '') pieces.push({ kind: 'removed', text: removed });
    if (added !== '') pieces.push({ kind: 'added', text: added });
    [removed, added] = ['', ''];
  };
  for (const [index, { kind, items }] of runs.entries()) {
    const text = items.join('');
    const isBetween = index > 0 && index < runs.length - 1;
    if (kind === 'same' && !(isBetween && [...text].length === 1)) {
      flush();
      pieces.push({ kind, text });
    } else {
      if (kind !== 'added') removed += text;
      if (kind !== 'removed') added += text;
    }
  }
  flush();
  return pieces;
}

function toPieces(before: string, after: string): Piece[] {
  const whole = tidy([
    { kind: 'removed', items: [before] },
    { kind: 'added', items: [after] },
  ]);
  const [old, fresh] = [before.match(WORD) ?? [], after.match(WORD) ?? []];
  if (old.length + fresh.length > MOST_WORDS) return whole;
  const pieces = tidy(compareLists(old, fresh, MOST_WORD_EDITS));
  const same = pieces.reduce((sum, { kind, text }) => sum + (kind === 'same' ? text.length : 0), 0);
  return same < LEAST_ALIKE * Math.max(before.length, after.length) ? whole : pieces;
}

/** Two texts as stretches of sentences that are the same and that differ, in turn. */
export function toStretches(before: string, after: string): Stretch[] {
  const sentencesOf = (text: string) => toSentences(text).map((sentence) => sentence.text);
  const runs = compareLists(sentencesOf(before), sentencesOf(after), MOST_SENTENCE_EDITS);
  const stretches: Stretch[] = [];
  let changed: Piece[] = [];
  const flush = () => {
    if (changed.length === 0) return;
    const [old, fresh] = [joined(changed, 'added'), joined(changed, 'removed')];
    stretches.push({ isChanged: true, before: old, after: fresh, pieces: toPieces(old, fresh) });
    changed = [];
  };
  for (const { kind, items } of runs) {
    const text = items.join('');
    if (kind === 'same') {
      flush();
      stretches.push({ isChanged: false, before: text, after: text, pieces: [{ kind, text }] });
    } else {
      changed.push({ kind, text });
    }
  }
  flush();
  return stretches;
}
