import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFigure } from '#src/report/figures.ts';
import { anyFigure } from '#src/testing/arbitraries.ts';
import { FIGURE_CELLS, TOTAL_CELLS } from './tables.ts';
import { sumCounts, totalText, totalsOver } from './totals.ts';

const sumOf = (texts: readonly string[]) =>
  sumCounts(
    texts.map((_, index) => String(index)),
    (path) => readFigure(texts[Number(path)] ?? '', 'count'),
  );

describe('a total', () => {
  it('sums what can be read and says whether that is all', () => {
    expect(sumOf(['1', '2', '3'])).toEqual({ sum: 6, complete: true });
    expect(sumOf(['1', '', '/'])).toEqual({ sum: 1, complete: false });
  });

  it('is empty, not 0, while nothing can be read', () => {
    expect(totalText(sumOf(['', '/']))).toBe('');
    expect(totalText(sumOf(['0', '']))).toBe('0');
  });

  it('does not depend on the order of its parts, and grows by what a part grows', () => {
    fc.assert(
      fc.property(fc.array(anyFigure), fc.nat({ max: 999_999 }), (texts, more) => {
        const total = sumOf(texts);
        expect(sumOf([...texts].reverse())).toEqual(total);
        expect(sumOf([...texts, String(more)]).sum).toBe((total.sum ?? 0) + more);
      }),
    );
  });

  it('stays exact over a whole table of the largest counts', () => {
    const largest = Array.from({ length: 126 }, () => '999999999999');
    expect(sumOf(largest).sum).toBe(126 * 999999999999);
  });
});

describe('the relations of the form', () => {
  it('make （七）总计 the sum of 21 rows, and of 126 cells in the total column', () => {
    const parts = new Map(TOTAL_CELLS.map((cell) => [cell.path, cell.parts.length]));
    expect(parts.get('requests.handled.research')).toBe(21);
    expect(parts.get('requests.handled.total')).toBe(126);
    expect(parts.get('requests.carriedOut.total')).toBe(6);
    expect(parts.get('disputes.directLitigation.total')).toBe(4);
  });

  it('name for each cell exactly the totals that it is a part of', () => {
    for (const { path } of FIGURE_CELLS) {
      const containing = TOTAL_CELLS.filter((cell) => cell.parts.includes(path));
      expect(totalsOver(path)).toEqual(containing);
    }
  });
});
