import { expect, it } from 'vitest';
import { buildDocument } from '#src/report/document/build-document.ts';
import { toGrid, type DocumentTable } from '#src/report/document/report-document.ts';
import { BUREAU } from '#src/testing/drafts.ts';
import { rowsBetween } from './table-rows.ts';

const requests = buildDocument(BUREAU, false)
  .blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : []))
  .find(({ id }) => id === 'requests');
const table = requests ?? expect.fail();

const cut = (from: number, to: number): DocumentTable => ({
  ...table,
  rows: rowsBetween(table, from, to),
});

it('gives the whole table where nothing is cut', () => {
  expect(rowsBetween(table, 0, Infinity)).toBe(table.rows);
});

it('repeats the head and the labels whose rows go on', () => {
  const [grid, rest] = [toGrid(table), toGrid(cut(6, 25))];
  expect(rest).toHaveLength(3 + 19);
  expect(rest.slice(0, 3)).toEqual(grid.slice(0, 3));
  expect(rest[3]?.slice(0, 3)).toEqual([
    '三、本年度办理结果',
    '（三）不予公开',
    '3.危及“三安全一稳定”',
  ]);
  expect(rest.slice(4)).toEqual(grid.slice(10));
});

it('ends the spans of labels with the last row', () => {
  const rows = rowsBetween(table, 0, 6);
  expect(rows).toHaveLength(9);
  expect(rows[5]?.[0]).toMatchObject({ text: '三、本年度办理结果', rowSpan: 4 });
  expect(toGrid(cut(0, 6))).toEqual(toGrid(table).slice(0, 9));
});
