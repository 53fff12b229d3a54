import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FileFigure } from '#src/report/draft/report-file.ts';
import { FIGURE_CELLS, TOTAL_CELLS } from '#src/report/tables/tables.ts';
import { anyFigure } from '#src/testing/arbitraries.ts';
import { figuresOf, heldOf } from '#src/testing/collected.ts';
import { buildRows } from './rows.ts';
import { sumFigures } from './sum-figures.ts';
import { totalContributorsOf } from './total-contributors.ts';

const TOTAL = TOTAL_CELLS.find(({ path }) => path === 'disputes.reconsideration.total');
if (!TOTAL) throw new Error('no such total');

const PLACES = ['upheld', 'corrected', 'otherResult', 'pending'].map(
  (column) => `disputes.reconsideration.${column}`,
);

/** Reports of organs with four figures each, under a total of them. */
const told = (reports: Readonly<Record<string, readonly FileFigure[]>>) => {
  const helds = Object.entries(reports).map(([organ, figures]) => {
    const byPath = Object.fromEntries(PLACES.map((path, at) => [path, figures[at]]));
    return heldOf(organ, { report: { figures: figuresOf(byPath) } });
  });
  const { contributing, blank, unreadable } = totalContributorsOf(
    buildRows({ year: 2024, roster: [], helds }),
    TOTAL,
  );
  return {
    contributing: contributing.map(({ row, value, gaps }) => [row.organ, value, gaps]),
    blank: blank.map(({ organ }) => organ),
    unreadable: unreadable.map(({ row, text }) => [row.organ, text]),
  };
};

describe('the contributors to a total', () => {
  it('are those with any figure in it, largest first, with how many they lack', () => {
    expect(
      told({
        甲局: [1, 0, 0, 0],
        乙局: [4, null, '无', 2],
        丙局: [null, null, null, null],
        丁局: [null, '约 3', null, '/'],
        戊局: [0, 0, 0, 0],
      }),
    ).toEqual({
      contributing: [
        ['乙局', 6, 2],
        ['甲局', 1, 0],
        ['戊局', 0, 0],
      ],
      blank: ['丙局'],
      unreadable: [['丁局', '约 3']],
    });
  });

  it('leave out what does not count', () => {
    const helds = [heldOf('甲局', { file: { decision: 'left-out' } }), heldOf('乙局')];
    const rows = buildRows({ year: 2024, roster: [], helds });
    expect(totalContributorsOf(rows, TOTAL).contributing.map(({ row }) => row.organ)).toEqual([
      '乙局',
    ]);
  });

  it('add up to the total of the sums', () => {
    const length = FIGURE_CELLS.length;
    const report = fc.array(anyFigure, { minLength: length, maxLength: length });
    fc.assert(
      fc.property(fc.array(report, { maxLength: 3 }), (reports) => {
        const sums = sumFigures(reports);
        const helds = reports.map((figures, at) => heldOf(`${at}局`, { report: { figures } }));
        const rows = buildRows({ year: 2024, roster: [], helds });
        for (const cell of TOTAL_CELLS) {
          const { contributing } = totalContributorsOf(rows, cell);
          const added = contributing.reduce((all, { value }) => all + value, 0);
          const parts = cell.parts.map((path) => sums.get(path)?.sum ?? null);
          const read = parts.filter((sum) => typeof sum === 'number');
          expect(added).toBe(read.reduce((all, sum) => all + sum, 0));
          expect(contributing.length === 0).toBe(read.length === 0);
        }
      }),
      { numRuns: 20 },
    );
  });
});
