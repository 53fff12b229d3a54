import { describe, expect, it } from 'vitest';
import { withChanges } from '#src/form/changes.ts';
import { createHistory } from '#src/form/history.ts';
import type { Draft } from '#src/report/draft/draft.ts';
import { toReportFile } from '#src/report/draft/report-file.ts';
import { contentKey } from '#src/report/versions/content-key.ts';
import { BUREAU, GOVERNMENT } from '#src/testing/drafts.ts';
import { placeOf, toFileContent, toRestore } from './take-over.ts';

const keyOf = (draft: Draft) =>
  contentKey(toReportFile({ ...draft, id: '', finalized: null }, { revision: 0, savedAt: '' }));
const FULL: Draft = {
  ...GOVERNMENT,
  source: { fileName: 'a.docx', text: '原文', seen: false, printedTotals: { x: 1 } },
  reference: { fileName: 'last.docx', report: {} },
  explanations: [{ rule: 'jump', place: 'x', text: 'y' }],
  done: ['overview'],
  finalized: { at: '', revision: 1 },
};

describe('toRestore', () => {
  it.each([
    ['a report to a fuller one', BUREAU, FULL],
    ['a fuller report to one without', FULL, BUREAU],
    ['nothing', FULL, FULL],
  ])('leads from %s, and back by one undo', (_, now, version) => {
    const changes = toRestore(now, version);
    const history = createHistory(
      now,
      () => 0,
      () => undefined,
    );
    history.record('恢复', 'organ.name', changes);
    const restored = { ...now, ...withChanges(now, changes) };
    expect(keyOf(restored)).toBe(keyOf(version));
    const turn = history.undo();
    const back = { ...restored, ...withChanges(restored, turn?.changes ?? []) };
    expect(keyOf(back)).toBe(keyOf(now));
    expect(changes.some(({ unit }) => unit === 'finalized')).toBe(false);
  });
});

it.each<[string, Partial<Draft>]>([
  ['saved at another time', { revision: 9, savedAt: '2025-01-14T09:30:00+08:00' }],
  ['finalized or not', { finalized: null }],
  ['with an import read since', { source: FULL.source && { ...FULL.source, seen: true } }],
  [
    'with keys in another order',
    { explanations: [{ text: 'y', place: 'x', rule: 'jump' }], organ: { ...FULL.organ } },
  ],
])('there is nothing to restore of the same report %s', (_, version) => {
  expect(toRestore(FULL, { ...FULL, ...version })).toEqual([]);
});

it('explanations alone are restored', () => {
  expect(toRestore(FULL, { ...FULL, explanations: [] })).toEqual([
    { unit: 'explanations', value: [] },
  ]);
});

describe('toFileContent', () => {
  const file = { ...BUREAU, source: { fileName: 'f.pdf', seen: false } };

  it('keeps explanations, last year’s report and ticks beside a file that others wrote', () => {
    const changed = { ...FULL, ...withChanges(FULL, toFileContent(FULL, file, false)) };
    expect(changed).toMatchObject({
      organ: BUREAU.organ,
      overview: BUREAU.overview,
      explanations: FULL.explanations,
      reference: FULL.reference,
      done: FULL.done,
      source: { fileName: 'f.pdf', seen: true },
    });
  });

  it('takes them from a file of our own that has them', () => {
    const changed = { ...BUREAU, ...withChanges(BUREAU, toFileContent(BUREAU, FULL, true)) };
    expect(changed).toMatchObject({
      explanations: FULL.explanations,
      reference: FULL.reference,
      source: null,
    });
    const kept = { ...FULL, ...withChanges(FULL, toFileContent(FULL, BUREAU, true)) };
    expect(kept).toMatchObject({ explanations: FULL.explanations, source: FULL.source });
  });
});

it('shows a change on the step at hand where it has one', () => {
  const changes = toRestore(BUREAU, GOVERNMENT);
  expect(placeOf(changes, 'requests')).toMatch(/^requests\./);
  expect(placeOf(changes, 'review')).toBe('organ.name');
  expect(placeOf([], 'other')).toBe('organ.name');
});
