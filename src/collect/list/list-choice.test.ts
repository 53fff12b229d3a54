import { describe, expect, it } from 'vitest';
import { buildRows } from '#src/report/collection/rows.ts';
import { heldOf, unreadOf } from '#src/testing/collected.ts';
import { ALL } from './filter-rows.ts';
import { ALL_LISTED, neighboursOf, type ListChoice } from './list-choice.ts';

const ROWS = buildRows({
  year: 2024,
  roster: [],
  helds: [
    heldOf('教育局', { report: { errors: 1 } }),
    heldOf('民政局'),
    unreadOf('扫描件.jpg'),
    heldOf('司法局', { report: { errors: 3 } }),
    heldOf('水务局', { report: { errors: 2 } }),
  ],
});
const FAULTY: ListChoice = { filter: { ...ALL, findings: 'errors' }, sort: null };
const WORST: ListChoice = { ...FAULTY, sort: { key: 'errors', isDown: true } };

describe('the reports before and after one', () => {
  it.each<[string, ListChoice, string | null, string | null]>([
    ['教育局', ALL_LISTED, null, '民政局'],
    // A file without a report has nothing to show.
    ['民政局', ALL_LISTED, '教育局', '司法局'],
    ['水务局', ALL_LISTED, '司法局', null],
    ['教育局', FAULTY, null, '司法局'],
    ['水务局', WORST, '司法局', '教育局'],
    // Corrected a moment ago, so that it is not among them any more.
    ['民政局', FAULTY, '教育局', '司法局'],
    ['移出的', ALL_LISTED, null, null],
  ])('of %s are those listed', (key, choice, previous, next) => {
    expect(neighboursOf(ROWS, key, choice)).toEqual({ previous, next });
  });
});
