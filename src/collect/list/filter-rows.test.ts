import { describe, expect, it } from 'vitest';
import { buildRows } from '#src/report/collection/rows.ts';
import { entryOf, heldOf, unreadOf } from '#src/testing/collected.ts';
import { ALL, countBy, filterRows, findingsOf, type Filter } from './filter-rows.ts';

const ROWS = buildRows({
  year: 2024,
  roster: [
    entryOf('安和县教育局', 'department', '县教育局'),
    entryOf('安和县民政局', 'department'),
    entryOf('安和县司法局', 'department'),
  ],
  helds: [
    heldOf('县教育局', {
      file: { fileName: '２０２４年度 Report.DOCX' },
      report: { errors: 1 },
      reviewed: { confirms: 2 },
    }),
    heldOf('安和县民政局', {
      file: { office: { state: 'accepted', at: '2025-02-01T08:00:00+08:00' } },
      reviewed: { confirms: 2, explained: 1 },
    }),
    heldOf('安和县水务局', { reviewed: { explained: 1 } }),
    heldOf('安和县商务局', { report: { year: 2023 }, reviewed: {} }),
    heldOf('安和县林业局'),
    unreadOf('扫描件.jpg'),
  ],
});
const PLACES = ['教育', '民政', '水务', '商务', '林业', '扫描件', '司法'];

const listed = (filter: Partial<Filter>) =>
  filterRows(ROWS, { ...ALL, ...filter }).map((row) => PLACES[ROWS.indexOf(row)]);

describe('rows are listed', () => {
  it.each<[Partial<Filter>, string[]]>([
    [{}, PLACES],
    [{ standing: 'missing' }, ['司法']],
    [{ standing: 'wrong-year' }, ['商务']],
    [{ counting: 'counted' }, ['教育', '民政']],
    [{ counting: 'undecided' }, ['水务', '林业']],
    [{ office: 'accepted' }, ['民政']],
    [{ office: 'none' }, ['教育', '水务', '商务', '林业', '扫描件']],
    [{ findings: 'errors' }, ['教育']],
    [{ findings: 'confirms' }, ['民政']],
    [{ findings: 'explained' }, ['水务']],
    [{ findings: 'none' }, ['商务']],
    [{ findings: 'unknown' }, ['林业']],
    [{ counting: 'counted', office: 'none' }, ['教育']],
  ])('by %o', (filter, expected) => {
    expect(listed(filter)).toEqual(expected);
  });

  it.each<[string, string[]]>([
    ['民政', ['民政']],
    // As the list names it, and as its report does.
    ['安和县教育', ['教育']],
    ['report.docx', ['教育']],
    ['2024年度 ｒｅｐｏｒｔ', ['教育']],
    [' 安和 县 司法局 ', ['司法']],
    ['扫描', ['扫描件']],
    // Not across the end of a name.
    ['民政局安和', []],
    ['　', PLACES],
  ])('by the words %j', (words, expected) => {
    expect(listed({ words })).toEqual(expected);
  });
});

it('a choice says how many rows it has, those aside that it does not concern', () => {
  expect(Object.fromEntries(countBy(ROWS, findingsOf))).toEqual({
    errors: 1,
    confirms: 1,
    explained: 1,
    none: 1,
    unknown: 1,
  });
});
