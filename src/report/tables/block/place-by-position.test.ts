import { describe, expect, it } from 'vitest';
import type { TextGrid } from '#src/report/tables/text-grid.ts';
import { grid, place, requestRow } from '#src/testing/blocks.ts';

const SECRET = 'requests.stateSecret.naturalPerson';
const NOTHING = { changes: {}, unrecognizedRows: [] };

describe('a block without labels', () => {
  it('goes to the focused cell and those beside and below', () => {
    expect(place('requests', grid('1|2', '3|', '5|6'), SECRET).changes).toEqual({
      'stateSecret.naturalPerson': '1',
      'stateSecret.enterprise': '2',
      'prohibitedByLaw.naturalPerson': '3',
      'prohibitedByLaw.enterprise': '',
      'securityAndStability.naturalPerson': '5',
      'securityAndStability.enterprise': '6',
    });
  });

  it('of seven columns ends in 总计', () => {
    const placed = place('requests', grid('1|0|0|0|0|0|1', '1|0|0|0|0|0|3'), SECRET);
    expect(placed.changes).toEqual({
      ...requestRow('stateSecret', '1|0|0|0|0|0'),
      ...requestRow('prohibitedByLaw', '1|0|0|0|0|0'),
    });
    expect(placed.messages.length).toBe(1);
  });

  it('that is larger than the table is not placed, and both sizes are said', () => {
    const placed = place('requests', grid('1|1|0|0|0|0|0|2'), SECRET);
    expect(placed).toMatchObject(NOTHING);
    expect(placed.messages).toEqual([
      '复制的内容是 1 行 8 列，从光标所在的格起，表三只剩 21 行 7 列，没有填入。关掉这个窗口，点左上角第一个要填的格，再粘贴。',
    ]);
  });

  it('with words in its first row or column is not placed', () => {
    for (const rows of [grid('张三|5|6', '李四|7|8'), grid('数量', '5', '6')]) {
      expect(place('requests', rows, SECRET).changes).toEqual({});
    }
    const { unrecognizedRows } = place('requests', grid('张三|5|6', '李四|7|8'), SECRET);
    expect(unrecognizedRows).toEqual(['张三 5 6', '李四 7 8']);
  });

  const column = (...figures: number[]): TextGrid => figures.map((figure) => [String(figure)]);
  const outcomes = Array.from({ length: 21 }, () => 1);

  it('of 25 rows includes （七）总计, of 24 rows leaves it out', () => {
    const whole = place('requests', column(20, 3, ...outcomes, 21, 2));
    expect(whole.changes['carriedOut.naturalPerson']).toBe('2');
    expect(whole.messages).toEqual([]);
    const typed = place('requests', column(20, 3, ...outcomes, 2));
    expect(typed.changes['carriedOut.naturalPerson']).toBe('2');
  });

  it('of 24 rows includes it where its last figure is the sum, and says so', () => {
    const placed = place('requests', column(20, 3, ...outcomes, 21));
    expect(placed.changes).not.toHaveProperty('carriedOut.naturalPerson');
    expect(placed.messages[0]).toMatch(/按“（七）总计”看/);
  });

  it('says that a total was dropped where its parts are not there', () => {
    const placed = place('requests', grid('1|2'), 'requests.repeated.otherOrganization');
    expect(placed.changes).toEqual({ 'repeated.otherOrganization': '1' });
    expect(placed.messages).toEqual(['落在总计格里的数没有填入，总计由各项算出。']);
  });

  it('keeps what is no count, in its first column too', () => {
    expect(place('requests', grid('-1|1.5', '1e3|1,234'), SECRET).changes).toEqual({
      'stateSecret.naturalPerson': '-1',
      'stateSecret.enterprise': '1.5',
      'prohibitedByLaw.naturalPerson': '1e3',
      'prohibitedByLaw.enterprise': '1234',
    });
  });

  it('keeps words among its figures', () => {
    const { changes } = place('requests', grid('5|约12'), SECRET);
    expect(changes['stateSecret.enterprise']).toBe('约12');
  });

  it('of one cell is taken as it stands', () => {
    expect(place('requests', [[' 约12 ']], SECRET).changes).toEqual({
      'stateSecret.naturalPerson': '约12',
    });
  });
});
