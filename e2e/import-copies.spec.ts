import { readFile } from 'node:fs/promises';
import type { Page, TestInfo } from '@playwright/test';
import { readFigure } from '#src/report/figures.ts';
import type { Draft } from '#src/report/draft/draft.ts';
import { newDraft } from '#src/report/draft/new-draft.ts';
import { restoreJson } from '#src/report/draft/restore.ts';
import { NARRATIVE_IDS } from '#src/report/sections/sections.ts';
import { FIGURE_CELLS, leafAt } from '#src/report/tables/tables.ts';
import { sampleReport } from '#src/report/sample/sample-report.ts';
import { SAMPLES, withFigures } from '#src/testing/drafts.ts';
import { LARGE_FIGURES } from './cases.ts';
import { download, expect, goToStep, openReport, printToPdf, test } from './fixtures.ts';
import { publishedDrafts } from './published-text.ts';

const words = (text: string): string => text.replace(/\s/gu, '');

/** What a report says: figures as numbers with their notes, prose without blanks. */
function saidIn(draft: Draft) {
  const figures = FIGURE_CELLS.map((cell) => {
    const reading = readFigure(leafAt<string>(draft, cell) ?? '', cell.unit);
    const note = leafAt<string>(draft.notes.cells, cell) ?? '';
    return [cell.path, reading.state === 'read' ? reading.value : null, words(note)];
  });
  const narratives = NARRATIVE_IDS.map((id) => [
    words(draft[id].opening),
    ...draft[id].parts.map((part) => [words(part.heading), words(part.text)]),
  ]);
  const { organ, year, preface, signature, notes } = draft;
  return {
    figures,
    narratives,
    year,
    texts: [organ.name, preface, signature.organ, signature.date, notes.disputes].map(words),
  };
}

async function draftOnPage(page: Page): Promise<Draft> {
  await goToStep(page, 'review');
  const { text } = await download(page, '导出数据');
  const restored = restoreJson(text, newDraft('read', ''));
  if (restored.state === 'refused') throw new Error(restored.reason);
  return restored.draft;
}

/** Prints a report, imports the PDF, and gives what came of it. */
async function printAndImport(page: Page, draft: Draft, testInfo: TestInfo): Promise<Draft> {
  await openReport(page, draft);
  await goToStep(page, 'review');
  const path = await printToPdf(page, testInfo);
  await page.goto('#/');
  await page.getByLabel('导入报告').setInputFiles({
    name: '打印.pdf',
    mimeType: 'application/pdf',
    buffer: await readFile(path),
  });
  await page.waitForURL(/organ$/);
  return draftOnPage(page);
}

const REPORTS: (readonly [name: string, draft: Draft])[] = [
  ['the sample, with a note in a narrow cell', sampleReport('sample')],
  ...Object.entries(SAMPLES),
  ...publishedDrafts().map(({ name, draft }) => [name, draft] as const),
];

for (const [name, draft] of REPORTS) {
  test(`the PDF of our own print comes back: ${name}`, async ({ page }, testInfo) => {
    const back = await printAndImport(page, draft, testInfo);
    expect(saidIn(back)).toEqual(saidIn(draft));
  });
}

test('figures of five to eight digits come back from the PDF of our own print', async ({
  page,
}, testInfo) => {
  const draft = withFigures(
    SAMPLES['own-line headings, all figures 0'] ?? newDraft('', ''),
    LARGE_FIGURES,
  );
  const back = await printAndImport(page, draft, testInfo);
  expect(saidIn(back).figures).toEqual(saidIn(draft).figures);
});

test('blank cells come back blank from the PDF of our own print', async ({ page }, testInfo) => {
  const sparse = Object.fromEntries(
    FIGURE_CELLS.filter((_, index) => index % 3 === 0).map(({ path }, index) => [
      path,
      String(index),
    ]),
  );
  const base = SAMPLES['own-line headings, all figures 0'] ?? newDraft('', '');
  const draft = withFigures(base, sparse);
  const back = await printAndImport(page, draft, testInfo);
  expect(saidIn(back).figures).toEqual(saidIn(draft).figures);
});
