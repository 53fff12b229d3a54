import { expect, it } from 'vitest';
import { isPageNumber } from './page-number.ts';

it.each([
  '- 5 -',
  '-5-',
  '— 4 —',
  '－５－',
  '· 5 ·',
  '第 5 页',
  '第 5 页 共 8 页',
  '5 / 8',
  'Page 5 of 8',
])('%s is the number of a page', (line) => {
  expect(isPageNumber(line)).toBe(true);
});

it.each(['5', '-5', '5 件', '第五页', '（七）总计 5', '—', '- -', '12 / 2024 号'])(
  '%s is none',
  (line) => {
    expect(isPageNumber(line)).toBe(false);
  },
);
