import { expect, it } from 'vitest';
import { buildDocument } from '#src/report/document/build-document.ts';
import { BUREAU, SAMPLES } from '#src/testing/drafts.ts';
import { printable } from './printable.ts';

it.each(Object.entries(SAMPLES))('leaves a report as it is: %s', (_, draft) => {
  const report = buildDocument(draft, false);
  expect(printable(report)).toEqual(report);
});

it('leaves out what fonts show as boxes and what turns the direction', () => {
  const other = { opening: '甲\u0000\u001B乙\u202E丙\uFFFE丁\uD83D戊👨‍👩‍👧', parts: [] };
  const { blocks } = printable(buildDocument({ ...BUREAU, other }, false));
  expect(blocks.at(-1)).toEqual({ kind: 'paragraph', lead: '', text: '甲乙丙丁戊👨‍👩‍👧' });
});
