import { describe, expect, it } from 'vitest';
import { FIGURE_CELLS } from '#src/report/tables/tables.ts';
import { isTotalsOnly } from './totals-only.ts';

const RECEIVED = 'requests.newlyReceived';
const HANDLED = 'requests.handled.total';
/** What such a source prints: 总计 of each row, and 总计 of 表四. */
const PRINTED = {
  [`${RECEIVED}.total`]: 12,
  'requests.disclosed.total': 9,
  'requests.notHeld.total': 3,
  [HANDLED]: 12,
  'disputes.reconsideration.total': 0,
};

const figures = (filled: Record<string, number>, rest: number | null = null) =>
  FIGURE_CELLS.map(({ path }) => filled[path] ?? rest);

describe('a source that prints only totals', () => {
  it.each([
    ['has none of their parts', PRINTED, {}],
    ['has figures that are in no total', PRINTED, { 'proactive.rules.issued': 3 }],
    ['has a stray figure', PRINTED, { [`${RECEIVED}.naturalPerson`]: 1 }],
    ['prints 0 everywhere', { [HANDLED]: 0 }, {}],
  ])('%s', (_, printedTotals, filled) => {
    expect(isTotalsOnly({ printedTotals }, figures(filled))).toBe(true);
  });
});

describe('another source', () => {
  it.each([
    ['prints no totals', {}, {}],
    ['prints a total that no version knows', { 'requests.future.total': 3 }, {}],
    ['leaves its zeros blank', PRINTED, { [`${RECEIVED}.naturalPerson`]: 12 }],
  ])('%s', (_, printedTotals, filled) => {
    expect(isTotalsOnly({ printedTotals }, figures(filled))).toBe(false);
  });

  it('has its parts, right or wrong', () => {
    expect(isTotalsOnly({ printedTotals: PRINTED }, figures({}, 0))).toBe(false);
    expect(isTotalsOnly({ printedTotals: PRINTED }, figures({}, 2))).toBe(false);
  });

  it('is none, where a report was written here', () => {
    expect(isTotalsOnly(null, figures({}))).toBe(false);
    expect(isTotalsOnly({}, figures({}))).toBe(false);
  });
});
