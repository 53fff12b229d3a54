import { describe, expect, it } from 'vitest';
import type { FileFigure } from '#src/report/draft/report-file.ts';
import { FIGURE_CELLS } from '#src/report/tables/tables.ts';
import { figuresOf } from '#src/testing/collected.ts';
import { differencesOf } from './difference.ts';
import type { CellSum } from './sum-figures.ts';

const FEES = 'proactive.fees.amount';
const UPHELD = 'disputes.reconsideration.upheld';
const TALLY = { contributors: 2, blank: 0, unreadable: 0 };
const count = (sum: number | null): CellSum => ({ unit: 'count', sum, ...TALLY });
const amount = (sum: string | null): CellSum => ({ unit: 'amount', sum, ...TALLY });

function differenceAt(path: string, sum: CellSum, figure: FileFigure) {
  const all = differencesOf(new Map([[path, sum]]), figuresOf({ [path]: figure }, null));
  const { cell: _, ...found } = all.find(({ cell }) => cell.path === path) ?? { cell: null };
  return found;
}

describe("the difference to the government's report", () => {
  it.each<[string, CellSum, FileFigure, object]>([
    [UPHELD, count(12), 12, { government: 12, difference: 0, state: 'same' }],
    [UPHELD, count(12), 15, { government: 15, difference: 3, state: 'differs' }],
    [UPHELD, count(12), '9件', { government: 9, difference: -3, state: 'differs', text: '9件' }],
    [UPHELD, count(0), 0, { government: 0, difference: 0, state: 'same' }],
    [FEES, amount('0.3'), 0.3, { government: '0.3', difference: '0', state: 'same' }],
    [FEES, amount('19.171'), '19.1710', { government: '19.171', difference: '0', state: 'same' }],
    [FEES, amount('0.300001'), 0.3, { difference: '-0.000001', state: 'differs' }],
    [
      FEES,
      amount('9999999999999999.123456'),
      '0.123455',
      { government: '0.123455', difference: '-9999999999999999.000001', state: 'differs' },
    ],
  ])('of %s: %o against %s', (path, sum, figure, expected) => {
    expect(differenceAt(path, sum, figure)).toMatchObject({ sum: sum.sum, ...expected });
  });

  it.each<[CellSum, FileFigure, object]>([
    [count(12), null, { sum: 12, government: null, state: 'blank', text: '' }],
    [count(12), '/', { sum: 12, government: null, state: 'unreadable', text: '/' }],
    [count(null), 3, { sum: null, government: 3, state: 'no-sum' }],
    [count(null), null, { sum: null, government: null, state: 'blank' }],
  ])('is none where a side has no figure: %o, %s', (sum, figure, expected) => {
    expect(differenceAt(UPHELD, sum, figure)).toMatchObject({ ...expected, difference: null });
  });

  it('is there for every typed cell, whatever is missing', () => {
    const all = differencesOf(new Map(), []);
    expect(all.map(({ cell }) => cell)).toEqual(FIGURE_CELLS);
    expect(all.every(({ state }) => state === 'blank')).toBe(true);
  });
});
