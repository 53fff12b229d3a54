import { expect, it } from 'vitest';
import { toText } from '#src/exporters/text.ts';
import { buildDocument } from '#src/report/document/build-document.ts';
import { newDraft } from '#src/report/draft/new-draft.ts';
import { BUREAU, withFigures } from '#src/testing/drafts.ts';
import { readText } from './read-text.ts';
import { toDraft } from './to-draft.ts';

const WHOLE = toText(buildDocument(withFigures(BUREAU, {}, '0'), false));

function unreadIn(text: string): readonly string[] {
  const understood = toDraft(readText(text), newDraft('copy', ''));
  if (understood.state === 'refused') throw new Error(understood.reason);
  return understood.draft.source?.unread ?? [];
}

const DOCUMENTS = ['issued', 'repealed', 'inForce'].map(
  (column) => `proactive.normativeDocuments.${column}`,
);

it.each<[why: string, text: string, unread: readonly string[]]>([
  ['that was read whole', WHOLE, []],
  [
    'whose figures cannot be told apart',
    WHOLE.replace(/(\n行政规范性文件\t)0\t0\t0/u, '$16233440'),
    DOCUMENTS,
  ],
  ['with a row missing', WHOLE.replace(/\n行政规范性文件\t.*/u, ''), DOCUMENTS],
  ['with a cell blank in the file', WHOLE.replace(/(\n行政规范性文件\t)0/u, '$1'), []],
])('keeps which cells were not read of a file %s', (_, text, unread) => {
  expect(unreadIn(text)).toEqual(unread);
});
