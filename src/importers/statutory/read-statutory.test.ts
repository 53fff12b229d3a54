import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readText } from '#src/importers/read-text.ts';
import { GOVERNMENT } from '#src/testing/drafts.ts';
import {
  printedRows,
  replaced,
  toLines,
  toTabbed,
  untrueFigures,
} from '#src/testing/printed-tables.ts';
import { FIGURE_CELLS } from '#src/report/tables/tables.ts';
import type { TableId } from '#src/report/tables/table.ts';
import { tries } from '#src/testing/tries.ts';
import { readStatutory } from './read-statutory.ts';

const REQUESTS = printedRows(GOVERNMENT, 'requests');
const DISPUTES = printedRows(GOVERNMENT, 'disputes');
const PROACTIVE = printedRows(GOVERNMENT, 'proactive');

const read = (text: string) => readStatutory(readText(text).blocks).tables;

const expectOnlyTrueFigures = (texts: ReadonlyMap<string, string>) => {
  expect(untrueFigures(texts, GOVERNMENT)).toEqual([]);
};

const cellCount = (table: TableId): number =>
  FIGURE_CELLS.filter((cell) => cell.table === table).length;

function expectWhole(text: string, table: TableId) {
  const { texts, messages } = read(text)[table];
  expectOnlyTrueFigures(texts);
  expect([table, texts.size, messages]).toEqual([table, cellCount(table), []]);
}

const body = REQUESTS.slice(3);

describe('table 三 in a foreign file is read whole', () => {
  it.each<[string, string]>([
    ['as it is exported', toTabbed(REQUESTS)],
    [
      'where merged cells were lost',
      toTabbed(REQUESTS.map((row) => row.filter((cell) => cell !== ''))),
    ],
    ['without any heads', toTabbed(body)],
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
    ['with 1、 for 1.', toTabbed(replaced(REQUESTS, /^(\d)\./, '$1、'))],
    [
      'with half-width brackets and blanks',
      toTabbed(replaced(replaced(REQUESTS, '（', '( '), '）', ' )')),
    ],
    ['in traditional characters', toTabbed(replaced(REQUESTS, '行政查询事项', '行政查詢事項'))],
    [
      'with characters missing in a label',
      toTabbed(replaced(REQUESTS, '法律行政法规禁止公开', '法律行政止公开')),
    ],
    ['with a character doubled in a label', toTabbed(replaced(REQUESTS, '重复申请', '重复申申请'))],
    [
      'with 3.其他 a column further left',
      toTabbed(REQUESTS.map((row) => (row.includes('3.其他') ? [...row.slice(2), ''] : row))),
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
    const { texts } = read(toTabbed(rows)).requests;
    expect(texts.get('requests.notHeld.enterprise')).toBe('');
    expectOnlyTrueFigures(texts);
  });

  it('keeps a mark in its cell and shifts nothing', () => {
    const rows = REQUESTS.map((row) =>
      row.includes('1.本机关不掌握相关政府信息')
        ? row.map((cell) => (cell === '0' ? '/' : cell))
        : row,
    );
    const { texts } = read(toTabbed(rows)).requests;
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
    const text = toTabbed(REQUESTS).replace('（一）予以公开\t\t80', '（一）予以公开\t\t81');
    expect(read(text).requests.texts.get('requests.disclosed.naturalPerson')).toBe('81');
  });

  it('of the form of 2019 puts （六）其他处理 into 3.其他 and says so', () => {
    const rows = REQUESTS.filter((row) => !row.some((cell) => /^[12]\.申请人/u.test(cell))).map(
      (row) => row.map((cell) => (cell === '3.其他' ? '（六）其他处理' : cell)),
    );
    const { texts, messages } = read(toTabbed(rows)).requests;
    expect(texts.get('requests.otherOutcome.naturalPerson')).toBe('0');
    expect(texts.has('requests.feeLapsed.naturalPerson')).toBe(false);
    expect(messages.map(({ kind }) => kind)).toEqual(['changed']);
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
    const text = toTabbed(REQUESTS).replace(
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
      toTabbed([...PROACTIVE, ...REQUESTS, ...DISPUTES]),
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
          const plain = (printed: string) => printed.replace(/[\s|]/gu, '');
          const printed = plain(mutated);
          for (const { texts } of Object.values(read(mutated))) {
            const invented = [...texts.values()].filter((text) => !printed.includes(plain(text)));
            expect(invented).toEqual([]);
          }
        },
      ),
      { numRuns: tries(150, 2_000) },
    );
  });
});
