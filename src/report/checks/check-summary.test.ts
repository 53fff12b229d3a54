import { expect, it } from 'vitest';
import type { Draft } from '#src/report/draft/draft.ts';
import { newDraft } from '#src/report/draft/new-draft.ts';
import { BUREAU, withFigures, withLastYear } from '#src/testing/drafts.ts';
import { summarizeChecks } from './check-summary.ts';
import { withExplanation } from './explanations.ts';
import { runChecks } from './run-checks.ts';

const summaryOf = (draft: Draft) => summarizeChecks(draft, runChecks(draft, 2025));
const PRINTED = { 'requests.handled.total': 0 };
const WHOLE = { ...withLastYear(BUREAU, {}), source: { printedTotals: PRINTED } };
const CARRIED = withLastYear(withFigures(BUREAU, {}, '0'), {
  'requests.carriedOut.naturalPerson': 4,
});

it('counts every rule of the catalogue where all can be checked', () => {
  const { checked, passed, skipped } = summaryOf(WHOLE);
  expect(checked).toBe(34);
  expect(passed).toBe(34);
  expect(skipped).toEqual([]);
});

it.each<[string, Draft, string, number]>([
  ['last year’s report', { ...WHOLE, reference: null }, '没有附上年报告', 5],
  ['a source', { ...WHOLE, source: null }, '不是从文件导入的', 1],
  ['totals in the source', { ...WHOLE, source: { printedTotals: {} } }, '没有读出合计', 1],
  [
    'totals that are still held against',
    { ...WHOLE, source: { printedTotals: PRINTED, accepted: true } },
    '以各格为准',
    1,
  ],
  ['the year', { ...WHOLE, year: '' }, '报告年度没有填写', 1],
  ['the organ', { ...WHOLE, organ: { ...WHOLE.organ, name: ' ' } }, '机关全称没有填写', 2],
])('names what could not be checked without %s', (_, draft, words, missing) => {
  const { checked, skipped } = summaryOf(draft);
  expect(checked).toBe(34 - missing);
  expect(skipped.join('')).toContain(words);
});

it('says that an empty report was hardly checked', () => {
  const { skipped, open } = summaryOf(newDraft('a', '2024'));
  expect(skipped.join('')).toMatch(/没有填写的部分.*表三没有填完/);
  expect(open.error).toBeGreaterThan(4);
});

it('tells what is open from what is explained', () => {
  const carried = runChecks(CARRIED, 2025).find(({ rule }) => rule === 'carried-in');
  if (!carried) throw new Error('it is a finding');
  expect(summaryOf(CARRIED).open).toEqual({ error: 0, confirm: 1, hint: 0 });
  const text = '上年一件补正后重新登记';
  const draft = { ...CARRIED, explanations: withExplanation(CARRIED, carried, text) };
  const { open, explained, passed, checked } = summaryOf(draft);
  expect(open).toEqual({ error: 0, confirm: 0, hint: 0 });
  expect(explained).toMatchObject([{ finding: { rule: 'carried-in' }, text }]);
  expect(passed).toBe(checked - 1);
});
