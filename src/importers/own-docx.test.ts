// @vitest-environment happy-dom
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { toDocx } from '#src/exporters/docx/to-docx.ts';
import { withExplanation } from '#src/report/checks/explanations.ts';
import { runChecks } from '#src/report/checks/run-checks.ts';
import { buildAnnex } from '#src/report/document/annex.ts';
import { buildDocument } from '#src/report/document/build-document.ts';
import { toPublicReport } from '#src/report/document/public-report.ts';
import type { Draft } from '#src/report/draft/draft.ts';
import { anyDraft } from '#src/testing/arbitraries.ts';
import { BUREAU, GOVERNMENT, RUN_IN, withLastYear } from '#src/testing/drafts.ts';
import { tries } from '#src/testing/tries.ts';
import { readOwnDocx } from './own-docx.ts';

const exported = (draft: Draft) => toDocx(buildDocument(draft, false), toPublicReport(draft));

/** The file as a word processor would leave it after an edit of its text. */
function edited(bytes: Uint8Array, path: string, change: (text: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const text = strFromU8(parts[path] ?? new Uint8Array());
  expect(change(text)).not.toBe(text);
  return zipSync({ ...parts, [path]: strToU8(change(text)) });
}

describe('a Word file of our own', () => {
  it.each([
    ['bureau', BUREAU],
    ['run-in headings', RUN_IN],
    ['government', GOVERNMENT],
  ])('gives the report proper back to the last character: %s', async (_, draft) => {
    const copy = readOwnDocx(await exported(draft));
    expect(copy).toEqual({ state: 'own', report: toPublicReport(draft) });
  });

  it('gives back whatever was typed', async () => {
    await fc.assert(
      fc.asyncProperty(anyDraft, async (draft) => {
        const copy = readOwnDocx(await exported(draft));
        expect(copy).toEqual({ state: 'own', report: toPublicReport(draft) });
      }),
      { numRuns: tries(6, 100) },
    );
  });

  it('gives the report proper back from an internal copy too, and nothing of its annex', async () => {
    const compared = withLastYear(BUREAU, { 'requests.carriedOut.naturalPerson': 4 });
    const findings = runChecks(compared, 2025);
    const explanations = findings.flatMap((finding) =>
      withExplanation(compared, finding, '因机构改革\u202E，数量增加'),
    );
    const draft = { ...compared, explanations };
    const annex = buildAnnex(draft, findings, '2025年1月14日');
    expect(JSON.stringify(annex)).toContain('因机构改革，数量增加');
    const bytes = await toDocx(buildDocument(draft, true), toPublicReport(draft), annex);
    expect(readOwnDocx(bytes)).toEqual({ state: 'own', report: toPublicReport(BUREAU) });
  });

  it('is read as edited once a word, a figure or a paragraph was changed', async () => {
    const bytes = await exported(BUREAU);
    const document = (change: (text: string) => string) =>
      readOwnDocx(edited(bytes, 'word/document.xml', change)).state;
    expect(document((text) => text.replace('公开信息36条', '公开信息37条'))).toBe('edited');
    expect(document((text) => text.replace('>0</w:t>', '>1</w:t>'))).toBe('edited');
    expect(document((text) => text.replace('>0</w:t>', '></w:t>'))).toBe('edited');
    expect(document((text) => text.replace(/<w:p>(?:(?!<w:p>).)*36条.*?<\/w:p>/, ''))).toBe(
      'edited',
    );
  });

  it.each([
    [
      'a figure struck through',
      (text: string) =>
        text.replace(
          '<w:r><w:t xml:space="preserve">0',
          '<w:r><w:rPr><w:strike/></w:rPr><w:t xml:space="preserve">0',
        ),
    ],
    [
      'a hidden paragraph',
      (text: string) =>
        text.replace(/<w:rPr>(?=<w:rFonts[^>]*\/><\/w:rPr><w:t [^>]*>全年)/, '<w:rPr><w:vanish/>'),
    ],
    [
      'a footnote',
      (text: string) => text.replace('36条。</w:t>', '36条。</w:t><w:footnoteReference w:id="5"/>'),
    ],
    [
      'a symbol',
      (text: string) => text.replace('36条。</w:t>', '36条。</w:t><w:sym w:char="F0FC"/>'),
    ],
    ['a picture', (text: string) => text.replace('36条。</w:t>', '36条。</w:t><w:drawing/>')],
  ])('is read as edited where a reader sees %s', async (_, change) => {
    const bytes = edited(await exported(BUREAU), 'word/document.xml', change);
    expect(readOwnDocx(bytes)).toEqual({ state: 'edited' });
  });

  it('is read as edited where its data were changed and its text was not', async () => {
    const bytes = edited(await exported(BUREAU), 'customXml/item1.xml', (text) =>
      text.replace('"naturalPerson":0', '"naturalPerson":9'),
    );
    expect(readOwnDocx(bytes)).toEqual({ state: 'edited' });
  });

  it('is refused before it bursts', async () => {
    const spaces = strToU8(' '.repeat(9_000_000));
    const bombs = Array.from(
      { length: 8 },
      (_, index) => [`customXml/item${index + 2}.xml`, spaces] as const,
    );
    const bomb = zipSync({ ...unzipSync(await exported(BUREAU)), ...Object.fromEntries(bombs) });
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(readOwnDocx(bomb)).toEqual({ state: 'foreign' });
  });

  it('is read without listing the children of all its elements', async () => {
    const lists = vi.spyOn(Element.prototype, 'children', 'get');
    expect(readOwnDocx(await exported(BUREAU)).state).toBe('own');
    expect(lists).not.toHaveBeenCalled();
    lists.mockRestore();
  });

  it('is still ours where runs were cut and empty paragraphs added', async () => {
    const bytes = edited(await exported(BUREAU), 'word/document.xml', (text) =>
      text
        .replace('公开信息36条', '公开信息3</w:t></w:r><w:r><w:t>6条')
        .replace('<w:sectPr>', '<w:p/><w:sectPr>'),
    );
    expect(readOwnDocx(bytes).state).toBe('own');
  });
});

it.each([
  ['nothing', new Uint8Array()],
  ['no zip', strToU8('PK\u0003\u0004 and then something else')],
  ['a zip without a document', zipSync({ 'a.txt': strToU8('a') })],
  [
    'broken XML',
    zipSync({ 'word/document.xml': strToU8('<w:document'), 'customXml/item1.xml': strToU8('<a') }),
  ],
  [
    'another program’s part',
    zipSync({
      'word/document.xml': strToU8('<w:document xmlns:w="x"/>'),
      'customXml/item1.xml': strToU8('<b:Sources xmlns:b="http://example.org/b"/>'),
    }),
  ],
  [
    'our part without JSON',
    zipSync({
      'word/document.xml': strToU8('<w:document xmlns:w="x"/>'),
      'customXml/item1.xml': strToU8('<report xmlns="urn:disclosure-annual-report">{</report>'),
    }),
  ],
])('%s is a foreign file', (_, bytes) => {
  expect(readOwnDocx(bytes)).toEqual({ state: 'foreign' });
});
