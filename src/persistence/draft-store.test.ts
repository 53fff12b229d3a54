import { expect, it } from 'vitest';
import { newDraft } from '#src/report/draft/new-draft.ts';
import { toReportFile } from '#src/report/draft/report-file.ts';
import { baseOf, outcomeOver, settleLeaving } from './draft-store.ts';

const file = (revision: number, savedAt: string, title = '') =>
  toReportFile({ ...newDraft('a', '2024'), title }, { revision, savedAt });
const MINE = file(6, '10:00:02');

it.each([
  ['nothing is stored any more', undefined, null, 'gone'],
  ['its base is stored', file(5, '10:00:00'), null, 'next'],
  ['it is stored already', file(6, '10:00:02'), null, 'stored'],
  ['the save before it came through', file(6, '10:00:01'), file(6, '10:00:01'), 'next'],
  ['another window has saved', file(6, '10:00:01'), null, 'conflict'],
  ['another window has saved in the same second', file(6, '10:00:02', '别的'), null, 'conflict'],
  ['another window has saved twice', file(7, '10:00:05'), file(6, '10:00:01'), 'conflict'],
])('a report handed over where %s', async (_, stored, underWay, outcome) => {
  const left = underWay ? file(7, '10:00:03') : MINE;
  const bases = [baseOf(file(5, '10:00:00')), ...(underWay ? [underWay] : [])];
  const copy = { id: 'a-copy', base: null };
  const storedAt = (id: string) => Promise.resolve(id === 'a' ? stored : undefined);
  const settled = await settleLeaving({ file: left, bases, copy }, storedAt);
  expect(settled?.id ?? null).toBe({ next: 'a', conflict: 'a-copy' }[outcome] ?? null);
});

it('a report that was never stored is stored, and never over another', () => {
  expect(outcomeOver(undefined, [null])).toBe('next');
  expect(outcomeOver(file(1, '10:00:00'), [null])).toBe('conflict');
});

it('a stored report without revision is known again all the same', () => {
  const torn = { format: 'torn' };
  expect(outcomeOver(torn, [baseOf(torn)])).toBe('next');
  expect(outcomeOver(file(1, '10:00:00'), [baseOf(torn)])).toBe('conflict');
});

it('a copy handed over again takes the place of itself, and of no other', async () => {
  const stored = new Map<string, unknown>([['a', file(9, '11:00:00')]]);
  const leave = async (revision: number, before: number | null) => {
    const base = before === null ? null : baseOf(file(before, '10:00:02'));
    const left = { file: file(revision, '10:00:02'), bases: [], copy: { id: 'a-copy', base } };
    const settled = await settleLeaving(left, (id) => Promise.resolve(stored.get(id)));
    if (settled) stored.set(settled.id, settled);
  };
  await leave(6, null);
  await leave(7, 6);
  expect([...stored.keys()]).toEqual(['a', 'a-copy']);
  stored.set('a-copy', file(20, '12:00:00'));
  await leave(8, 7);
  expect([...stored.keys()]).toEqual(['a', 'a-copy', 'a-copy-1']);
});
