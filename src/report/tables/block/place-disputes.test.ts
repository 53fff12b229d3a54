import { describe, expect, it } from 'vitest';
import { grid, place } from '#src/testing/blocks.ts';

const NOTHING = { changes: {}, unrecognizedRows: [] };

describe('table 四', () => {
  const typed = '1|2|3|4|5|6|7|8|9|10|11|12';
  const whole = '1|2|3|4|10|5|6|7|8|26|9|10|11|12|42';

  it('takes twelve figures or fifteen with the totals, behind a label or not', () => {
    for (const row of [typed, whole, `数量|${typed}`, `件数|${whole}`]) {
      const placed = place('disputes', grid(row));
      expect(Object.values(placed.changes).join('|')).toBe(typed);
      expect(placed.messages).toEqual([]);
    }
  });

  it('decides by the sums whether part of a row includes totals', () => {
    const first = place('disputes', grid('1|2|3|4|10')).changes;
    expect(Object.values(first)).toEqual(['1', '2', '3', '4']);
    expect(place('disputes', grid('1|2|3|4|10')).messages[0]).toMatch(/按“行政复议，总计”看/);
    const open = place('disputes', grid('1|2|3|4|5'));
    expect(open).toMatchObject(NOTHING);
    expect(open.messages[0]).toMatch(/有没有总计/);
    // 1 in the fifth place is 未经复议直接起诉, 结果维持, though it is the sum of the four before.
    expect(place('disputes', grid('1|0|0|0|1|0|2|0'))).toMatchObject(NOTHING);
  });

  it('goes by the heads, wherever the focus is', () => {
    const rows = grid(
      '行政诉讼||',
      '复议后起诉|||未经复议直接起诉',
      '结果纠正|总计|案件数|结果维持',
      '1|5|7|2',
    );
    expect(place('disputes', rows, 'disputes.reconsideration.pending')).toMatchObject({
      changes: {
        'litigationAfterReconsideration.corrected': '1',
        'directLitigation.upheld': '2',
      },
      messages: ['表里没有“案件数”这一列，没有填入。'],
    });
  });
});
