// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { buildDocument } from '#src/report/document/build-document.ts';
import { toPublicReport } from '#src/report/document/public-report.ts';
import type { Draft } from '#src/report/draft/draft.ts';
import { newDraft } from '#src/report/draft/new-draft.ts';
import { BUREAU, narrative } from '#src/testing/drafts.ts';
import { all, read, textOf } from '#src/testing/read-word.ts';
import { partsOf } from '#src/testing/zip-parts.ts';
import { toDocx } from './to-docx.ts';

const wordParts = async (draft: Draft, isDraft = false) =>
  partsOf(await toDocx(buildDocument(draft, isDraft), toPublicReport(draft)));

describe('whatever was typed', () => {
  it.each([
    ['controls', '一\u0000二\u0007三\u000E四\u001F五', '一二三四五'],
    ['halves of pairs', '一\uD800二\uDC00三', '一\uFFFD二\uFFFD三'],
    ['no characters', '一\uFFFE二\uFFFF三', '一二三'],
    ['emoji', '完成😀', '完成😀'],
    ['markup', '<b>&amp;</b> ]]> "引" \'号\'', '<b>&amp;</b> ]]> "引" \'号\''],
    ['formulas', '=1+1 @A1 +2', '=1+1 @A1 +2'],
  ])('is printed, or left out where XML refuses it: %s', async (_, typed, printed) => {
    const organ = { ...BUREAU.organ, name: `${typed}局` };
    const parts = await wordParts({ ...BUREAU, organ, other: narrative(typed) });
    for (const [name, xml] of Object.entries(parts)) {
      // eslint-disable-next-line no-control-regex -- these are what XML refuses
      expect(xml, name).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\p{Cs}\uFFFE\uFFFF]/u);
    }
    const texts = all(read(parts['word/document.xml']), 'p').map(textOf);
    expect(texts).toContain(printed);
    expect(texts[0]).toContain(`${printed}局`);
  });

  it('is 200,000 characters and an organ of 80', async () => {
    const long = '政府信息公开，'.repeat(28_572);
    const organ = { ...BUREAU.organ, name: '长'.repeat(80) };
    const parts = await wordParts({ ...BUREAU, organ, other: narrative(long) });
    const texts = all(read(parts['word/document.xml']), 'p').map(textOf);
    expect(texts).toContain(long);
    expect(texts[0]).toContain('长'.repeat(80));
  });

  it('is nothing: blank cells stay blank', async () => {
    const tables = all(read((await wordParts(newDraft('new', '')))['word/document.xml']), 'tbl');
    const figures = tables
      .flatMap((table) => all(table, 'tc'))
      .filter((cell) => /^\d/.test(textOf(cell)));
    expect(figures.filter((cell) => /^\d+$/.test(textOf(cell)))).toEqual([]);
  });
});
