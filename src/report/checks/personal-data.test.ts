import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Draft } from '#src/report/draft/draft.ts';
import { BUREAU, narrative } from '#src/testing/drafts.ts';
import { findingSentence } from './messages.ts';
import { runChecks } from './run-checks.ts';

const preface = (text: string): Draft => ({ ...BUREAU, preface: text });
const check = (draft: Draft) =>
  runChecks(draft, 2026).filter(({ rule }) => rule === 'personal-data');
const wordsIn = (text: string): string[] =>
  check(preface(text)).flatMap(({ quotes = [] }) => quotes.map(({ words }) => words));

/** An invented number of the standard's form. */
function identity(first17: string): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, at) => total + weight * Number(first17[at]), 0);
  return first17 + '10X98765432'.charAt(sum % 11);
}

const IDENTITY = identity('32080119900230001'.replace('0230', '0228'));

describe('personal-data', () => {
  it('is one finding a text and kind, with no words in its sentence that should not be read', () => {
    const draft = {
      ...preface(`手机13812345678、139-1234-5678，身份证${IDENTITY}。`),
      other: narrative('电话：13812345678'),
    };
    const findings = check(draft);
    expect(findings.map(({ places, of, quotes }) => [places[0], of, quotes?.length])).toEqual([
      ['preface', 'identity', 1],
      ['preface', 'mobile', 2],
      ['other.opening', 'mobile', 1],
    ]);
    expect(findings[0]).toMatchObject({ severity: 'confirm', basis: { kind: '审核惯例' } });
    expect(findings.some(({ mend }) => mend)).toBe(false);
    expect(findings.map(findingSentence)).toEqual([
      '引言：有身份证号码，公开前删去',
      '引言：有手机号码，公开前删去',
      '“六、其他需要报告的事项”正文：有手机号码，公开前删去',
    ]);
  });

  it.each([
    ['联系电话：13812345678。', '13812345678'],
    ['联系电话:１３８１２３４５６７８', '１３８１２３４５６７８'],
    ['电话138-1234-5678', '138-1234-5678'],
    ['电话138 1234 5678', '138 1234 5678'],
    ['电话138-12345678', '138-12345678'],
    ['（+86）13812345678', '13812345678'],
    ['+86 13812345678', '13812345678'],
    ['86-13812345678', '13812345678'],
    ['0517-83605210/13812345678', '13812345678'],
    ['0517-83605210 13812345678', '13812345678'],
    ['0517-83605210、19912345678', '19912345678'],
    ['手机号码：13812345678号码不变', '13812345678'],
    [`身份证号${IDENTITY}`, IDENTITY],
    [`（${IDENTITY.slice(0, 6)} ${IDENTITY.slice(6, 14)} ${IDENTITY.slice(14)}）`, /^320801 /],
  ])('fires on %s', (text, words) => {
    expect(wordsIn(text)).toEqual([expect.stringMatching(words)]);
  });

  it.each([
    '电话：0517-83605210，83605210，邮编223001，12345热线。',
    '电话：0517—83605210，（0517）83605210，05178360521。',
    '电话：400-820-8820，4008208820，12812345678。',
    '统一社会信用代码91320811MA1234567X。',
    '索引号：13812345678，编号13812345678，京公网安备11010502039204号。',
    '收费13812345678元，访问13812345678次，13812345678余件。',
    '138123456789，213812345678，1381234567，1.13812345678。',
    '网址 http://x.gov.cn/t13812345678_1.html，x.cn/13812345678，a13812345678。',
    '邮箱 13812345678@x.cn。',
    '138****5678，138xxxx5678。',
    '各列 138 1234 5678 9012。',
    '各列 5 138 1234 5678。',
    '国办公开办函〔2021〕30号，20240131，2024-01-31。',
    `${IDENTITY}0`,
    `1${IDENTITY}`,
    `${IDENTITY.slice(0, 17)}${IDENTITY.endsWith('1') ? '2' : '1'}`,
    identity('32080119901330001'),
    identity('32080119900231001'),
    identity('99080119900228001'),
    '320801900228001',
    '',
  ])('is silent on %s', (text) => {
    expect(wordsIn(text)).toEqual([]);
  });

  it('finds no person in figures of other lengths', () => {
    const figures = fc
      .stringMatching(/^\d{1,30}$/)
      .filter((text) => ![11, 18].includes(text.length));
    fc.assert(fc.property(figures, (text) => wordsIn(`共${text}`).length === 0));
  });

  it.each(['1', '13812345678', '138-', '138 1234 ', IDENTITY, '３２０８'])(
    'gets to the end of a text full of %s',
    (words) => {
      const text = words.repeat(Math.ceil(200_000 / words.length));
      expect(check(preface(text)).length).toBeLessThan(3);
    },
  );
});
