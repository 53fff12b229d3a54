// Sums of the statutory tables for looking at: what is known of them, and how much is missing.
// Derived from the typed figures each time, never stored.
import { fenToText, readFen } from '#src/report/figures.ts';
import type { ReadingAt } from './totals.ts';

/**
 * What some cells say together. `value` in 件 or 万元, `exact` in millionths of that and `text`, its
 * plain form, are of the readable ones, null where none is; `blank` and `unreadable` count the
 * others. A blank is never a 0.
 */
export interface KnownSum {
  value: number | null;
  exact: bigint | null;
  text: string | null;
  blank: number;
  unreadable: number;
}

/** Whether every cell could be read. */
export const isWhole = ({ value, blank, unreadable }: KnownSum): boolean =>
  value !== null && blank === 0 && unreadable === 0;

/** Sums cells of one unit, counts or amounts. */
export function knownSum(paths: readonly string[], readingAt: ReadingAt): KnownSum {
  const readings = paths.map(readingAt);
  const texts = readings.flatMap((reading) => (reading.state === 'read' ? [reading.text] : []));
  const exact =
    texts.length === 0 ? null : texts.reduce((sum, one) => sum + (readFen(one) ?? 0n), 0n);
  const text = exact === null ? null : fenToText(exact);
  return {
    value: text === null ? null : Number(text),
    exact,
    text,
    blank: readings.filter(({ state }) => state === 'blank').length,
    unreadable: readings.filter(({ state }) => state === 'unreadable').length,
  };
}
