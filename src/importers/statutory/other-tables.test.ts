import { describe, expect, it } from 'vitest';
import { readText } from '#src/importers/read-text.ts';
import { GOVERNMENT } from '#src/testing/drafts.ts';
import {
  printedRows,
  replaced,
  toLines,
  toTabbed,
  untrueFigures,
  type Rows,
} from '#src/testing/printed-tables.ts';
import { readStatutory } from './read-statutory.ts';

const REQUESTS = printedRows(GOVERNMENT, 'requests');
const DISPUTES = printedRows(GOVERNMENT, 'disputes');
const PROACTIVE = printedRows(GOVERNMENT, 'proactive');

const read = (text: string) => readStatutory(readText(text).blocks).tables;

const expectOnlyTrueFigures = (texts: ReadonlyMap<string, string>) => {
  expect(untrueFigures(texts, GOVERNMENT)).toEqual([]);
};

describe('figures without anything between them', () => {
  const glued = (rows: Rows) => rows.map((row) => row.join('')).join('');
  const all = glued([
    ...PROACTIVE,
    ['三、收到和处理政府信息公开申请情况'],
    ...REQUESTS,
    ['四、政府信息公开行政复议、行政诉讼情况'],
    ...DISPUTES,
  ]);

  it('are cut in tables 三 and 四, where sums leave one way', () => {
    const { requests, disputes } = read(all);
    expectOnlyTrueFigures(requests.texts);
    expectOnlyTrueFigures(disputes.texts);
    expect(requests.texts.size).toBe(144);
    expect(disputes.texts.size).toBe(12);
  });

  it('stay blank in table 二, where nothing tells', () => {
    const { texts, messages } = read(
      all.replace('行政规范性文件44（含自然失效2件）4', '行政规范性文件6233440'),
    ).proactive;
    expect(texts.has('proactive.normativeDocuments.issued')).toBe(false);
    expect(messages.map(({ raw }) => raw)).toContain('行政规范性文件 6233440');
    expect(texts.get('proactive.licenses.decisions')).toBe('4');
  });

  it('stay blank where the columns do not add up', () => {
    const { texts } = read(
      all.replace('（一）予以公开80180060104', '（一）予以公开81180060105'),
    ).requests;
    expect(texts.has('requests.disclosed.naturalPerson')).toBe(false);
    expectOnlyTrueFigures(texts);
  });
});

describe('table 二 in a foreign file', () => {
  it.each([
    ['as it is exported', toTabbed(PROACTIVE)],
    ['as lines', toLines(PROACTIVE).join('\n')],
    [
      'without 行政 before 规范性文件',
      toTabbed(replaced(PROACTIVE, /^行政规范性文件$/, '规范性文件')),
    ],
    ['with a slip in a head', toTabbed(replaced(PROACTIVE, '本年废止件数', '本年度止件数'))],
    [
      'with blanks in 第二十条  第(一)项',
      toTabbed(replaced(PROACTIVE, '第二十条第（一）项', '第二十条  第(一)项')),
    ],
    ['with a page break in it', toTabbed(PROACTIVE).replace('\n行政强制', '\n\n行政强制')],
  ])('is read %s', (_, text) => {
    const { texts, messages } = read(text).proactive;
    expect([texts.size, messages]).toEqual([10, []]);
    expect(texts.get('proactive.fees.amount')).toBe('18.8710');
  });

  it('keeps a figure with its note', () => {
    expect(
      read(toTabbed(PROACTIVE)).proactive.texts.get('proactive.normativeDocuments.repealed'),
    ).toBe('4（含自然失效2件）');
  });

  it('of the form of 2019 gives 处理决定数量 alone', () => {
    const { texts, messages } = read(
      [
        '第二十条第（一）项\n信息内容\t本年新制作数量\t本年新公开数量\t对外公开总数量\n规章\t1\t2\t3\n规范性文件\t4\t5\t6',
        '第二十条第（五）项\n信息内容\t上一年项目数量\t本年增/减\t处理决定数量\n行政许可\t39\t-8\t181\n其他对外管理服务事项\t10\t0\t153',
        '第二十条第（六）项\n信息内容\t上一年项目数量\t本年增/减\t处理决定数量\n行政处罚\t264\t+2\t430\n行政强制\t12\t0\t25',
        '第二十条第（八）项\n信息内容\t上一年项目数量\t本年增/减\n行政事业性收费\t35\t0',
        '第二十条第（九）项\n信息内容\t采购项目数量\t采购总金额\n政府集中采购\t5\t394万元',
      ].join('\n'),
    ).proactive;
    expect(Object.fromEntries(texts)).toEqual({
      'proactive.licenses.decisions': '181',
      'proactive.penalties.decisions': '430',
      'proactive.compulsion.decisions': '25',
    });
    expect(messages.map(({ kind }) => kind)).toEqual(['changed']);
  });

  it('leaves a fee in 元 blank and says so', () => {
    const { texts, messages } = read(
      toTabbed(replaced(PROACTIVE, '单位：万元', '单位：元')),
    ).proactive;
    expect(texts.has('proactive.fees.amount')).toBe(false);
    expect(messages[0]?.text).toContain('以万元为单位');
  });
});

describe('table 四 in a foreign file', () => {
  it.each([
    ['as it is exported', toTabbed(DISPUTES)],
    ['as lines', toLines(DISPUTES).join('\n')],
    [
      'with its heads broken over lines',
      [
        ...DISPUTES.slice(0, -1)
          .flat()
          .filter(Boolean)
          .flatMap((cell) => [cell.slice(0, 2), cell.slice(2)])
          .filter(Boolean),
        toLines(DISPUTES).at(-1),
      ].join('\n'),
    ],
    [
      'with every figure on a line of its own',
      [...DISPUTES.slice(0, -1).map((row) => row.join(' ')), ...(DISPUTES.at(-1) ?? [])].join('\n'),
    ],
  ])('is read %s', (_, text) => {
    const file = `${toTabbed(REQUESTS)}\n四、政府信息公开行政复议、行政诉讼情况\n${text}`;
    const { texts, messages } = read(file).disputes;
    expectOnlyTrueFigures(texts);
    expect([texts.size, messages]).toEqual([12, []]);
  });

  it('keeps totals that its parts do not come to as printed', () => {
    const rows = DISPUTES.map((row, index) =>
      index === DISPUTES.length - 1 ? row.map((cell, column) => (column === 4 ? '0' : cell)) : row,
    );
    const { texts, printedTotals } = read(toTabbed(rows)).disputes;
    expect(printedTotals['disputes.reconsideration.total']).toBe(0);
    expect(texts.get('disputes.reconsideration.upheld')).toBe('4');
  });

  it('stays blank where fourteen figures stand in a line', () => {
    const { texts, messages } = read(toLines(DISPUTES).join('\n').replace(/ \d+$/, '')).disputes;
    expect(texts.size).toBe(0);
    expect(messages).toHaveLength(1);
  });
});
