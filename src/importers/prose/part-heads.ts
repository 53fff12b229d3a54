// The numbered paragraphs of a narrative: （一）, 一、 or 1. before a heading, run-in or on its line.
import { plainOf, readNumeral } from './plain-text.ts';

export type NumeralStyle = 'bracketed' | 'plain' | 'arabic';

export interface Numbered {
  style: NumeralStyle;
  number: number;
  /** What stands behind the numeral. */
  rest: string;
}

const BRACKETED =
  /^(?:[（(]\s*([一二三四五六七八九十]{1,3})\s*[)）]|([㈠-㈩]))\s*[、.．]?\s*(?![一二三四五六七八九十、和至]?[（(项款]|[项款条])/u;
const PLAIN = /^([一二三四五六七八九十]{1,3})\s*[、.．]\s*/u;
const ARABIC = /^(\d{1,2})\s*(?:、|[.．](?!\d))\s*/u;

/** The numeral that a paragraph begins with; null where it has none. 一是 is none. */
export function readNumbered(paragraph: string): Numbered | null {
  const bracketed = BRACKETED.exec(paragraph);
  const match = bracketed ?? PLAIN.exec(paragraph) ?? ARABIC.exec(paragraph);
  if (!match) return null;
  const numeral = match[1] ?? plainOf(match[2] ?? '').slice(1, -1);
  const number = /^\d/.test(numeral) ? Number(numeral) : readNumeral(numeral);
  if (number === null) return null;
  const style = bracketed ? 'bracketed' : /^\d/.test(numeral) ? 'arabic' : 'plain';
  return { style, number, rest: paragraph.slice(match[0].length) };
}

export const hasPartNumeral = (text: string): boolean => readNumbered(text) !== null;

const MAX_RUN_IN = 25;
/** The longest heading that stands on a line of its own. */
export const MAX_OWN_LINE = 40;

/** A numbered paragraph's heading and what of its text stands in the same paragraph. */
export interface HeadedText {
  heading: string;
  text: string;
}

/**
 * Splits a run-in heading at its first ： or 。 and knows a heading on its own line by its shortness.
 * `hasMore`: unnumbered text follows in the next paragraph.
 */
export function readHeading(rest: string, hasMore: boolean): HeadedText {
  const [head = '', mark = ''] = /^[^：。:]{1,25}([：。]|:(?!\d))/u.exec(rest) ?? [];
  const text = rest.slice(head.length).trim();
  if (head !== '' && head.length <= MAX_RUN_IN + 1 && (text !== '' || hasMore)) {
    return { heading: mark === ':' ? `${head.slice(0, -1)}：` : head, text };
  }
  const isOwnLine = rest.length <= MAX_OWN_LINE && !/[。；！？;!?：:]/u.test(rest);
  if (isOwnLine && (hasMore || !rest.includes('，'))) return { heading: rest, text: '' };
  return { heading: '', text: rest };
}
