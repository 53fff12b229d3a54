import { expect, it } from 'vitest';
import { isPartOfYear, yearNamed } from './time-words.ts';

it.each([
  ['上半年，', true],
  ['前三季度', true],
  ['截至6月底，', true],
  ['1至11月，', true],
  ['12月20日，我局', true],
  ['12月份', true],
  ['全年', false],
  ['2024年1月1日至12月31日，', false],
  ['2024年1月至12月', false],
  ['截至2024年12月，', false],
  ['截至12月底，', false],
  ['截至2024年12月31日，', false],
  ['3月组织培训2次，全年', false],
])('%j is a part of the year: %s', (words, isPart) => {
  expect(isPartOfYear(words)).toBe(isPart);
});

it.each([
  ['2024年，', 2024],
  ['2023年公开5件，2024年', 2024],
  ['2024共', 2024],
  ['全年', null],
  ['按照2021年施行的办法，本年度', null],
  ['落实《2023年政务公开工作要点》，', null],
  ['12024年', null],
])('%j names %s', (words, year) => {
  expect(yearNamed(words)).toBe(year);
});
