// The Word file and the workbook as LibreOffice opens them.
import { mkdirSync, writeFileSync } from 'node:fs';
import type { Page, TestInfo } from '@playwright/test';
import { buildDocument } from '#src/report/document/build-document.ts';
import { toPublicReport } from '#src/report/document/public-report.ts';
import { toGrid } from '#src/report/document/report-document.ts';
import type { Draft } from '#src/report/draft/draft.ts';
import { figureCellsOf } from '#src/report/tables/tables.ts';
import { BUREAU, GOVERNMENT, withFigures } from '#src/testing/drafts.ts';
import { convertByOffice, isOfficeInstalled } from '#src/testing/office.ts';
import { areCasesPresent } from '#src/testing/cases.ts';
import { download, downloadBytes, expect, goToStep, openReport, test } from './fixtures.ts';
import { NO_PDFTOTEXT, bare, hasPdftotext, inkOf, readPdf, type PdfPage } from './pdf.ts';
import { publishedDrafts } from './published-text.ts';
import { publicPart } from './read-copies.ts';

const NO_OFFICE = 'LibreOffice is not installed';

/** Sheets, of these the ones filled with prose from top to bottom, and what is found on them. */
const PAGES: Record<string, { count: number; full: number[] }> = {
  government: { count: 4, full: [] },
  '000': { count: 5, full: [] },
  '001': { count: 5, full: [] },
  '002': { count: 4, full: [] },
  '01-huaian-2024': { count: 6, full: [2] },
};
const LINES_A_PAGE = 22;
const CHARACTERS_A_LINE = 28;
/** 28.95 pt. */
const LINE_PITCH_MM = 10.21;
const CHARACTER_MM = 14 * (25.4 / 72);

interface Measured {
  pages: PdfPage[];
  path: string;
}

function toPdf(word: Uint8Array, testInfo: TestInfo): Measured {
  const pdf = convertByOffice(word, 'docx', 'pdf').get('file.pdf');
  if (!pdf) throw new Error('LibreOffice made no PDF');
  const path = testInfo.outputPath('word.pdf');
  mkdirSync(testInfo.outputDir, { recursive: true });
  writeFileSync(path, pdf);
  return { pages: readPdf(path), path };
}

const middleOf = ({ top, bottom }: { top: number; bottom: number }) => (top + bottom) / 2;

/** What stands in the type area; the page number is the last line. */
const bodyOf = (page: PdfPage) => page.lines.slice(0, -1);

function checkPage(page: PdfPage, path: string): void {
  expect(page.width).toBeCloseTo(210, 0);
  expect(page.height).toBeCloseTo(297, 0);
  for (const word of bodyOf(page).flatMap(({ words }) => words)) {
    expect(word.left, word.text).toBeGreaterThan(27.8);
    // LibreOffice hangs a mark at the end of a line into the margin, whatever the style says.
    const hanging = /[，。、；：,.;:）)]$/.test(word.text) ? CHARACTER_MM * (16 / 14) : 0;
    expect(word.right, word.text).toBeLessThan(184.4 + hanging);
    expect(middleOf(word), word.text).toBeGreaterThan(37);
    expect(middleOf(word), word.text).toBeLessThan(262);
  }
  const number = page.lines.at(-1);
  expect(number?.text).toBe(`— ${page.number} —`);
  const edge = page.number % 2 === 1 ? 184 - (number?.right ?? 0) : (number?.left ?? 0) - 28;
  expect(edge).toBeCloseTo(CHARACTER_MM, 0);
  const ink = inkOf(path, page.number, { top: 262 });
  expect(middleOf(ink ?? { top: 0, bottom: 0 })).toBeCloseTo(269, -0.3);
}

function checkFullPage(page: PdfPage): void {
  const lines = bodyOf(page);
  expect(lines).toHaveLength(LINES_A_PAGE);
  const pitches = lines.slice(1).map((line, at) => middleOf(line) - middleOf(lines[at] ?? line));
  for (const pitch of pitches) expect(pitch).toBeCloseTo(LINE_PITCH_MM, 0);
  // Lines without Latin letters and digits, which are half as wide.
  const chinese = lines.map(({ text }) => bare(text)).filter((text) => !/[ -~]/.test(text));
  expect(Math.max(...chinese.map((text) => [...text].length))).toBe(CHARACTERS_A_LINE);
}

async function exportFrom(page: Page, draft: Draft, button: string): Promise<Uint8Array> {
  await openReport(page, draft);
  await goToStep(page, 'review');
  return (await downloadBytes(page, button)).bytes;
}

const REPORTS = [{ name: 'government', draft: GOVERNMENT }, ...publishedDrafts()];

test('notes in cells leave table 三 on one page of the Word file, under its heading', async ({
  page,
}, testInfo) => {
  test.skip(!isOfficeInstalled, NO_OFFICE);
  test.skip(!hasPdftotext(), NO_PDFTOTEXT);
  const cells = figureCellsOf('requests').filter((_, index) => index % 18 === 0);
  const typed = Object.fromEntries(cells.map(({ path }) => [path, '2（其中含上年结转1件）']));
  const word = await exportFrom(page, withFigures(BUREAU, typed, '0'), '导出 Word');
  const said = toPdf(word, testInfo).pages.map((sheet) =>
    bare(sheet.words.map(({ text }) => text).join('')),
  );
  const requests = said.filter((text) => text.includes('三、收到和处理政府信息公开申请情况'));
  expect(requests).toHaveLength(1);
  expect(requests[0]).toContain('四、结转下年度继续办理');
});

test('every published report has its pages written down', () => {
  test.skip(
    !areCasesPresent,
    'CASES_DIR is absent: published reports are not opened in LibreOffice',
  );
  expect(REPORTS.map(({ name }) => name)).toEqual(Object.keys(PAGES));
});

for (const { name, draft } of REPORTS) {
  test(`the Word file has the pages, type area and lines of the submission copy: ${name}`, async ({
    page,
  }, testInfo) => {
    test.skip(!isOfficeInstalled, NO_OFFICE);
    test.skip(!hasPdftotext(), NO_PDFTOTEXT);
    const word = await exportFrom(page, draft, '导出 Word');
    const { pages, path } = toPdf(word, testInfo);
    const expected = PAGES[name];
    expect(pages).toHaveLength(expected?.count ?? -1);
    for (const sheet of pages) checkPage(sheet, path);
    for (const full of expected?.full ?? []) {
      const sheet = pages[full - 1];
      if (sheet) checkFullPage(sheet);
    }
    const said = pages.map((sheet) => bare(sheet.words.map(({ text }) => text).join('')));
    const requests = said.filter((text) => text.includes('三、收到和处理政府信息公开申请情况'));
    expect(requests).toHaveLength(1);
    expect(requests[0]).toContain('四、结转下年度继续办理');

    const whole = pages.flatMap((sheet) => bodyOf(sheet).map(({ text }) => bare(text))).join('');
    for (const block of buildDocument(draft, false).blocks) {
      if (block.kind === 'paragraph') expect(whole).toContain(bare(block.lead + block.text));
    }
  });

  test(`the Word file is read back exactly after LibreOffice saved it: ${name}`, async ({
    page,
  }) => {
    test.skip(!isOfficeInstalled, NO_OFFICE);
    const word = await exportFrom(page, draft, '导出 Word');
    const saved = convertByOffice(word, 'docx', 'docx').get('file.docx');
    await page.goto('#/');
    await page.getByLabel('导入报告').setInputFiles({
      name: 'saved.docx',
      mimeType: '',
      buffer: Buffer.from(saved ?? []),
    });
    await page.waitForURL(/organ$/);
    await goToStep(page, 'review');
    expect(publicPart((await download(page, '导出数据')).text)).toEqual(toPublicReport(draft));
  });

  test(`the workbook shows every figure and total in LibreOffice: ${name}`, async ({ page }) => {
    test.skip(!isOfficeInstalled, NO_OFFICE);
    const workbook = await exportFrom(page, draft, '导出表格');
    // Tabs between cells, all sheets, texts as shown.
    const filter = 'csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,true,true,false,false,-1';
    const sheets = [...convertByOffice(workbook, 'xlsx', filter)]
      .sort(([one], [other]) => one.localeCompare(other, 'zh'))
      .map(([, csv]) => Buffer.from(csv).toString('utf8'));
    const tables = buildDocument(draft, false).blocks.flatMap((block) =>
      block.kind === 'table' ? [toGrid(block.table)] : [],
    );
    expect(sheets).toHaveLength(tables.length);
    for (const grid of tables) {
      const lines = grid.map((cells) => cells.join('\t'));
      const shown = sheets.map((sheet) => sheet.split('\n').slice(0, lines.length));
      expect(shown).toContainEqual(lines);
    }
  });
}
