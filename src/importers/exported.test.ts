import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDocx } from '#src/exporters/docx/to-docx.ts';
import { toHtml } from '#src/exporters/html.ts';
import { toText } from '#src/exporters/text.ts';
import { toWorkbook } from '#src/exporters/workbook.ts';
import type { Draft, Narrative } from '#src/report/draft/draft.ts';
import { newDraft } from '#src/report/draft/new-draft.ts';
import { buildDocument } from '#src/report/document/build-document.ts';
import { toPublicReport } from '#src/report/document/public-report.ts';
import { readFigure } from '#src/report/figures.ts';
import { NARRATIVE_IDS } from '#src/report/sections/sections.ts';
import { FIGURE_CELLS, TABLE_IDS, leafAt } from '#src/report/tables/tables.ts';
import { plainFigure } from '#src/testing/arbitraries.ts';
import { SAMPLES, narrative, withFigures } from '#src/testing/drafts.ts';
import { tries } from '#src/testing/tries.ts';
import { decodeText } from './decode-text.ts';
import { readDocx } from './read-docx.ts';
import { readHtml } from './read-html.ts';
import { readText } from './read-text.ts';
import { readXlsx } from './read-xlsx.ts';
import type { SourceRead } from './source-document.ts';
import { toDraft } from './to-draft.ts';

const documentOf = (draft: Draft) => buildDocument(draft, false);

/** Our copies, read as if anybody had written them. */
const COPIES: Record<string, (draft: Draft) => Promise<SourceRead>> = {
  text: (draft) =>
    Promise.resolve({
      state: 'read',
      document: readText(decodeText(new TextEncoder().encode(toText(documentOf(draft))))),
    }),
  'web page': (draft) =>
    Promise.resolve(readHtml(toHtml(documentOf(draft), toPublicReport(draft)))),
  'Word file': async (draft) =>
    readDocx(await toDocx(documentOf(draft), toPublicReport(draft), null)),
  workbook: async (draft) => readXlsx(await toWorkbook(documentOf(draft))),
};

async function readBack(copy: string, draft: Draft) {
  const read = await COPIES[copy]?.(draft);
  if (read?.state !== 'read') throw new Error(read?.reason ?? copy);
  const understood = toDraft(read.document, newDraft('copy', ''));
  if (understood.state === 'refused') throw new Error(understood.reason);
  return understood;
}

/** A figure by what it says: its number and its note. */
const saidIn = (draft: Draft) =>
  FIGURE_CELLS.map((cell) => {
    const reading = readFigure(leafAt<string>(draft, cell) ?? '', cell.unit);
    const note = leafAt<string>(draft.notes.cells, cell) ?? '';
    if (reading.state === 'blank') return [cell.path, null];
    if (reading.state === 'unreadable') return [cell.path, leafAt<string>(draft, cell)];
    return [cell.path, reading.value, (note || reading.note).replace(/\s/gu, '')];
  });

const words = (text: string): string => text.replace(/\s/gu, '');

const proseOf = (draft: Draft) => ({
  organ: words(draft.organ.name),
  year: draft.year,
  preface: words(draft.preface),
  notes: TABLE_IDS.map((id) => words(draft.notes[id])),
  signature: [draft.signature.organ, draft.signature.date].map(words),
  narratives: NARRATIVE_IDS.map((id) => {
    const { opening, parts } = draft[id];
    return [words(opening), ...parts.map((part) => [words(part.heading), words(part.text)])];
  }),
});

describe.each(Object.keys(COPIES))('our %s, read as anybody’s', (copy) => {
  it.each(Object.entries(SAMPLES))('comes back with every figure: %s', async (_, draft) => {
    const { draft: back, messages } = await readBack(copy, draft);
    expect(saidIn(back)).toEqual(saidIn(draft));
    if (copy !== 'workbook') expect(proseOf(back)).toEqual(proseOf(draft));
    expect(messages.filter(({ kind }) => kind === 'uneven')).toEqual([]);
  });
});

/** Sentences that no reader takes for a heading. */
const sentence = fc
  .array(
    fc.constantFrom('全年', '通过网站', '公开信息', '严格审核', '加强培训', '及时更新', '规范流程'),
    { minLength: 3, maxLength: 12 },
  )
  .map((pieces) => `${pieces.join('')}。`);
const text = fc.array(sentence, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'));
const parts = fc.array(
  fc.tuple(fc.constantFrom('主动公开方面', '监督保障：', '主要问题', '改进情况。'), text),
  { minLength: 2, maxLength: 4 },
);
const anyNarrative: fc.Arbitrary<Narrative> = fc
  .tuple(text, parts)
  .map(([opening, list]) => narrative(opening, ...list));

const cells = fc.array(plainFigure, {
  minLength: FIGURE_CELLS.length,
  maxLength: FIGURE_CELLS.length,
});
const anyReport: fc.Arbitrary<Draft> = fc
  .tuple(cells, anyNarrative, anyNarrative, anyNarrative)
  .map(([figures, overview, improvement, other]) => {
    const typed = FIGURE_CELLS.map(({ path }, index) => [path, figures[index] ?? ''] as const);
    return {
      ...withFigures(newDraft('law', '2024'), Object.fromEntries(typed)),
      organ: { name: '云河县水务局', kind: 'department' as const },
      overview,
      improvement,
      other,
    };
  });

describe('any report', () => {
  it.each(['text', 'web page'])('comes back from its %s', async (copy) => {
    await fc.assert(
      fc.asyncProperty(anyReport, async (draft) => {
        const { draft: back } = await readBack(copy, draft);
        expect(saidIn(back)).toEqual(saidIn(draft));
        expect(proseOf(back)).toEqual(proseOf(draft));
      }),
      { numRuns: tries(20, 400) },
    );
  });

  it.each(['Word file', 'workbook'])('comes back with its figures from its %s', async (copy) => {
    await fc.assert(
      fc.asyncProperty(anyReport, async (draft) => {
        const { draft: back } = await readBack(copy, draft);
        expect(saidIn(back)).toEqual(saidIn(draft));
      }),
      { numRuns: tries(6, 80) },
    );
  });
});
