import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readText } from '#src/importers/read-text.ts';
import { newDraft } from '#src/report/draft/new-draft.ts';
import { FIGURE_CELLS } from '#src/report/tables/tables.ts';
import type { TableId } from '#src/report/tables/table.ts';
import { withFigures } from '#src/testing/drafts.ts';
import {
  printedRows,
  toLines,
  toTabbed,
  untrueFigures,
  type Rows,
} from '#src/testing/printed-tables.ts';
import { tries } from '#src/testing/tries.ts';
import { readStatutory } from './read-statutory.ts';

/** A figure of its own in each cell, so that none can stand in another's place unseen. */
const TYPED = Object.fromEntries(
  FIGURE_CELLS.map(({ path }, index) => [path, String(101 + index)]),
);
const DRAFT = withFigures(newDraft('own', '2024'), TYPED);

const read = (text: string, table: TableId) => readStatutory(readText(text).blocks).tables[table];

/** Each cell has its own figure or nothing. */
const expectTrueOrBlank = (text: string, table: TableId) => {
  expect(untrueFigures(read(text, table).texts, DRAFT)).toEqual([]);
};

const swapped = <Item>(items: readonly Item[], one: number, other: number): Item[] =>
  items.map((item, index) => items[index === one ? other : index === other ? one : index] ?? item);

/**
 * Columns whose heads stand in one row: in table 三 those of the organizations. In table 四 a column's
 * like in another group has the same head, and changing these makes another report.
 */
const COLUMNS: Record<TableId, readonly [from: number, count: number]> = {
  proactive: [1, 3],
  requests: [4, 5],
  disputes: [0, 5],
};
const FIRST_ROW: Record<TableId, number> = { proactive: 1, requests: 3, disputes: 0 };
const tables = fc.constantFrom<TableId>('proactive', 'requests', 'disputes');

/** Two rows or two columns, heads included, in each other's place. */
const change = fc.tuple(fc.boolean(), fc.nat(), fc.nat());
function changed(
  rows: Rows,
  table: TableId,
  [isColumn, one, other]: [boolean, number, number],
): Rows {
  const [from, count] = COLUMNS[table];
  if (isColumn)
    return rows.map((row) => swapped(row, from + (one % count), from + (other % count)));
  const first = FIRST_ROW[table];
  const length = rows.length - first;
  return swapped(rows, first + (one % length), first + (other % length));
}

describe('a table whose rows or columns stand in another order', () => {
  it.each([
    ['as a grid', toTabbed],
    ['as lines', (rows: Rows) => toLines(rows).join('\n')],
  ])('%s gives each figure to its own cell or to none', (_, toFile) => {
    fc.assert(
      fc.property(tables, fc.array(change, { minLength: 1, maxLength: 3 }), (table, changes) => {
        const rows = changes.reduce(
          (current, one) => changed(current, table, one),
          printedRows(DRAFT, table),
        );
        expectTrueOrBlank(toFile(rows), table);
      }),
      { numRuns: tries(300, 6_000) },
    );
  });

  it('is not read by position where a head is written otherwise', () => {
    const rows = printedRows(DRAFT, 'requests').map((row) =>
      swapped(row, 5, 7).map((cell) => (cell === '科研机构' ? '科研院所' : cell)),
    );
    expectTrueOrBlank(toTabbed(rows), 'requests');
  });

  const withHeads = (heads: readonly string[]) =>
    printedRows(DRAFT, 'proactive').map((row, index) =>
      index === 1 ? ['信息内容', ...heads] : row,
    );

  it.each([
    ['another year', ['上年有效件数', '本年制发件数', '本年废止件数']],
    ['other things', ['甲', '乙', '丙']],
  ])('has its rows left blank where the heads of table 二 say %s', (_, heads) => {
    const { texts } = read(toTabbed(withHeads(heads)), 'proactive');
    expect(texts.has('proactive.rules.repealed')).toBe(false);
  });

  it('is read by its heads where they are known', () => {
    const heads = ['本年制发件数', '现行有效数', '本年废止件数'];
    const { texts } = read(toTabbed(withHeads(heads)), 'proactive');
    expect(texts.get('proactive.rules.inForce')).toBe(TYPED['proactive.rules.repealed']);
  });

  it('says nothing certain of blank cells where digits run together', () => {
    const text = toLines(printedRows(DRAFT, 'proactive')).join('').replace(/ /g, '');
    const all = `${text.replace(/规章\d+/, '规章123')}三、收到和处理政府信息公开申请情况${toLines(printedRows(DRAFT, 'requests')).join('').replace(/ /g, '')}`;
    expect(read(all, 'proactive').texts.has('proactive.rules.issued')).toBe(false);
  });
});
