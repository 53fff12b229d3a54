import { expect, it } from 'vitest';
import { KIND_IDS, type Draft, type Kind } from '#src/report/draft/draft.ts';
import { newDraft } from '#src/report/draft/new-draft.ts';
import { SAMPLE_ORGAN } from '#src/report/sample/sample-organ.ts';
import { deadlineOf } from './deadline.ts';

const draftOf = (kind: Kind, scope: Draft['scope'] = 'own', year = '2025'): Draft => ({
  ...newDraft('a', year),
  organ: { name: '云河县水务局', kind },
  scope,
});
const on = (year: number, month: number, day: number): Date =>
  new Date(year, month - 1, day, 23, 59);

it.each<[string, Kind, Date, string, string]>([
  ['long before', 'department', on(2025, 12, 1), 'far', '2026 年 1 月 31 日前提交并向社会公布'],
  [
    '45 days before',
    'department',
    on(2025, 12, 17),
    'near',
    '2026 年 1 月 31 日前提交并向社会公布，还有 45 天',
  ],
  [
    'the day before',
    'ministry',
    on(2026, 1, 30),
    'near',
    '2026 年 1 月 31 日前提交并向社会公布，还有 1 天',
  ],
  [
    'the day',
    'department',
    on(2026, 1, 31),
    'near',
    '今天（1 月 31 日）是提交并向社会公布的最后一天',
  ],
  [
    'the day, by notice',
    'township',
    on(2026, 1, 31),
    'near',
    '按通知的时间报送、公布，可以先按 2026 年 1 月 31 日准备',
  ],
  [
    'the day after',
    'department',
    on(2026, 2, 1),
    'passed',
    '2026 年 1 月 31 日的时限已过 1 天，写好后尽快提交并向社会公布',
  ],
  [
    'half a year after',
    'department',
    on(2026, 8, 1),
    'past',
    '2026 年 1 月 31 日的时限已过，写好后尽快提交并向社会公布',
  ],
  ['a government’s, far', 'government', on(2026, 2, 1), 'far', '2026 年 3 月 31 日前向社会公布'],
  [
    'a government’s, near',
    'government',
    on(2026, 3, 1),
    'near',
    '2026 年 3 月 31 日前向社会公布，还有 30 天',
  ],
  [
    'a township’s',
    'township',
    on(2025, 11, 1),
    'far',
    '按通知的时间报送、公布，可以先按 2026 年 1 月 31 日准备',
  ],
  ['a township’s, past', 'township', on(2026, 2, 20), 'past', '按通知的时间报送、公布'],
])('%s', (_, kind, today, stage, words) => {
  expect(deadlineOf(draftOf(kind), today)).toMatchObject({ stage, words });
});

it('31 January is the departments’, 31 March a government’s, a notice decides the others’', () => {
  const kinds = KIND_IDS.map((kind) => [kind, deadlineOf(draftOf(kind), on(2025, 11, 1))?.basis]);
  expect(Object.fromEntries(kinds)).toEqual({
    department: expect.stringContaining('1 月 31 日前') as string,
    ministry: expect.stringContaining('1 月 31 日前') as string,
    government: expect.stringContaining('3 月 31 日前') as string,
    office: expect.stringContaining('通知为准') as string,
    township: expect.stringContaining('通知为准') as string,
    subdistrict: expect.stringContaining('通知为准') as string,
    vertical: expect.stringContaining('通知为准') as string,
    other: expect.stringContaining('通知为准') as string,
  });
  expect(deadlineOf(draftOf('office', 'aggregate'), on(2025, 11, 1))?.basis).toContain(
    '3 月 31 日',
  );
  expect(deadlineOf(draftOf('department', 'aggregate'), on(2025, 11, 1))?.basis).toContain(
    '1 月 31 日',
  );
});

it.each<[string, Draft, Date]>([
  [
    'a finished report',
    { ...draftOf('department'), finalized: { at: '', revision: 1 } },
    on(2026, 1, 1),
  ],
  ['a report without a year', draftOf('department', 'own', ''), on(2026, 1, 1)],
  ['a year that is none', draftOf('department', 'own', '去年'), on(2026, 1, 1)],
  ['a report of years ago', draftOf('department', 'own', '2022'), on(2026, 1, 1)],
  [
    'the sample',
    { ...draftOf('department'), organ: { name: SAMPLE_ORGAN, kind: 'department' } },
    on(2026, 1, 1),
  ],
])('says nothing of %s', (_, draft, today) => {
  expect(deadlineOf(draft, today)).toBeNull();
});
