import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutDigits } from './cut-digits.ts';

describe('digits that run together', () => {
  it.each([
    ['are cut where the sum leaves one way', ['21710000218'], [217, 1, 0, 0, 0, 0, 218]],
    ['have borders where blanks stand', ['230', '000023'], [23, 0, 0, 0, 0, 0, 23]],
    ['are one digit each where there are as many as cells', ['1100002'], [1, 1, 0, 0, 0, 0, 2]],
    ['never begin with a 0 but 0 itself', ['320000032'], [32, 0, 0, 0, 0, 0, 32]],
  ])('%s', (_, pieces, figures) => {
    expect(cutDigits(pieces, 7, 1)).toEqual([figures.map(String)]);
  });

  it('are cut in groups that each end in their sum', () => {
    const figures = ['2', '1', '3', '1', '7', '0', '0', '0', '0', '0', '13', '2', '4', '0', '19'];
    expect(cutDigits(['21317000001324019'], 5, 3)).toEqual([figures]);
  });

  it.each([
    ['sums leave two ways', ['1111000012'.replace('12', '13')], 7],
    ['no sum fits', ['9900000'], 7],
    ['there are fewer digits than cells', ['123'], 7],
    ['something else stands among them', ['12a0000'], 7],
  ])('are left alone where %s', (_, pieces, cells) => {
    expect(cutDigits(pieces, cells, 1)).not.toHaveLength(1);
  });

  it('give back the row they were printed from, or several ways, never another row alone', () => {
    const row = fc.array(fc.nat({ max: 300 }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(row, (parts) => {
        const figures = [...parts, parts.reduce((sum, part) => sum + part, 0)].map(String);
        const ways = cutDigits([figures.join('')], 7, 1);
        if (ways.length === 1) expect(ways[0]).toEqual(figures);
        else expect(ways).toHaveLength(2);
      }),
    );
  });

  it('end, whatever they are', () => {
    expect(cutDigits(['1'.repeat(70)], 7, 1).length).not.toBe(1);
  });
});
