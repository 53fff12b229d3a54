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
])('a report handed over where %s', (_, stored, underWay, outcome) => {
  const left = underWay ? file(7, '10:00:03') : MINE;
  expect(settleLeaving(stored, { file: left, base: baseOf(file(5, '10:00:00')), underWay })).toBe(
    outcome,
  );
});

it('a report that was never stored is stored, and never over another', () => {
  const left = { file: MINE, base: null, underWay: null };
  expect(settleLeaving(undefined, left)).toBe('next');
  expect(settleLeaving(file(1, '10:00:00'), left)).toBe('conflict');
});

it('a stored report without revision is known again all the same', () => {
  const torn = { format: 'torn' };
  expect(outcomeOver(torn, baseOf(torn))).toBe('next');
  expect(outcomeOver(file(1, '10:00:00'), baseOf(torn))).toBe('conflict');
});
