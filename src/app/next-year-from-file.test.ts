import { expect, it } from 'vitest';
import type { ReportSource } from '#src/report/draft/draft.ts';
import { lastYearOf } from '#src/report/last-year/last-year.ts';
import { BUREAU } from '#src/testing/drafts.ts';
import { onlyFile, toNextYear } from './next-year-from-file.ts';

const TODAY = new Date(2025, 10, 20);
const readOf = (year: string) => ({
  fileName: '去年.docx',
  draft: { ...BUREAU, year },
  notes: [],
  source: null,
});

it('last year’s report is attached to a new draft of the year after, without its texts', () => {
  const next = toNextYear(readOf('2024'), 'next', TODAY);
  if (next.state === 'refused') throw new Error(next.reason);
  const { draft, messages } = next;
  expect(draft).toMatchObject({ id: 'next', year: '2025', organ: BUREAU.organ, revision: 0 });
  expect(draft.reference?.fileName).toBe('去年.docx');
  expect(lastYearOf(draft)).toMatchObject({ year: 2024, organ: BUREAU.organ.name });
  expect(draft.overview.parts.map(({ heading }) => heading)).toEqual(
    BUREAU.overview.parts.map(({ heading }) => heading),
  );
  expect(draft.overview.parts.map(({ text }) => text).join('')).toBe('');
  expect(draft.requests.newlyReceived.naturalPerson).toBe('');
  expect(messages).toEqual([expect.stringContaining('新建 2025 年的报告') as string]);
});

it('what was not understood of the file is said', () => {
  const source: ReportSource = {
    messages: [
      { kind: 'unread', place: 'requests.disclosed.enterprise', text: '没有读出', raw: '一件' },
    ],
  };
  const next = toNextYear({ ...readOf('2024'), notes: ['有一处改动'], source }, 'next', TODAY);
  expect(next).toMatchObject({
    state: 'made',
    messages: [
      expect.stringContaining('去年.docx') as string,
      '有一处改动',
      expect.stringContaining('1 处没有读出') as string,
    ],
  });
});

it.each<[string, Parameters<typeof toNextYear>[0], RegExp]>([
  ['has no year', readOf(''), /没有读出报告年度.*“写下一年度”/],
  ['has a year that is none', readOf('去年'), /没有读出报告年度/],
  [
    'was refused',
    { fileName: '去年.docx', draft: null, notes: ['文件是空的。'], source: null },
    /^去年\.docx：文件是空的。也可以先“新建报告”/,
  ],
])('a file that %s makes no report, and it is said what to do', (_, read, words) => {
  const next = toNextYear(read, 'next', TODAY);
  expect(next.state === 'refused' && next.reason).toMatch(words);
});

it.each([
  ['2025', 2],
  ['2024', 1],
  ['2019', 2],
])('after a report of %s there are %i messages in 2025', (year, count) => {
  const next = toNextYear(readOf(year), 'next', TODAY);
  expect(next.state === 'made' && next.messages).toHaveLength(count);
});

it('of several files none is taken', () => {
  const file = new File(['全文'], '去年.txt');
  expect(onlyFile([file])).toBe(file);
  expect(onlyFile([])).toBeNull();
  expect(onlyFile([file, file])).toContain('只选一个');
});
