import { expect, it } from 'vitest';
import { signatureHints } from './signature-hints.ts';

const REPORT = { organ: { name: '青川县教育局', kind: 'department' as const }, year: '2025' };
const hints = (organ: string, date: string) =>
  signatureHints({ ...REPORT, signature: { organ, date } });

it.each([
  ['', '可以不写，排在报告末尾右侧。'],
  ['青川县教育局', '可以不写，排在报告末尾右侧。'],
  ['青川县 教育局办公室', '可以不写，排在报告末尾右侧。'],
  ['教育局', '可以不写，排在报告末尾右侧。'],
  ['青川县水利局', '与机关全称不同，核对一下。'],
])('says whether “%s” signs as the organ', (organ, words) => {
  expect(hints(organ, '')[0]).toBe(words);
});

it.each([
  ['', '可以不写，如 2026年1月20日。'],
  ['2026年1月9日', '可以不写，如 2026年1月20日。'],
  ['二〇二六年一月九日', '可以不写，如 2026年1月20日。'],
  ['2025年1月9日', '2025年的报告一般在2026年落款，核对一下。'],
  ['２０２４年１月９日', '2025年的报告一般在2026年落款，核对一下。'],
])('says whether “%s” is after the year of the report', (date, words) => {
  expect(hints('', date)[1]).toBe(words);
});

it('holds nothing against a year or an organ that is not typed', () => {
  const draft = { organ: { name: '', kind: 'department' as const }, year: '' };
  const signature = { organ: '青川县教育局', date: '2019年1月9日' };
  expect(signatureHints({ ...draft, signature })).toEqual([
    '可以不写，排在报告末尾右侧。',
    '可以不写。',
  ]);
});
