// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { toDocx } from '#src/exporters/docx/to-docx.ts';
import { toHtml } from '#src/exporters/html.ts';
import { buildDocument } from '#src/report/document/build-document.ts';
import { toPublicReport } from '#src/report/document/public-report.ts';
import { newDraft } from '#src/report/draft/new-draft.ts';
import { toReportFile, toReportJson } from '#src/report/draft/report-file.ts';
import { COMPLETE } from '#src/testing/complete-draft.ts';
import { mutatedMarkup, mutatedZip } from '#src/testing/mutated-files.ts';
import { SEEDS, triesBySeed } from '#src/testing/tries.ts';
import { areBuiltInsUntouched } from '#src/testing/untouched.ts';
import { readOwn } from './read-own-copy.ts';

const EMPTY = newDraft('empty', '');
const PUBLISHED = toPublicReport(COMPLETE);
const document = buildDocument(COMPLETE, false);
const page = toHtml(document, PUBLISHED);
const word = await toDocx(document, PUBLISHED, null);
const data = toReportJson(toReportFile(COMPLETE, COMPLETE));

/** A copy says what was exported, to the last character, or is not taken for one. */
async function expectExact(bytes: Uint8Array, name: string): Promise<void> {
  const read = await readOwn(bytes, name, EMPTY);
  expect(areBuiltInsUntouched()).toBe(true);
  if (read.state === 'refused') expect(read.reason).toMatch(/。$/);
  if (read.state !== 'restored') return;
  expect(toPublicReport(read.draft)).toEqual(PUBLISHED);
  expect(read.draft).toMatchObject({ id: 'empty', explanations: [], reference: null });
}

describe.each(SEEDS)('a mutated copy of our own, SEED=%i', (seed) => {
  it.each([
    ['页.html', 16, mutatedMarkup(page)],
    ['报告.docx', 8, mutatedZip(word)],
  ])('%s gives exactly its report, or is no copy', async (name, usual, files) => {
    // The page's own parser of the tests complains where it cannot go on.
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    await fc.assert(
      fc.asyncProperty(files, (bytes) => expectExact(bytes, name)),
      { seed, numRuns: triesBySeed(usual, usual * 20) },
    );
    vi.mocked(console.error).mockClear();
  });

  it('报告.json is a report or refused, in any encoding', async () => {
    await fc.assert(
      fc.asyncProperty(mutatedMarkup(data), async (bytes) => {
        const read = await readOwn(bytes, '报告.json', EMPTY);
        expect(['restored', 'refused']).toContain(read.state);
        expect(areBuiltInsUntouched()).toBe(true);
      }),
      { seed, numRuns: triesBySeed(40, 800) },
    );
  });
});
