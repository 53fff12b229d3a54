import { describe, expect, it } from 'vitest';
import { buildDocument } from '#src/report/document/build-document.ts';
import { BUREAU, withFigures } from '#src/testing/drafts.ts';
import { decodeEntities, partsOf } from '#src/testing/zip-parts.ts';
import { toWorkbook } from './workbook.ts';

const HOSTILE = [
  '=1+1',
  '+1+1',
  '-1+1',
  '@SUM(A1)',
  "=cmd|' /C calc'!A0",
  '=HYPERLINK("http://a.invalid","x")',
  '\t=1+1',
  '\r=1+1',
  '</t></si><f>1+1</f>',
];

/** The sum of some cells, blank while they all are. */
const OURS = /^IF\(COUNT\([A-Z0-9:,]+\)=0,"",SUM\([A-Z0-9:,]+\)\)$/;

async function workbookOf(text: string) {
  const draft = withFigures(BUREAU, {
    'proactive.rules.issued': text,
    'proactive.rules.revoked': `4（${text}）`,
  });
  const hostile = {
    ...draft,
    organ: { ...draft.organ, name: text },
    notes: { ...draft.notes, proactive: text },
  };
  const parts = partsOf(await toWorkbook(buildDocument(hostile, true)));
  return Object.entries(parts);
}

describe('a workbook of hostile texts', () => {
  it.each(HOSTILE)('%j is a text in every cell, never a formula', async (text) => {
    const parts = await workbookOf(text);
    const sheets = parts.filter(([name]) => name.startsWith('xl/worksheets/'));
    const formulas = sheets.flatMap(([, xml]) =>
      [...xml.matchAll(/<f[^>]*>([^<]*)<\/f>/g)].map(([, formula = '']) => decodeEntities(formula)),
    );
    expect(formulas.length).toBeGreaterThan(0);
    expect(formulas.filter((formula) => !OURS.test(formula))).toEqual([]);
    const shared = parts.find(([name]) => name === 'xl/sharedStrings.xml')?.[1] ?? '';
    expect(decodeEntities(shared)).toContain(text.trim());
  });
});
