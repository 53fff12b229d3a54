import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readText } from '#src/importers/read-text.ts';
import { GOVERNMENT } from '#src/testing/drafts.ts';
import { printedRows, toLines, type Rows } from '#src/testing/printed-tables.ts';
import { FIGURE_CELLS, leafAt } from '#src/report/tables/tables.ts';
import type { TableId } from '#src/report/tables/table.ts';
import { readStatutory } from './read-statutory.ts';

const REQUESTS = printedRows(GOVERNMENT, 'requests');
const DISPUTES = printedRows(GOVERNMENT, 'disputes');
const PROACTIVE = printedRows(GOVERNMENT, 'proactive');

const pages = (rows: Rows): string => rows.map((row) => row.join('\t')).join('\n');
const read = (text: string) => readStatutory(readText(text).blocks).tables;

/** What the sample has in the cells of a table that were read; '' where nothing was. */
function expectOnlyTrueFigures(texts: ReadonlyMap<string, string>) {
  for (const cell of FIGURE_CELLS) {
    const text = texts.get(cell.path);
    if (text !== undefined && text !== '')
      expect([cell.path, text]).toEqual([cell.path, leafAt<string>(GOVERNMENT, cell)]);
  }
}

const cellCount = (table: TableId): number =>
  FIGURE_CELLS.filter((cell) => cell.table === table).length;

function expectWhole(text: string, table: TableId) {
  const { texts, messages } = read(text)[table];
  expectOnlyTrueFigures(texts);
  expect([table, texts.size, messages]).toEqual([table, cellCount(table), []]);
}

const body = REQUESTS.slice(3);
const replaced = (rows: Rows, from: string | RegExp, to: string): Rows =>
  rows.map((row) => row.map((cell) => cell.replace(from, to)));

describe('table 三 in a foreign file is read whole', () => {
  it.each<[string, string]>([
    ['as it is exported', pages(REQUESTS)],
    [
      'where merged cells were lost',
      pages(REQUESTS.map((row) => row.filter((cell) => cell !== ''))),
    ],
    ['without any heads', pages(body)],
    [
      'in pieces, each with invented heads',
      body.map((row) => `| 项目 | ${row.join(' | ')} |\n|---|---|\n`).join('\n'),
    ],
    ['as lines of words and figures', toLines(REQUESTS).join('\n')],
    [
      'with a page number between rows',
      toLines(REQUESTS).join('\n').replace('\n1.本机关', '\n- 5 -\n1.本机关'),
    ],
    ['with every cell on a line of its own', body.flat().filter(Boolean).join('\n')],
    [
      'with every cell on a line of its own and a mark behind it',
      body
        .flat()
        .filter(Boolean)
        .map((cell) => `${cell} |`)
        .join('\n'),
    ],
    ['on one line', toLines(body).join(' ')],
    ['with 1、 for 1.', pages(replaced(REQUESTS, /^(\d)\./, '$1、'))],
    [
      'with half-width brackets and blanks',
      pages(replaced(replaced(REQUESTS, '（', '( '), '）', ' )')),
    ],
    ['in traditional characters', pages(replaced(REQUESTS, '行政查询事项', '行政查詢事項'))],
    [
      'with characters missing in a label',
      pages(replaced(REQUESTS, '法律行政法规禁止公开', '法律行政止公开')),
    ],
    ['with a character doubled in a label', pages(replaced(REQUESTS, '重复申请', '重复申申请'))],
    [
      'with 3.其他 a column further left',
      pages(REQUESTS.map((row) => (row.includes('3.其他') ? [...row.slice(2), ''] : row))),
    ],
    [
      'with the seventh figure on the next line',
      toLines(REQUESTS)
        .map((line) => line.replace(/ (\d+)$/, '\n$1'))
        .join('\n'),
    ],
    [
      'with a label wrapped around its figures',
      toLines(REQUESTS)
        .join('\n')
        .replace(/5\.要求行政机关确认(或重新出具已获取信息) (.*)/, '5.要求行政机关确认\n$2\n$1'),
    ],
    [
      'with a group’s label in the same line',
      toLines(REQUESTS).join('\n').replace('\n2.没有现成', '\n法提供 2.没有现成'),
    ],
    [
      'without the labels of some rows, where order and sums agree',
      toLines(REQUESTS)
        .join('\n')
        .replace(/(6\.属于四类过程性信息|7\.属于行政执法案卷) /g, ''),
    ],
  ])('%s', (_, text) => {
    expectWhole(text, 'requests');
  });
});

describe('a row of table 三', () => {
  const expectBlank = (text: string, row: string, raw: string) => {
    const { texts, messages } = read(text).requests;
    expectOnlyTrueFigures(texts);
    expect([...texts.keys()].filter((path) => path.startsWith(`requests.${row}.`))).toEqual([]);
    expect(messages.map((message) => message.raw).join('\n')).toContain(raw);
  };
  const lines = toLines(REQUESTS).join('\n');

  it.each<[string, string, string, string]>([
    [
      'six of seven figures stand in a line',
      lines.replace(
        '1.本机关不掌握相关政府信息 40 9 0 0 3 0 52',
        '1.本机关不掌握相关政府信息 40 9 0 3 0 52',
      ),
      'notHeld',
      '40 9 0 3 0 52',
    ],
    [
      'its label and place are missing',
      lines.replace(/（一）予以公开 (.*)/, '$1').replace(/\n（二）部分公开.*/, ''),
      'disclosed',
      '80 18 0 0 6 0 104',
    ],
    [
      'it stands twice and says different things',
      `${lines.replace('（七）总计 120', '（七）总计 121')}\n（一）予以公开 1 0 0 0 0 0 1`,
      'disclosed',
      '（一）予以公开 1 0 0 0 0 0 1',
    ],
    [
      'figures of two rows are in one',
      lines.replace('2.重复申请 0 0 0 0 0 0 0', '2.重复申请 0 0 0 0 0 0 0 0 0 0'),
      'repeated',
      '0 0 0 0 0 0 0 0 0 0',
    ],
  ])('stays blank and is named where %s', (_, text, row, raw) => {
    expectBlank(text, row, raw);
  });

  it('that stands twice is the one that fits order and sums', () => {
    const { texts, messages } = read(`${lines}\n（一）予以公开 1 0 0 0 0 0 1`).requests;
    expect(texts.get('requests.disclosed.naturalPerson')).toBe('80');
    expect(messages.map(({ raw }) => raw)).toEqual(['（一）予以公开 1 0 0 0 0 0 1']);
  });

  it('keeps its blank cells blank, and the others in their columns', () => {
    const rows = REQUESTS.map((row) =>
      row.includes('1.本机关不掌握相关政府信息')
        ? row.map((cell) => (cell === '9' ? '' : cell))
        : row,
    );
    const { texts } = read(pages(rows)).requests;
    expect(texts.get('requests.notHeld.enterprise')).toBe('');
    expectOnlyTrueFigures(texts);
  });

  it('keeps a mark in its cell and shifts nothing', () => {
    const rows = REQUESTS.map((row) =>
      row.includes('1.本机关不掌握相关政府信息')
        ? row.map((cell) => (cell === '0' ? '/' : cell))
        : row,
    );
    const { texts } = read(pages(rows)).requests;
    expect(texts.get('requests.notHeld.research')).toBe('/');
    expect(texts.get('requests.notHeld.legalService')).toBe('3');
  });

  it('takes its columns from where figures stand on the page, where cells are blank', () => {
    const laidOut = REQUESTS.slice(3).map((row) => {
      const words = row.slice(0, 3).join('');
      const width = [...words].reduce(
        (sum, char) => sum + (/[\u1100-\uffef]/u.test(char) ? 2 : 1),
        0,
      );
      const cells = row.slice(3).map((cell) => (cell === '0' ? '' : cell).padStart(6));
      return `${words}${' '.repeat(80 - width)}${cells.join('')}`;
    });
    const full = laidOut.map((line, index) =>
      index === 0
        ? line.replace(/120 +27 +9 +156/, '120    27     0     0     9     0   156')
        : line,
    );
    const { texts } = read(full.join('\n')).requests;
    expectOnlyTrueFigures(texts);
    expect(texts.get('requests.notHeld.legalService')).toBe('3');
    expect(texts.get('requests.notHeld.research')).toBe('');
  });

  it('is other than its neighbour when its label says so, whatever its sums', () => {
    const text = pages(REQUESTS).replace('（一）予以公开\t\t80', '（一）予以公开\t\t81');
    expect(read(text).requests.texts.get('requests.disclosed.naturalPerson')).toBe('81');
  });

  it('of the form of 2019 puts （六）其他处理 into 3.其他 and says so', () => {
    const rows = REQUESTS.filter((row) => !row.some((cell) => /^[12]\.申请人/u.test(cell))).map(
      (row) => row.map((cell) => (cell === '3.其他' ? '（六）其他处理' : cell)),
    );
    const { texts, messages } = read(pages(rows)).requests;
    expect(texts.get('requests.otherOutcome.naturalPerson')).toBe('0');
    expect(texts.has('requests.feeLapsed.naturalPerson')).toBe(false);
    expect(messages.map(({ kind }) => kind)).toEqual(['changed']);
  });
});

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
    ['as it is exported', pages(PROACTIVE)],
    ['as lines', toLines(PROACTIVE).join('\n')],
    [
      'without 行政 before 规范性文件',
      pages(replaced(PROACTIVE, /^行政规范性文件$/, '规范性文件')),
    ],
    ['with a slip in a head', pages(replaced(PROACTIVE, '本年废止件数', '本年度止件数'))],
    [
      'with blanks in 第二十条  第(一)项',
      pages(replaced(PROACTIVE, '第二十条第（一）项', '第二十条  第(一)项')),
    ],
    ['with a page break in it', pages(PROACTIVE).replace('\n行政强制', '\n\n行政强制')],
  ])('is read %s', (_, text) => {
    const { texts, messages } = read(text).proactive;
    expect([texts.size, messages]).toEqual([10, []]);
    expect(texts.get('proactive.fees.amount')).toBe('18.8710');
  });

  it('keeps a figure with its note', () => {
    expect(
      read(pages(PROACTIVE)).proactive.texts.get('proactive.normativeDocuments.repealed'),
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
      pages(replaced(PROACTIVE, '单位：万元', '单位：元')),
    ).proactive;
    expect(texts.has('proactive.fees.amount')).toBe(false);
    expect(messages[0]?.text).toContain('以元为单位');
  });
});

describe('table 四 in a foreign file', () => {
  it.each([
    ['as it is exported', pages(DISPUTES)],
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
    expectWhole(`${pages(REQUESTS)}\n四、政府信息公开行政复议、行政诉讼情况\n${text}`, 'disputes');
  });

  it('keeps totals that its parts do not come to as printed', () => {
    const rows = DISPUTES.map((row, index) =>
      index === DISPUTES.length - 1 ? row.map((cell, column) => (column === 4 ? '0' : cell)) : row,
    );
    const { texts, printedTotals } = read(pages(rows)).disputes;
    expect(printedTotals['disputes.reconsideration.total']).toBe(0);
    expect(texts.get('disputes.reconsideration.upheld')).toBe('4');
  });

  it('stays blank where fourteen figures stand in a line', () => {
    const { texts, messages } = read(toLines(DISPUTES).join('\n').replace(/ \d+$/, '')).disputes;
    expect(texts.size).toBe(0);
    expect(messages).toHaveLength(1);
  });
});

describe('a file', () => {
  it('without tables has all three named', () => {
    const tables = readStatutory([
      { kind: 'paragraph', text: '一、总体情况', level: 0 },
      { kind: 'picture' },
    ]).tables;
    expect(Object.values(tables).map(({ messages }) => messages.length)).toEqual([1, 1, 1]);
  });

  it.each([
    '自然人总计',
    '商业企科研机社会公法律服',
    '（四）无2.没有现成信息需要另',
    '理结计这一情形，不计其他情形）',
  ])('does not take pieces of labels for words among the rows: %s', (pieces) => {
    const text = toLines(REQUESTS).join('\n').replace('\n1.本机关', `\n${pieces}\n1.本机关`);
    const { rest } = readStatutory(readText(text).blocks);
    expect(rest).toEqual([{ kind: 'statutory', table: 'requests' }]);
  });

  it('keeps sentences that stand among the rows', () => {
    const text = pages(REQUESTS).replace(
      '\n四、结转',
      '\n\n注：本表含已移交的申请，按来源单位统计，请参见附件说明。\n\n四、结转',
    );
    const { rest } = readStatutory(readText(text).blocks);
    expect(
      rest.map((block) => (block.kind === 'paragraph' ? block.text : block.kind)).filter(Boolean),
    ).toEqual(['statutory', '注：本表含已移交的申请，按来源单位统计，请参见附件说明。']);
  });

  it('never gives a figure that it does not print, whatever happened to it', () => {
    const texts = [
      pages([...PROACTIVE, ...REQUESTS, ...DISPUTES]),
      toLines([...PROACTIVE, ...REQUESTS, ...DISPUTES]).join('\n'),
    ];
    const mutation = fc.tuple(
      fc.nat(),
      fc.nat({ max: 60 }),
      fc.constantFrom('', ' ', '\n', '\t', '0', '7', '|', '、'),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.array(mutation, { maxLength: 8 }),
        (text, mutations) => {
          const mutated = mutations.reduce((current, [at, length, put]) => {
            const from = at % (current.length + 1);
            return current.slice(0, from) + put + current.slice(from + length);
          }, text);
          for (const { texts } of Object.values(read(mutated))) {
            for (const figure of texts.values())
              expect(mutated.replace(/\s/gu, '')).toContain(figure.replace(/\s/gu, ''));
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});
