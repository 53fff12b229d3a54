import type { Page, TestInfo } from '@playwright/test';
import { toText } from '#src/exporters/text.ts';
import { buildDocument } from '#src/report/document/build-document.ts';
import { toGrid } from '#src/report/document/report-document.ts';
import type { Draft } from '#src/report/draft/draft.ts';
import { SECTION_HEADINGS } from '#src/report/sections/sections.ts';
import { figureCellsOf } from '#src/report/tables/tables.ts';
import type { TableId } from '#src/report/tables/table.ts';
import { BUREAU, GOVERNMENT, narrative, withFigures } from '#src/testing/drafts.ts';
import { areCasesPresent } from '#src/testing/cases.ts';
import { expect, goToStep, newReport, openReport, printToPdf, test } from './fixtures.ts';
import { NO_PDFTOTEXT, bare, hasPdftotext, inkOf, readPdf, type PdfPage } from './pdf.ts';
import { publishedDrafts } from './published-text.ts';

/** The type area of the submission copy on A4, in millimetres. */
const AREA = { left: 28, top: 37, right: 184, bottom: 262 };
const TOLERANCE_MM = 0.4;
const MM_A_POINT = 25.4 / 72;
const PITCH_MM = 28.95 * MM_A_POINT;
const LINES = 22;
const CHARACTERS = 28;

interface Printed {
  path: string;
  pages: PdfPage[];
}

/** Prints the report at hand from its review page. */
async function print(page: Page, testInfo: TestInfo): Promise<Printed> {
  await goToStep(page, 'review');
  await expect(page.locator('.page').first()).toBeVisible();
  const path = await printToPdf(page, testInfo);
  return { path, pages: readPdf(path) };
}

async function printDraft(page: Page, testInfo: TestInfo, draft: Draft): Promise<Printed> {
  await openReport(page, draft);
  return print(page, testInfo);
}

const isPageNumber = (text: string, { number }: PdfPage) => bare(text) === `—${number}—`;
const linesOf = (page: PdfPage) => page.lines.filter(({ text }) => !isPageNumber(text, page));

/** The words of the report in the order of the file, page numbers left out. */
const textOf = (pages: readonly PdfPage[]): string =>
  pages
    .map(({ number, words }) =>
      words
        .map(({ text }) => text)
        .join('')
        .replace(`—${number}—`, ''),
    )
    .join('');

function expectOnPaper({ path, pages }: Printed): void {
  for (const page of pages) {
    const { number } = page;
    expect(page.width, `page ${number}`).toBeCloseTo(210, 0);
    expect(page.height, `page ${number}`).toBeCloseTo(297, 0);
    for (const line of linesOf(page)) {
      expect(line.left, line.text).toBeGreaterThan(AREA.left - TOLERANCE_MM);
      expect(line.right, line.text).toBeLessThan(AREA.right + TOLERANCE_MM);
    }
    const ink = inkOf(path, number, { bottom: AREA.bottom + 3 });
    expect(ink?.left, `page ${number}`).toBeGreaterThan(AREA.left - TOLERANCE_MM);
    expect(ink?.top, `page ${number}`).toBeGreaterThan(AREA.top - TOLERANCE_MM);
    expect(ink?.right, `page ${number}`).toBeLessThan(AREA.right + TOLERANCE_MM);
    expect(ink?.bottom, `page ${number}`).toBeLessThan(AREA.bottom + TOLERANCE_MM);
  }
}

/** — n — with its dashes 7 mm below the type area, one character of 14 pt in from the outer side. */
function expectPageNumbers({ path, pages }: Printed): void {
  const character = 14 * MM_A_POINT;
  for (const page of pages) {
    const [last] = page.lines.filter(({ text }) => isPageNumber(text, page));
    expect(last, `page ${page.number}`).toBeDefined();
    if (!last) return;
    if (page.number % 2 === 1) expect(last.right).toBeCloseTo(AREA.right - character, 0);
    else expect(last.left).toBeCloseTo(AREA.left + character, 0);
    const dash = { left: last.left, right: last.left + character / 2, top: AREA.bottom + 1 };
    const ink = inkOf(path, page.number, dash);
    expect(Math.abs((ink?.top ?? 0) - AREA.bottom - 7), `page ${page.number}`).toBeLessThan(0.7);
    expect(inkOf(path, page.number, { top: AREA.bottom + 12 })).toBeNull();
  }
}

function expectTitleCentred({ pages: [first] }: Printed, title: string): void {
  const lines = first?.lines ?? [];
  const ends = lines.findIndex((_, index) => {
    const said = lines.slice(0, index + 1).map(({ text }) => text);
    return bare(said.join('')) === bare(title);
  });
  expect(ends).toBeGreaterThan(-1);
  for (const line of lines.slice(0, ends + 1)) {
    expect((line.left + line.right) / 2, line.text).toBeCloseTo((AREA.left + AREA.right) / 2, 0);
  }
}

const isFigure = (text: string) => /^\d[\d.]*$/.test(text);
const gridsOf = (draft: Draft): Partial<Record<TableId, string[][]>> =>
  Object.fromEntries(
    buildDocument(draft, false).blocks.flatMap((block) =>
      block.kind === 'table' ? [[block.table.id, toGrid(block.table)]] : [],
    ),
  );

/** Table 三 from its first row to its last on one page, its heading first and its figures in rows. */
function expectRequestsOnOnePage({ pages }: Printed, draft: Draft): void {
  const has = (text: string) => (page: PdfPage) => textOf([page]).includes(bare(text));
  const [page, ...others] = pages.filter(has(SECTION_HEADINGS.requests));
  expect(others).toEqual([]);
  expect(page?.lines[0]?.text).toBe(bare(SECTION_HEADINGS.requests));
  for (const edge of ['（本列数据的勾稽关系为', '四、结转下年度继续办理']) {
    expect(pages.filter(has(edge)).map(({ number }) => number)).toEqual([page?.number]);
  }
  const rows = (gridsOf(draft).requests ?? []).map((row) => row.filter(isFigure));
  const printed = (page ? linesOf(page) : []).map(({ words }) =>
    words.map(({ text }) => text).filter(isFigure),
  );
  expect(printed.filter((row) => row.length > 0)).toEqual(rows.filter((row) => row.length > 0));
}

/** A page of nothing but prose: lines of the page's pitch from its first to its last. */
function expectFullPage(page: PdfPage | undefined): void {
  const lines = page ? linesOf(page) : [];
  expect(lines).toHaveLength(LINES);
  const height = (lines.at(-1)?.top ?? 0) - (lines[0]?.top ?? 0);
  expect(height / (LINES - 1)).toBeCloseTo(PITCH_MM, 1);
}

function expectPrinted(printed: Printed, draft: Draft, pages: number): void {
  const report = buildDocument(draft, false);
  expect(printed.pages).toHaveLength(pages);
  expect(textOf(printed.pages)).toBe(bare(toText(report).replace('\uFEFF', '')));
  expectOnPaper(printed);
  expectPageNumbers(printed);
  expectTitleCentred(printed, report.title);
  expectRequestsOnOnePage(printed, draft);
}

interface Published {
  pages: number;
  /** Those with prose from top to bottom. */
  full: number[];
}

const PUBLISHED: Record<string, Published> = {
  '000': { pages: 5, full: [] },
  '001': { pages: 4, full: [] },
  '002': { pages: 4, full: [] },
  '01-huaian-2024': { pages: 6, full: [2] },
};

for (const [name, { pages, full }] of Object.entries(PUBLISHED)) {
  test(`the published report ${name} is printed word for word on ${pages} pages`, async ({
    page,
  }, testInfo) => {
    test.skip(!areCasesPresent, 'CASES_DIR is absent');
    test.skip(!hasPdftotext(), NO_PDFTOTEXT);
    const draft = publishedDrafts().find((one) => one.name === name)?.draft ?? BUREAU;
    const printed = await printDraft(page, testInfo, draft);
    expectPrinted(printed, draft, pages);
    for (const number of full) expectFullPage(printed.pages[number - 1]);
  });
}

test('an invented report is printed word for word, 22 lines of 28 characters on a full page', async ({
  page,
}, testInfo) => {
  test.skip(!hasPdftotext(), NO_PDFTOTEXT);
  const draft: Draft = {
    ...GOVERNMENT,
    overview: narrative('依法公开政府信息内容真实准确完整'.repeat(90)),
    other: narrative('本年度没有发出收费通知，未收取信息处理费。'),
  };
  const printed = await printDraft(page, testInfo, draft);
  expectPrinted(printed, draft, 6);
  const full = printed.pages[1];
  expectFullPage(full);
  for (const line of full ? linesOf(full) : []) {
    expect([...line.text]).toHaveLength(CHARACTERS);
    expect(line.left).toBeCloseTo(AREA.left, 1);
    expect(line.right).toBeCloseTo(AREA.right, 0);
  }
});

test('a report with errors is printed with 草稿 on each page, and with nothing else of the screen', async ({
  page,
}, testInfo) => {
  test.skip(!hasPdftotext(), NO_PDFTOTEXT);
  await newReport(page);
  const printed = await print(page, testInfo);
  expectOnPaper(printed);
  expectPageNumbers(printed);
  const { pages } = printed;
  expect(pages).toHaveLength(3);
  for (const one of pages) expect(textOf([one])).toContain('草稿');
  expect(textOf(pages)).not.toMatch(/检查结果|导出|下一步|打印|修改/);
});

test('a long name and odd characters stay on the paper, none that can be printed is lost', async ({
  page,
}, testInfo) => {
  test.skip(!hasPdftotext(), NO_PDFTOTEXT);
  const odd = '😀👨‍👩‍👧e\u0301🇨🇳 שלום עולם مرحبا بالعالم 第二十条';
  const draft: Draft = {
    ...BUREAU,
    organ: { ...BUREAU.organ, name: '云河县人民政府办公室和'.repeat(8).slice(0, 80) },
    other: narrative(`\u202E${odd}\u0000\u001B`.repeat(60)),
  };
  const printed = await printDraft(page, testInfo, draft);
  expectOnPaper(printed);
  expectPageNumbers(printed);
  expectTitleCentred(printed, buildDocument(draft, false).title);
  const pieces = await page.locator('.paper-paragraph').allTextContents();
  expect(pieces.join('')).toContain(odd.repeat(60));
  // A character cut in two at a page's end cannot be encoded.
  for (const piece of pieces) expect(encodeURIComponent(piece)).not.toBe('');
});

const figures = (table: TableId, text: (index: number) => string): Record<string, string> =>
  Object.fromEntries(figureCellsOf(table).map(({ path }, index) => [path, text(index)]));

test('figures of 12 digits stay in their cells', async ({ page }, testInfo) => {
  test.skip(!hasPdftotext(), NO_PDFTOTEXT);
  const typed = {
    ...figures('requests', (index) => String(999_999_999_999 - index)),
    ...figures('disputes', (index) => String(999_999_999_999 - index)),
  };
  const draft = withFigures(BUREAU, typed, '0');
  const printed = await printDraft(page, testInfo, draft);
  expect(printed.pages).toHaveLength(4);
  expectOnPaper(printed);
  for (const [path, figure] of Object.entries(typed)) {
    expect(textOf(printed.pages), path).toContain(figure);
  }
});

test('figures of six digits stand in one line each in the narrowest table', async ({
  page,
}, testInfo) => {
  test.skip(!hasPdftotext(), NO_PDFTOTEXT);
  const draft = withFigures(
    BUREAU,
    figures('disputes', (index) => String(123_450 + index)),
    '0',
  );
  const printed = await printDraft(page, testInfo, draft);
  expectOnPaper(printed);
  const row = gridsOf(draft).disputes?.at(-1);
  const lines = printed.pages.flatMap(({ lines: all }) => all.map(({ words }) => words));
  expect(lines.map((words) => words.map(({ text }) => text))).toContainEqual(row);
});

test('cells full of words are broken over pages between rows, their head repeated', async ({
  page,
}, testInfo) => {
  test.skip(!hasPdftotext(), NO_PDFTOTEXT);
  const words = (index: number) => `第${index}格${'约三百余件不含上年'.repeat(22)}`;
  const draft = withFigures(BUREAU, figures('requests', words), '0');
  const printed = await printDraft(page, testInfo, draft);
  expectOnPaper(printed);
  expectPageNumbers(printed);
  const text = textOf(printed.pages);
  for (const index of figureCellsOf('requests').keys()) expect(text).toContain(words(index));
  const pages = printed.pages.filter((one) => textOf([one]).includes('格约三百'));
  expect(pages.length).toBeGreaterThan(1);
  for (const one of pages) expect(textOf([one])).toContain('申请人情况');
});

test('notes of 3,000 characters below tables go on over pages', async ({ page }, testInfo) => {
  test.skip(!hasPdftotext(), NO_PDFTOTEXT);
  const note = '注：本表数量含上年结转的。'.repeat(230);
  const draft = { ...BUREAU, notes: { ...BUREAU.notes, requests: note, disputes: note } };
  const printed = await printDraft(page, testInfo, draft);
  expectPrinted(printed, draft, 9);
});

test('a paragraph of 200,000 characters is printed to its end', async ({ page }, testInfo) => {
  test.skip(!hasPdftotext(), NO_PDFTOTEXT);
  const draft = { ...BUREAU, other: narrative('依法公开政府信息内容真实准确完整'.repeat(12_500)) };
  const { pages } = await printDraft(page, testInfo, draft);
  expect(pages).toHaveLength(329);
  expect(textOf(pages)).toBe(bare(toText(buildDocument(draft, false)).replace('\uFEFF', '')));
  expectFullPage(pages[300]);
});
