import { describe, expect, it } from 'vitest';
import { totalFormula } from './total-formula.ts';

const places = (...pairs: [row: number, column: number][]) =>
  pairs.map(([row, column]) => ({ row, column }));

describe('the formula of a total', () => {
  it.each([
    ['one cell', places([3, 3]), 'D4:D4'],
    ['a row', places([3, 3], [3, 4], [3, 5]), 'D4:F4'],
    ['a column', places([3, 3], [4, 3], [5, 3]), 'D4:D6'],
    ['a rectangle in any order', places([4, 4], [3, 3], [4, 3], [3, 4]), 'D4:E5'],
    ['rows apart', places([3, 3], [3, 4], [5, 3], [5, 4]), 'D4:E4,D6:E6'],
    ['a gap in a row', places([3, 3], [3, 5]), 'D4:D4,F4:F4'],
    ['rows of two lengths', places([3, 3], [3, 4], [4, 3]), 'D4:E4,D5:D5'],
  ])('names %s by ranges', (_, parts, ranges) => {
    expect(totalFormula(parts)).toBe(`IF(COUNT(${ranges})=0,"",SUM(${ranges}))`);
  });
});
