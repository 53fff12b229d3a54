import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DeskRow } from '#src/report/collection/collected.ts';
import { buildRows } from '#src/report/collection/rows.ts';
import { entryOf, figuresOf, heldOf, unreadOf } from '#src/testing/collected.ts';
import { COLUMN_IDS, type ColumnId } from './columns.ts';
import { nextSort, sortRows } from './sort-rows.ts';

const NEW = 'requests.newlyReceived.naturalPerson';
const office = (state: 'accepted' | 'returned', at: string) => ({ state, at });

const ROWS = buildRows({
  year: 2024,
  roster: [entryOf('安和县司法局', 'department'), entryOf('安和县民政局', 'department')],
  helds: [
    heldOf('安和县民政局', {
      file: { office: office('returned', '2025-02-01T08:00:00+08:00') },
      report: { errors: 2, figures: figuresOf({ [NEW]: 9 }) },
      reviewed: { confirms: 1, explained: 3 },
    }),
    heldOf('安和县教育局', { report: { errors: 0, figures: figuresOf({ [NEW]: 10 }) } }),
    heldOf('安和县财政局', {
      file: { office: office('accepted', '2025-02-03T08:00:00+08:00') },
      report: { year: 2023, errors: 11, figures: figuresOf({}, null) },
      reviewed: {},
    }),
    unreadOf('扫描件.jpg', { office: office('accepted', '2025-02-02T08:00:00+08:00') }),
  ],
});

const short = ({ organ, held }: DeskRow) => organ.slice(3, 5) || held?.file.fileName.slice(0, 2);
const order = (key: ColumnId, isDown: boolean) => sortRows(ROWS, { key, isDown }).map(short);

describe('rows are sorted', () => {
  it.each<[ColumnId, string[], string[]]>([
    ['organ', ['财政', '教育', '民政', '司法', '扫描'], ['扫描', '司法', '民政', '教育', '财政']],
    [
      'standing',
      ['民政', '教育', '司法', '财政', '扫描'],
      ['扫描', '财政', '司法', '民政', '教育'],
    ],
    [
      'counting',
      ['民政', '财政', '教育', '扫描', '司法'],
      ['教育', '财政', '民政', '扫描', '司法'],
    ],
    ['office', ['扫描', '财政', '民政', '教育', '司法'], ['民政', '财政', '扫描', '教育', '司法']],
    ['errors', ['教育', '民政', '财政', '扫描', '司法'], ['财政', '民政', '教育', '扫描', '司法']],
    [
      'confirms',
      ['财政', '民政', '教育', '扫描', '司法'],
      ['民政', '财政', '教育', '扫描', '司法'],
    ],
    ['year', ['财政', '民政', '教育', '扫描', '司法'], ['民政', '教育', '财政', '扫描', '司法']],
    [
      'requests.newlyReceived.total',
      ['民政', '教育', '财政', '扫描', '司法'],
      ['教育', '民政', '财政', '扫描', '司法'],
    ],
  ])('by %s, those without a value last both ways', (key, up, down) => {
    expect(order(key, false)).toEqual(up);
    expect(order(key, true)).toEqual(down);
  });

  it('by names with numbers in them as people count', () => {
    const names = ['报告10.docx', '报告9.docx', '报告1.docx'];
    const rows = buildRows({ year: 2024, roster: [], helds: names.map((name) => unreadOf(name)) });
    const sorted = sortRows(rows, { key: 'file', isDown: false });
    expect(sorted.map(({ key }) => key)).toEqual(['报告1.docx', '报告9.docx', '报告10.docx']);
  });

  it('not at all where no column is chosen', () => {
    expect(sortRows(ROWS, null)).toBe(ROWS);
  });

  it('into an order of the same rows, in which sorting again changes nothing', () => {
    const columns = fc.constantFrom(...COLUMN_IDS);
    fc.assert(
      fc.property(columns, fc.boolean(), fc.shuffledSubarray([...ROWS]), (key, isDown, rows) => {
        const once = sortRows(rows, { key, isDown });
        expect(new Set(once)).toEqual(new Set(rows));
        expect(sortRows(once, { key, isDown })).toEqual(once);
      }),
    );
  });
});

it.each<[ColumnId, boolean[]]>([
  ['organ', [false, true]],
  ['errors', [true, false]],
])('pressing the head of %s sorts one way, the other, and no more', (key, ways) => {
  const first = nextSort({ key: 'file', isDown: false }, key);
  const second = nextSort(first, key);
  expect([first, second]).toEqual(ways.map((isDown) => ({ key, isDown })));
  expect(nextSort(second, key)).toBeNull();
});
