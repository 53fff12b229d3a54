import fc from 'fast-check';
import { expect, it } from 'vitest';
import { newDraft } from '#src/report/draft/new-draft.ts';
import { restore } from '#src/report/draft/restore.ts';
import { BUREAU, GOVERNMENT, withFigures } from '#src/testing/drafts.ts';
import { anyDraft } from '#src/testing/arbitraries.ts';
import { tries } from '#src/testing/tries.ts';
import { buildDocument } from './build-document.ts';
import { toPublicReport } from './public-report.ts';

it('leaves out explanations, last year, the source and whatever it does not know', () => {
  const secret = { unknown: '内部-unknown' };
  const draft = {
    ...GOVERNMENT,
    ...secret,
    organ: { ...GOVERNMENT.organ, ...secret },
    overview: {
      ...GOVERNMENT.overview,
      ...secret,
      parts: GOVERNMENT.overview.parts.map((part) => ({ ...part, ...secret })),
    },
    requests: {
      ...GOVERNMENT.requests,
      disclosed: { ...GOVERNMENT.requests.disclosed, ...secret },
      unknownRow: secret,
    },
    notes: { ...GOVERNMENT.notes, ...secret, cells: { ...GOVERNMENT.notes.cells, ...secret } },
    signature: { ...GOVERNMENT.signature, ...secret },
    explanations: [{ rule: 'jump', place: 'requests', text: '内部-explanation' }],
    source: { fileName: '内部-source.docx' },
    reference: { fileName: '内部-reference.json', report: { ...secret } },
  };
  expect(JSON.stringify(toPublicReport(draft))).not.toContain('内部-');
  expect(toPublicReport(draft)).toEqual(toPublicReport(GOVERNMENT));
});

it('is read by the one door without a message, and prints the same', () => {
  const typed = { 'proactive.fees.amount': '18.8710', 'requests.disclosed.research': '/' };
  const draft = withFigures(BUREAU, typed, '0');
  const restored = restore(toPublicReport(draft), newDraft('new', ''));
  expect(restored).toMatchObject({ state: 'restored', messages: [], readOnly: false });
  if (restored.state !== 'restored') return;
  expect(buildDocument(restored.draft, false)).toEqual(buildDocument(draft, false));
});

it('is the same after it was read again, whatever was typed', () => {
  fc.assert(
    fc.property(anyDraft, (draft) => {
      const report = toPublicReport(draft);
      const restored = restore(JSON.parse(JSON.stringify(report)), newDraft('new', ''));
      expect(restored.state === 'restored' && toPublicReport(restored.draft)).toEqual(report);
    }),
    { numRuns: tries(50, 1_000) },
  );
});
