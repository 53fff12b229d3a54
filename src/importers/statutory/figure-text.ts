// What in a table of a foreign file may stand for a figure.
import { readFigure, toHalfWidth } from '#src/report/figures.ts';

/** What offices write where there is nothing to count. */
const PLACEHOLDER = /^(?:\/|\\|-{1,3}|—{1,2}|－|―|–|无|／)$/u;
/** Digits, with separators, a sign or a unit; whether they make a figure is read elsewhere. */
const DIGITS = /^[+＋\-－−]?[\d０-９](?:[\d０-９,，.．]*[\d０-９])?(?:万元|元|件|条|次|份|宗)?$/u;
const LONGEST = 60;
/** A figure with a note in brackets behind it. */
const LONGEST_NOTED = 500;

/** A mark in place of a figure: `/`, `—`, 无. */
export const isPlaceholder = (text: string): boolean => PLACEHOLDER.test(text.trim());

/** Digits as a figure is written, also one that cannot be taken over (`+2`, `3940元`). */
export const isDigits = (text: string): boolean =>
  text.length <= LONGEST && DIGITS.test(text.trim());

/** Whether a cell holds a figure, one with a note in brackets, or a mark in place of one. */
export function isFigureText(text: string): boolean {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > LONGEST_NOTED) return false;
  if (isPlaceholder(trimmed) || isDigits(trimmed)) return true;
  return /^[\d０-９]/.test(trimmed) && readFigure(trimmed, 'amount').state === 'read';
}

/** The count a text says, null where it says none. */
export function countOf(text: string): number | null {
  const reading = readFigure(toHalfWidth(text), 'count');
  return reading.state === 'read' ? reading.value : null;
}
