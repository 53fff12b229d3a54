import { expect, it } from 'vitest';
import { FORM_CHANGES, formChangesOf } from './form-changes.ts';

it.each([
  [2021, 2020, 4],
  [2022, 2020, 4],
  [2025, 2024, 0],
  [2022, 2021, 0],
  [2020, 2019, 0],
  [null, 2020, 0],
  [2021, null, 0],
])('between %s and %s the rows of table 二 have %s changes', (year, lastYear, count) => {
  expect(formChangesOf('proactive', year, lastYear)).toHaveLength(count);
});

it('tells of a section its own changes', () => {
  expect(formChangesOf('requests', 2021, 2020).map(({ what }) => what)).toEqual(['（六）其他处理']);
  expect(formChangesOf('overview', 2021, 2020)).toEqual([]);
  expect(formChangesOf('organ', 2021, 2020)).toEqual([]);
});

it('says of every change what was and what is', () => {
  for (const { before, now } of FORM_CHANGES) expect(before).not.toBe(now);
});
