import { describe, expect, it } from 'vitest';
import { grid, place } from '#src/testing/blocks.ts';

describe('table 二', () => {
  it('takes three figures or one behind a label, and no others', () => {
    const rows = grid('行政处罚|5||', '规章|1|2|3', '行政强制|6|7|8', '行政事业性收费|18.8710||');
    expect(place('proactive', rows)).toMatchObject({
      changes: {
        'rules.issued': '1',
        'rules.repealed': '2',
        'rules.inForce': '3',
        'penalties.decisions': '5',
        'fees.amount': '18.8710',
      },
      unrecognizedRows: ['行政强制 6 7 8'],
    });
  });

  it('takes nothing from under heads of another form', () => {
    const rows = grid(
      '信息内容|上一年项目数量|本年增/减',
      '行政事业性收费|3|',
      '信息内容|本年收费金额（单位：元）',
      '行政处罚|4',
    );
    expect(place('proactive', rows).changes).toEqual({});
    expect(place('proactive', rows).unrecognizedRows).toEqual(['行政事业性收费 3', '行政处罚 4']);
  });

  it('goes by its heads where they stand in another order', () => {
    const rows = grid(
      '信息内容|现行有效件数|本年制发件数|本年废止件数',
      '规章|9|2|1',
      '行政许可|5||',
    );
    expect(place('proactive', rows).changes).toEqual({
      'rules.issued': '2',
      'rules.repealed': '1',
      'rules.inForce': '9',
      'licenses.decisions': '5',
    });
    const older = grid('|本年新制作数量|本年新公开数量|对外公开总数量', '规章|1|2|3');
    expect(place('proactive', older).changes).toEqual({});
    const wide = grid('信息内容|本年处理决定数量||', '行政强制|6|7|8');
    expect(place('proactive', wide).changes).toEqual({});
  });

  it('is filled down its first column over the head rows between', () => {
    expect(place('proactive', grid('1|2|3', '4|5|6', '7|#|#', '8||')).changes).toMatchObject({
      'normativeDocuments.inForce': '6',
      'licenses.decisions': '7',
      'penalties.decisions': '8',
    });
    expect(place('proactive', grid('1|2|3', '4|5|6', '7|8|')).changes).toEqual({});
  });
});
