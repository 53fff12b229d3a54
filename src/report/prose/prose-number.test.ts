import { describe, expect, it } from 'vitest';
import { mayMean, numbersIn, readChineseNumber } from './prose-number.ts';

const seen = (text: string) =>
  numbersIn(text).map(({ start, end, value, rounding }) => [
    text.slice(start, end),
    value,
    ...(rounding === 'exact' ? [] : [rounding]),
  ]);

it.each([
  ['收到申请 12 件', [['12', 12]]],
  ['收到申请１２件', [['１２', 12]]],
  ['收到申请十二件', [['十二', 12]]],
  ['收到申请两件', [['两', 2]]],
  ['公开1,234条', [['1,234', 1234]]],
  [
    '分别为1,23条',
    [
      ['1', 1],
      ['23', 23],
    ],
  ],
  ['访问量7万余次', [['7万', 70000, 'above']]],
  ['访问量 3.5 万次', [['3.5 万', 35000]]],
  ['收费0.394万元', [['0.394万', 3940]]],
  ['共20余条', [['20', 20, 'above']]],
  ['共 20 余条', [['20', 20, 'above']]],
  ['超过300条', [['300', 300, 'above']]],
  ['近百条', [['百', 100, 'below']]],
  ['约30条', [['30', 30, 'about']]],
  ['30件左右', [['30', 30, 'about']]],
  ['〇件', [['〇', 0]]],
  ['收到申请31\n19件', []],
  ['收到申请1 2件', []],
  ['3万5千件', []],
  ['没有数字', []],
])('reads the numbers of %j', (text, numbers) => {
  expect(seen(text)).toEqual(numbers);
});

it.each([
  ['十', 10],
  ['二十', 20],
  ['一百零三', 103],
  ['三千零五十', 3050],
  ['一万二千', 12000],
  ['二〇二四', 2024],
  ['二○二四', 2024],
  ['百千', null],
  ['一二', null],
])('reads %s as %j', (text, value) => {
  expect(readChineseNumber(text)).toBe(value);
});

describe('a rounded number', () => {
  it.each([
    ['20余件', 20, true],
    ['20余件', 29, true],
    ['20余件', 30, false],
    ['20余件', 19, false],
    ['近20件', 18, true],
    ['近20件', 21, false],
    ['约20件', 17, true],
    ['约20件', 40, false],
    ['20件', 21, false],
  ])('%s may be %i: %s', (text, figure, may) => {
    expect(numbersIn(text).map((number) => mayMean(number, figure))).toEqual([may]);
  });
});

it.each(['1', '1,234', '一', '万', '1 ', '1万', '，'])('reads endless %j', (text) => {
  expect(numbersIn(text.repeat(200_000)).length).toBeGreaterThanOrEqual(0);
});
