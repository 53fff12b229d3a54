// @vitest-environment happy-dom
import { act } from 'react';
import { expect, it } from 'vitest';
import { reactRoot } from '#src/testing/react-root.ts';
import type { ReportSummary, TornSummary } from './report-entry.tsx';
import { ReportList } from './report-list.tsx';

const root = reactRoot();

const summary = (title: string, deadline: ReportSummary['deadline'] = null): ReportSummary => ({
  state: 'read',
  id: title,
  title,
  address: `#/reports/${title}/organ`,
  goOn: { step: 'requests', address: `#/reports/${title}/requests` },
  savedAt: '',
  hasTwin: false,
  isCopy: false,
  fileName: undefined,
  isDraft: true,
  finalizedOn: null,
  isNewer: false,
  deadline,
});
const TORN: TornSummary = {
  state: 'torn',
  id: 'x',
  title: '云河县档案局',
  savedAt: '',
  isLost: false,
};
const later = () => Promise.resolve();

function show(
  reports: readonly (ReportSummary | TornSummary)[],
  onOpenAt: (address: string) => void = () => undefined,
): void {
  act(() => {
    root().render(
      <ReportList
        reports={reports}
        once={(_, doIt) => void doIt()}
        onOpenAt={onOpenAt}
        onNextYear={later}
        onDuplicate={later}
        onDownload={() => undefined}
        onRemove={() => Promise.resolve()}
      />,
    );
  });
}
const box = () => document.querySelector('input');
const entries = () => [...document.querySelectorAll('li')].map((entry) => entry.textContent);
function seek(words: string): void {
  const input = box();
  if (!input) throw new Error('no box');
  act(() => {
    // React looks at the value as the browser sets it.
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, words);
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
}
const many = (count: number) =>
  Array.from({ length: count }, (_, index) => summary(`云河县第${index}局2025年报告`));

it.each([
  [0, false],
  [1, false],
  [10, false],
  [11, true],
])('of %i reports all are listed, with a box to find one: %s', (count, hasBox) => {
  show(many(count));
  expect(entries()).toHaveLength(count);
  expect(box() !== null).toBe(hasBox);
  expect(document.body.textContent.includes('还没有报告')).toBe(count === 0);
});

it.each([
  ['第12', 1, '共 21 份，找到 1 份'],
  ['2025 第1', 11, '找到 11 份'],
  ['档案', 1, '找到 1 份'],
  ['没有的', 0, '找到 0 份'],
  ['  ', 21, '共 21 份'],
])('“%s” finds %i of them', (words, count, said) => {
  show([...many(20), TORN]);
  seek(words);
  expect(entries()).toHaveLength(count);
  expect(document.body.textContent).toContain(said);
});

it('what was sought in a list that has become short hides nothing', () => {
  show(many(11));
  seek('没有的');
  show(many(10));
  expect(entries()).toHaveLength(10);
});

it('an entry says until when its report is due', () => {
  const words = '2026 年 1 月 31 日前提交并向社会公布，还有 12 天';
  show([summary('甲', { stage: 'near', words, basis: '' }), summary('乙')]);
  expect(entries().map((text) => text.includes(words))).toEqual([true, false]);
});

it.each<[string, Partial<ReportSummary>, string, string]>([
  ['unfinished', {}, '继续填写', '#/reports/甲/requests'],
  ['without errors', { isDraft: false }, '继续填写', '#/reports/甲/requests'],
  ['finalized', { isDraft: false, finalizedOn: '2026年1月9日' }, '打开', '#/reports/甲/organ'],
  ['of a newer version', { isNewer: true }, '打开', '#/reports/甲/organ'],
])('one that is %s is opened by the first button of its entry', (_, given, verb, address) => {
  const opened: string[] = [];
  show([{ ...summary('甲'), ...given }], (at) => opened.push(at));
  const button = document.querySelector('li button');
  expect(button?.textContent).toBe(verb);
  act(() => {
    button?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  });
  expect(opened).toEqual([address]);
  expect(entries()[0]?.includes('接着到“三、收到和处理')).toBe(verb === '继续填写');
});
