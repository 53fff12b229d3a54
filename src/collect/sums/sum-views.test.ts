import { describe, expect, it } from 'vitest';
import type { CellSum } from '#src/report/collection/sum-figures.ts';
import { FIGURE_CELLS, TOTAL_CELLS } from '#src/report/tables/tables.ts';
import { viewSum } from './sum-views.ts';

const UPHELD = 'disputes.reconsideration.upheld';
const CORRECTED = 'disputes.reconsideration.corrected';

const count = (sum: number | null, blank = 0, unreadable = 0): CellSum => ({
  unit: 'count',
  sum,
  contributors: sum === null ? 0 : 1,
  blank,
  unreadable,
});

function view(path: string, sums: Readonly<Record<string, CellSum>>) {
  const cell = [...FIGURE_CELLS, ...TOTAL_CELLS].find((one) => one.path === path);
  if (!cell) throw new Error(path);
  return viewSum(cell, new Map(Object.entries(sums)));
}

describe('a cell of the summed tables', () => {
  it.each([
    ['shows the sum', count(12), '12', []],
    ['shows 0 where the reports say 0', count(0), '0', []],
    ['is empty, never 0, where no report has a figure', count(null, 3), '', ['未填 3 家']],
    ['says what it leaves out', count(5, 2, 1), '5', ['未填 2 家', '填的不是数字 1 家']],
  ] as const)('%s', (_, sum, text, gaps) => {
    expect(view(UPHELD, { [UPHELD]: sum })).toMatchObject({ text, gaps });
  });

  it('shows an amount to its last digit', () => {
    const sum: CellSum = {
      unit: 'amount',
      sum: '0.100001',
      contributors: 2,
      blank: 0,
      unreadable: 0,
    };
    expect(view('proactive.fees.amount', { 'proactive.fees.amount': sum }).text).toBe('0.100001');
  });

  it('adds a total of its parts and says in how many of them somebody has no figure', () => {
    const sums = { [UPHELD]: count(5, 2), [CORRECTED]: count(7, 0, 1) };
    expect(view('disputes.reconsideration.total', sums)).toEqual({
      text: '12',
      hasBlank: true,
      hasUnreadable: true,
      gaps: ['所加 4 格中 1 格有机关未填', '1 格有机关填的不是数字'],
    });
    expect(view('disputes.reconsideration.total', {}).text).toBe('');
  });
});
