import { describe, expect, it } from 'vitest';
import { FORM_CHANGES, SAME_FORM, newsOfForm } from './form-changes.ts';

describe('what changed in table 二', () => {
  it.each([
    ['between the formats', 2021, 2020],
    ['with no report of last year at hand', 2021, null],
    ['where an older report is at hand', 2024, 2019],
  ])('is told %s', (_, year, lastYear) => {
    expect(newsOfForm('proactive', year, lastYear)).toContain(
      '行政许可、行政处罚、行政强制：原来是上一年项目数量、本年增/减、处理决定数量；现在是只填本年处理决定数量。',
    );
  });

  it.each([
    [2025, 2024],
    [2022, 2021],
    [2025, null],
  ])('is nothing in %s after %s', (year, lastYear) => {
    expect(newsOfForm('proactive', year, lastYear)).toEqual([SAME_FORM]);
  });

  it.each([
    [2020, 2019],
    [2019, null],
    [null, 2020],
    [null, null],
  ])('is not told in %s after %s', (year, lastYear) => {
    expect(newsOfForm('proactive', year, lastYear)).toEqual([]);
  });
});

it('tells of a section its own changes', () => {
  expect(newsOfForm('requests', 2021, 2020)).toEqual([
    '（六）其他处理：原来是一行；现在是三行：逾期不补正、逾期不缴费、其他。',
  ]);
  expect(newsOfForm('overview', 2021, 2020)).toEqual([]);
});

it('says of every change what was and what is', () => {
  for (const { before, now } of FORM_CHANGES) expect(before).not.toBe(now);
});
