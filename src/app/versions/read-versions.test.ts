import { expect, it } from 'vitest';
import { toReportFile } from '#src/report/draft/report-file.ts';
import type { Version } from '#src/report/versions/version.ts';
import { BUREAU } from '#src/testing/drafts.ts';
import { timeWords, toEntries } from './read-versions.ts';

const FILE = toReportFile({ ...BUREAU, title: '旧题' }, { revision: 1, savedAt: '' });
const VERSION: Version = {
  number: 1,
  report: 'sample',
  at: '2025-01-14T09:30:00+08:00',
  reason: 'paste',
  file: FILE,
};
/** As a store may hold it that another version wrote, or that is torn. */
const torn = (change: Record<string, unknown>): Version => ({ ...VERSION, number: 2, ...change });

it.each([
  ['2025-01-14T09:30:00+08:00', '2025年1月14日 09:30:00'],
  ['2025-11-04T00:05:00Z', '2025年11月4日 00:05:00'],
  ['soon', '时间不明'],
  [undefined, '时间不明'],
])('says the time %s as %s', (at, words) => {
  expect(timeWords(at)).toBe(words);
});

it('gives the latest first, with what has changed since', () => {
  const later = { ...VERSION, number: 2, reason: 'finalized' as const };
  const entries = toEntries([VERSION, later], BUREAU);
  expect(entries.map(({ number, reason }) => [number, reason])).toEqual([
    [2, '定稿'],
    [1, '粘贴前'],
  ]);
  expect(entries[0]?.changes.map(({ place }) => place)).toEqual(['title']);
});

it.each([
  ['is none', { file: undefined }],
  ['is no report', { file: { format: 'x' } }],
  ['is a text', { file: '{' }],
])('a version that %s does not take the others down', (_, change) => {
  const entries = toEntries([VERSION, torn(change)], BUREAU);
  expect(entries.map(({ draft }) => draft?.title)).toEqual([undefined, '旧题']);
});

it('a version with a fault in one place says so and keeps the rest', () => {
  const [entry] = toEntries(
    [torn({ at: 7, reason: 'later', file: { ...FILE, scope: 1 } })],
    BUREAU,
  );
  expect(entry).toMatchObject({ time: '时间不明', reason: '其他', draft: { title: '旧题' } });
  expect(entry?.messages).toHaveLength(1);
});
