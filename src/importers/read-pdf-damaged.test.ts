import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { cMapFile, HELVETICA, pdfFile } from '#src/testing/pdf-file.ts';
import { tries } from '#src/testing/tries.ts';
import { readPdf } from './read-pdf.ts';

// Where a page's entry is damaged, pdf.js rejects a promise that nobody waits for. Only that is
// passed over, and only in this file: what `readPdf` itself rejects fails its test.
process.removeAllListeners('unhandledRejection');
process.on('unhandledRejection', () => undefined);

const page = { content: 'BT /F 10 Tf 70 600 Td (1234) Tj 200 0 Td (5) Tj ET' };
const whole = pdfFile({ pages: [page, page], fonts: { F: HELVETICA } });

test('cut off anywhere, it is refused or said to be incomplete', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: whole.length - 8 }), async (length) => {
      const read = await readPdf(whole.slice(0, length), { cMaps: cMapFile });
      if (read.state === 'read') {
        expect(read.document.messages.map(({ text }) => text).join('')).toContain('可能不全');
      }
    }),
    { numRuns: tries(40, 600) },
  );
});

test('with any bytes changed, it is read or refused', async () => {
  const change = fc.tuple(fc.nat({ max: whole.length - 1 }), fc.nat({ max: 255 }));
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 20 }), async (changes) => {
      const bytes = whole.slice();
      for (const [at, value] of changes) bytes[at] = value;
      const { state } = await readPdf(bytes, { cMaps: cMapFile });
      expect(['read', 'refused']).toContain(state);
    }),
    { numRuns: tries(60, 1_000) },
  );
});

test('the bytes given stay whole', async () => {
  const bytes = whole.slice();
  await readPdf(bytes, { cMaps: cMapFile });
  expect(bytes).toEqual(whole);
});
