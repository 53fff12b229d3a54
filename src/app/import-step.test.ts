import { expect, test } from 'vitest';
import { valueAt, withChanges } from '#src/form/changes.ts';
import { createHistory } from '#src/form/history.ts';
import type { Draft } from '#src/report/draft/draft.ts';
import { BUREAU, withLastYear } from '#src/testing/drafts.ts';
import { toImportStep } from './import-step.ts';

const CELL = 'requests.newlyReceived.naturalPerson';

/** The history of a report that has just come from a file. */
function imported(fileName: string, draft: Draft) {
  const { label, before, changes } = toImportStep(fileName, draft);
  const history = createHistory(
    before,
    () => 0,
    () => undefined,
  );
  history.record(label, 'organ.name', changes);
  return { history, before };
}

test('an import is one step, taken back to an empty report and done again', () => {
  const { history, before } = imported('上年.docx', BUREAU);
  expect(history.labels().undo).toBe('导入《上年.docx》');

  const empty = { ...BUREAU, ...withChanges(BUREAU, history.undo()?.changes ?? []) };
  expect(empty.organ.name).toBe('');
  expect(valueAt(empty, CELL)).toBe('');
  expect(empty.overview).toEqual(before.overview);
  expect(history.labels().undo).toBeNull();

  const again = { ...empty, ...withChanges(empty, history.redo()?.changes ?? []) };
  expect(again).toEqual(BUREAU);
});

test('what is typed over an imported figure goes back to that figure first', () => {
  const { history } = imported('上年.docx', BUREAU);
  history.type(CELL, () => '99', null);
  expect(history.undo()?.changes).toEqual([{ unit: CELL, value: valueAt(BUREAU, CELL) }]);
});

test('an import that was taken back leaves its words and messages, and no figures to be held to', () => {
  const source = {
    fileName: '上年.docx',
    printedTotals: { 'requests.newlyReceived.total': 3119 },
    counts: { requests: { cells: 144, read: 144, blank: 0 } },
    unread: ['proactive.rules.issued'],
    text: '原文',
    seen: false,
  };
  const draft = { ...BUREAU, source };
  const { history } = imported('上年.docx', draft);
  const empty = { ...draft, ...withChanges(draft, history.undo()?.changes ?? []) };
  expect(empty.source).toEqual({
    ...source,
    printedTotals: {},
    counts: {},
    unread: [],
    seen: true,
  });
  const again = { ...empty, ...withChanges(empty, history.redo()?.changes ?? []) };
  expect(again).toEqual(draft);
});

test('last year’s report that a file brought goes with the import and comes back with it', () => {
  const draft = withLastYear(BUREAU, { [CELL]: 3 });
  const { history } = imported('本年.json', draft);
  const empty = { ...draft, ...withChanges(draft, history.undo()?.changes ?? []) };
  expect(empty.reference).toBeNull();
  const again = { ...empty, ...withChanges(empty, history.redo()?.changes ?? []) };
  expect(again.reference).toEqual(draft.reference);
});

test('the mark of a finalized report goes with its import and comes back with it', () => {
  const finalized = { at: '2025-01-14T09:30:00+08:00', revision: 12 };
  const draft = { ...BUREAU, finalized };
  const { history } = imported('本年.json', draft);
  const empty = { ...draft, ...withChanges(draft, history.undo()?.changes ?? []) };
  expect(empty.finalized).toBeNull();
  const again = { ...empty, ...withChanges(empty, history.redo()?.changes ?? []) };
  expect(again.finalized).toEqual(finalized);
});
