import { expect, it } from 'vitest';
import { toReference } from '#src/report/last-year/to-reference.ts';
import { BUREAU } from '#src/testing/drafts.ts';
import { likelyReports, type KeptReport } from './likely-reports.ts';

const kept = (id: string, organ: string, year: number | null): KeptReport => ({
  id,
  title: `${organ}${year ?? ''}年报告`,
  organ,
  year,
  savedAt: `2026-01-2${id}T09:30:00+08:00`,
  toReference: () => toReference(BUREAU, ''),
});
const KEPT = [
  kept('1', '云河县档案局', 2024),
  kept('2', '云河县水务局', 2024),
  kept('3', '云河县水务局', 2023),
  kept('4', '云河县水务局', null),
  kept('5', '', 2024),
];
const labels = (organ: string, year: number, reports = KEPT) => {
  const { own, others } = likelyReports(reports, organ, year);
  return [own, others].map((some) => some.map(({ label }) => label));
};

it.each([
  ['云河县水务局', 2025, ['云河县水务局2024年报告'], ['云河县档案局2024年报告', '2024年报告']],
  ['云河县水务局', 2024, ['云河县水务局2023年报告'], []],
  ['云河县水务局', 2026, [], []],
  ['', 2024, [], ['云河县水务局2023年报告']],
])('“%s” of %i is offered its own and, apart, those of others', (organ, year, own, others) => {
  expect(labels(organ, year)).toEqual([own, others]);
});

it('two of the same title are told apart by when they were saved', () => {
  const twins = [kept('1', '甲局', 2024), kept('2', '甲局', 2024)];
  expect(labels('甲局', 2025, twins)[0]).toEqual([
    '甲局2024年报告（2026-01-21 09:30:00 保存）',
    '甲局2024年报告（2026-01-22 09:30:00 保存）',
  ]);
});
