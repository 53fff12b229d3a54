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
  ['a source', { ...WHOLE, source: null }, '没有原文合计要核对', 1],
  ['totals in the source', { ...WHOLE, source: { printedTotals: {} } }, '没有读出合计', 1],
  [
    'totals that are still held against',
    { ...WHOLE, source: { printedTotals: PRINTED, accepted: true } },
    '以各格为准',
    1,
  ],
  [
    'the year',
    { ...WHOLE, year: '' },
    '报告年度没有填写或不在范围内，与年度有关的 2 项没有检查',
    2,
  ],
  ['a year that can be', { ...WHOLE, year: '2018' }, '与年度有关的 2 项没有检查', 2],
  [
    'the organ',
    { ...WHOLE, organ: { ...WHOLE.organ, name: ' ' } },
    '机关全称没有填写，与机关名称有关的 3 项没有检查',
    3,
  ],
])('names what could not be checked without %s', (_, draft, words, missing) => {
  const { checked, skipped } = summaryOf(draft);
  expect(checked).toBe(34 - missing);
  expect(skipped.join('')).toContain(words);
});

it.each<[cell: string, table: string, rules: number]>([
  // stock-roll, stock-issued, rules-power, jump
  ['proactive.rules.issued', '表二', 4],
  // stock-roll, jump, text-figure
  ['proactive.normativeDocuments.repealed', '表二', 3],
  // fee-amount, jump
  ['proactive.fees.amount', '表二', 2],
  // enforcement-zero, jump
  ['proactive.penalties.decisions', '表二', 2],
  // requests-balance, printed-total, text-figure, all-other, jump
  ['requests.stateSecret.enterprise', '表三', 5],
  // these and fee-lapsed
  ['requests.feeLapsed.enterprise', '表三', 6],
  // requests-balance, printed-total, text-figure, text-none, jump
  ['requests.newlyReceived.enterprise', '表三', 5],
  // requests-balance, printed-total, text-figure, carried-in, jump
  ['requests.carriedIn.enterprise', '表三', 5],
  // printed-total, text-figure, text-none, pending-carried, jump
  ['disputes.reconsideration.corrected', '表四', 5],
])('says how many rules rest on %s where it is blank or cannot be read', (cell, table, rules) => {
  for (const text of ['', '/']) {
    const { checked, passed, skipped } = summaryOf(withFigures(WHOLE, { [cell]: text }, '0'));
    expect(checked).toBe(34 - rules);
    expect(passed).toBe(checked - 1);
    expect(skipped).toContain(
      `${table}还有没填或认不出数字的格，用到这些格的 ${rules} 项没有检查完。`,
    );
  }
});

it('counts a rule once that lacks last year’s report and cells', () => {
  const { checked, skipped } = summaryOf(
    withFigures({ ...WHOLE, reference: null }, { 'proactive.rules.issued': '' }, '0'),
  );
  expect(checked).toBe(34 - 5 - 2);
  expect(skipped.join('')).toMatch(/用到这些格的 2 项.*与上年比较的 5 项/);
});

it('says that columns were not checked where another has a finding', () => {
  const typed = { 'requests.newlyReceived.research': '', 'requests.newlyReceived.enterprise': '9' };
  const draft = withFigures(WHOLE, typed, '0');
  expect(summaryOf(draft).skipped.join('')).toContain('用到这些格的 5 项没有检查完');
});

it('says that an empty report was hardly checked', () => {
  const { skipped, open } = summaryOf(newDraft('a', '2024'));
  expect(skipped.join('')).toMatch(
    /没有填写的部分.*表二、表三、表四还有没填.*用到这些格的 8 项没有检查完/,
  );
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
