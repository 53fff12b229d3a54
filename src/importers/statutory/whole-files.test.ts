import { describe, expect, it } from 'vitest';
import { readHtml } from '#src/importers/read-html.ts';
import { readText } from '#src/importers/read-text.ts';
import { newDraft } from '#src/report/draft/new-draft.ts';
import { FIGURE_CELLS, TABLE_IDS } from '#src/report/tables/tables.ts';
import { withFigures } from '#src/testing/drafts.ts';
import { printedRows, toTabbed, untrueFigures, type Rows } from '#src/testing/printed-tables.ts';
import type { SourceBlock } from '#src/importers/source-document.ts';
import { readStatutory } from './read-statutory.ts';

/** A figure of its own in each cell. */
const typedFrom = (first: number) =>
  withFigures(
    newDraft('own', '2024'),
    Object.fromEntries(FIGURE_CELLS.map(({ path }, index) => [path, String(first + index)])),
  );
const DRAFT = typedFrom(101);
const OTHER = typedFrom(5001);

const tablesOf = (draft: typeof DRAFT): Rows[] => TABLE_IDS.map((id) => printedRows(draft, id));
const [PROACTIVE = [], REQUESTS = [], DISPUTES = []] = tablesOf(DRAFT);

const read = (text: string) => readStatutory(readText(text).blocks);
const counts = ({ tables }: ReturnType<typeof readStatutory>) =>
  TABLE_IDS.map((id) => tables[id].texts.size);

const expectTrue = ({ tables }: ReturnType<typeof readStatutory>) => {
  const untrue = TABLE_IDS.flatMap((id) => untrueFigures(tables[id].texts, DRAFT));
  expect(untrue).toEqual([]);
};

describe('a file', () => {
  it.each([
    ['with all tables in one sheet', [...PROACTIVE, ...REQUESTS, ...DISPUTES]],
    [
      'with headings in the sheet',
      [
        ['二、主动公开政府信息情况'],
        ...PROACTIVE,
        ['三、收到和处理政府信息公开申请情况'],
        ...REQUESTS,
        ['四、政府信息公开行政复议、行政诉讼情况'],
        ...DISPUTES,
      ],
    ],
    ['with its tables in another order', [...REQUESTS, ...DISPUTES, ...PROACTIVE]],
  ])('%s is read whole', (_, rows) => {
    const found = read(toTabbed(rows));
    expectTrue(found);
    expect(counts(found)).toEqual([10, 144, 12]);
  });

  it('with two reports is not read from both', () => {
    const files = [DRAFT, OTHER].map((draft) =>
      tablesOf(draft)
        .map((rows) => toTabbed(rows))
        .join('\n\n一段文字。\n\n'),
    );
    const found = read(files.join('\n\n下一份报告。\n\n'));
    expect(counts(found)).toEqual([0, 0, 0]);
    expect(found.tables.requests.messages[0]?.text).toContain('两张这样的表');
  });

  it('that has the same report twice is read once', () => {
    const file = tablesOf(DRAFT)
      .map((rows) => toTabbed(rows))
      .join('\n\n一段文字。\n\n');
    const found = read(`${file}\n\n又一份。\n\n${file}`);
    expectTrue(found);
    expect(counts(found)).toEqual([10, 144, 12]);
  });

  it('with last year’s table beside this year’s leaves both', () => {
    const others = printedRows(OTHER, 'requests');
    const rows = REQUESTS.map((row, index) => [...row, ...(others[index] ?? [])]);
    expect(read(toTabbed(rows)).tables.requests.texts.size).toBe(0);
  });

  it('keeps a note in the last row of a table', () => {
    const note = '注：本表数量含上年度结转的申请，不含已移送的申请。';
    const { rest } = read(`${toTabbed(REQUESTS)}\n${note}${'\t'.repeat(9)}`);
    expect(rest).toContainEqual({ kind: 'paragraph', text: note, level: 0 });
  });
});

describe('a row of table 三', () => {
  const withRow = (label: string, change: (row: string[]) => string[]) =>
    toTabbed(REQUESTS.map((row) => (row.includes(label) ? change(row) : row)));
  const NEW = '一、本年新收政府信息公开申请数量';

  it.each(['×', '?', '…', '○', '79*', '约79', '1 058', '79①'])(
    'is not moved by a first figure that reads %s, with a blank cell at its end',
    (mark) => {
      const text = withRow(NEW, (row) =>
        row.map((cell, column) => (column === 3 ? mark : column === 9 ? '' : cell)).concat(''),
      );
      expectTrue(read(text));
    },
  );

  it('is not moved by a column of line numbers', () => {
    const rows = REQUESTS.map((row, index) => [
      ...row.slice(0, 3),
      index < 3 ? (index === 0 ? '行次' : '') : String(index),
      ...row.slice(3, 9),
      index < 3 ? (row[9] ?? '') : '',
    ]);
    expectTrue(read(toTabbed(rows)));
  });

  it('further left than its heads is read where all its cells are filled, else left blank', () => {
    const moved = (row: string[]) => [row[2] ?? '', ...row.slice(3), '', ''];
    const filled = read(withRow('3.其他', moved));
    expectTrue(filled);
    expect(filled.tables.requests.texts.size).toBe(144);
    expectTrue(
      read(
        withRow('3.其他', (row) => moved(row.map((cell, column) => (column === 3 ? '' : cell)))),
      ),
    );
  });

  it('that says the contrary of a label is not that label’s', () => {
    const text = withRow('（一）予以公开', (row) =>
      row.map((cell) => cell.replace('予以公开', '不予以公开')),
    );
    const rows = text.replace(/（二）部分公开[^\n]*\n/u, '');
    expect(read(rows).tables.requests.texts.has('requests.disclosed.naturalPerson')).toBe(false);
  });

  it('in lines is not read one row off where its label stands below its figures', () => {
    const body = REQUESTS.slice(3).map((row) => row.filter((cell) => cell !== ''));
    const lines = body.flatMap((cells, index) => {
      const figures = index === 0 ? cells.slice(-7).slice(1) : cells.slice(-7);
      return [figures.join(' '), cells.slice(0, -7).join('')];
    });
    expectTrue(read(lines.join('\n')));
  });
});

describe('a fee', () => {
  it.each(['单位：元', '人民币元', '千元', '亿元', '单位为元'])('in %s is left blank', (unit) => {
    const rows = PROACTIVE.map((row) => row.map((cell) => cell.replace('单位：万元', unit)));
    expect(read(toTabbed(rows)).tables.proactive.texts.has('proactive.fees.amount')).toBe(false);
  });
});

describe('a list of licences and penalties', () => {
  it('that has no head of table 二 is not table 二', () => {
    const read = readHtml(
      '<table><tr><td>行政许可<td>3<tr><td>行政处罚<td>4<tr><td>行政强制<td>5</table>',
    );
    const blocks: readonly SourceBlock[] = read.state === 'read' ? read.document.blocks : [];
    expect(readStatutory(blocks).tables.proactive.texts.size).toBe(0);
  });
});
