import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { figureCellsOf } from '#src/report/tables/tables.ts';
import { BUREAU, GOVERNMENT, withFigures } from '#src/testing/drafts.ts';
import { control, expect, goToStep, newReport, openReport, printToPdf, test } from './fixtures.ts';
import { NO_PDFTOTEXT, hasPdftotext } from './pdf.ts';

/** The number of pages of a PDF, counted where pdftotext is missing too. */
const countPages = (path: string): number =>
  (readFileSync(path, 'latin1').match(/\/Type\s*\/Page(?!s)/g) ?? []).length;

const heightsOf = (elements: Locator): Promise<number[]> =>
  elements.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));

test('the preview stands on A4 pages with the type area of the submission copy', async ({
  page,
}) => {
  await openReport(page, GOVERNMENT);
  await goToStep(page, 'review');
  const mm = 96 / 25.4;
  const size = async (selector: string) =>
    (await page.locator(selector).first().boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const sheet = await size('.page');
  const area = await size('.type-area');
  expect(sheet.width / mm).toBeCloseTo(210, 0);
  expect(sheet.height / mm).toBeCloseTo(297, 0);
  expect((area.x - sheet.x) / mm).toBeCloseTo(28, 0);
  expect((area.y - sheet.y) / mm).toBeCloseTo(37, 0);
  expect(area.width / mm).toBeCloseTo(156, 0);
  expect(area.height / mm).toBeCloseTo(225, 0);
  const sheets = await page.locator('.page').count();
  const numbers = Array.from({ length: sheets }, (_, index) => `— ${index + 1} —`);
  await expect(page.locator('.page-number')).toHaveText(numbers);
});

test('no page runs over its sheet, and table 三 stands whole on one', async ({ page }) => {
  await openReport(page, GOVERNMENT);
  await goToStep(page, 'overview');
  await control(page, 'overview.parts.0.text').fill(
    '本县依法公开政府信息，内容真实、准确、完整。'.repeat(120),
  );
  await goToStep(page, 'review');
  const heights = await heightsOf(page.locator('.page'));
  expect(new Set(heights.map(Math.round)).size).toBe(1);
  const table = page.locator('.paper-table[data-table="requests"]');
  await expect(table).toHaveCount(1);
  await expect(table.locator('tr')).toHaveCount(28);
});

test('long notes in cells of table 三 leave it whole on one page under its heading', async ({
  page,
}) => {
  const note = '含县医院办理的1件，按要求单独说明';
  const cells = figureCellsOf('requests').filter((_, index) => index % 24 === 0);
  const typed = Object.fromEntries(cells.map((cell) => [cell.path, `2（${note}）`]));
  await openReport(page, withFigures(BUREAU, typed, '0'));
  await goToStep(page, 'review');
  const heights = await heightsOf(page.locator('.page'));
  expect(new Set(heights.map(Math.round)).size).toBe(1);
  const sheet = page.locator('.page', { has: page.locator('[data-table="requests"]') });
  await expect(sheet).toContainText('三、收到和处理政府信息公开申请情况');
  const table = await page.locator('[data-table="requests"]').boundingBox();
  const number = await sheet.locator('.page-number').boundingBox();
  expect((table?.y ?? 0) + (table?.height ?? 0)).toBeLessThan(number?.y ?? 0);
});

test('a paragraph broken over pages loses no character', async ({ page }) => {
  const long = Array.from({ length: 900 }, (_, index) => `第${index}句话，`).join('');
  await openReport(page, { ...BUREAU, other: { opening: long, parts: [] } });
  await goToStep(page, 'review');
  const printed = await page.locator('.paper-paragraph').allTextContents();
  expect(printed.join('')).toContain(long);
  const pieces = page.locator('.paper-paragraph').filter({ hasText: /第\d+句话/ });
  expect(await pieces.count()).toBeGreaterThan(3);
  // Set again in one piece, the paragraph has as many lines as its pieces together.
  const whole = await pieces.first().evaluate((piece, text) => {
    const copy = piece.cloneNode() as HTMLElement;
    delete copy.dataset.cut;
    copy.textContent = text;
    piece.after(copy);
    const { height } = copy.getBoundingClientRect();
    copy.remove();
    return height;
  }, long);
  const heights = await heightsOf(pieces);
  expect(heights.reduce((sum, height) => sum + height, 0)).toBeCloseTo(whole, 0);
  expect(new Set((await heightsOf(page.locator('.page'))).map(Math.round)).size).toBe(1);
});

/** Waits until the pages that are printed from other steps have been fetched. */
const expectPrintable = (page: Page) =>
  expect
    .poll(() =>
      page.evaluate(() => {
        window.dispatchEvent(new Event('beforeprint'));
        const count = document.querySelectorAll('.print-only .page').length;
        window.dispatchEvent(new Event('afterprint'));
        return count;
      }),
    )
    .toBeGreaterThan(0);

for (const step of ['review', 'requests', 'organ'] as const) {
  test(`printing from ${step} prints the report and nothing else`, async ({ page }, testInfo) => {
    await openReport(page, BUREAU);
    await goToStep(page, 'review');
    const shown = await page.locator('.page').count();
    await goToStep(page, step);
    if (step !== 'review') await expectPrintable(page);
    const path = await printToPdf(page, testInfo);
    expect(countPages(path)).toBe(shown);
  });
}

test('the text of the print can be selected, and is the report alone', async ({
  page,
}, testInfo) => {
  test.skip(!hasPdftotext(), NO_PDFTOTEXT);
  const long = '坚持以公开为常态、不公开为例外，及时、准确、全面发布政府信息。'.repeat(60);
  await openReport(page, { ...BUREAU, other: { opening: long, parts: [] } });
  await expectPrintable(page);
  const path = await printToPdf(page, testInfo);
  const text = execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8' });
  const pages = text.split('\f').filter((sheet) => sheet.includes('坚持以公开'));
  expect(pages.length).toBeGreaterThan(2);
  // 22 lines and the page number: the printer breaks lines where the preview does.
  expect(pages.slice(1, -1).map((sheet) => sheet.trim().split('\n').length)).toEqual(
    pages.slice(1, -1).map(() => 23),
  );
  const said = text.normalize('NFKC').replace(/\s+/g, '');
  expect(said).toContain('云河县水务局2024年政府信息公开工作年度报告一、总体情况');
  expect(said).toContain('全年通过县政府网站公开信息36条。');
  expect(said).toContain('—2—');
  expect(said).not.toMatch(/检查结果|导出文本|下一步|全部报告|草稿/);
});

test('a report with errors is marked 草稿 on every page, one without is not', async ({ page }) => {
  await newReport(page);
  await goToStep(page, 'review');
  const pages = await page.locator('.page').count();
  await expect(page.locator('.watermark')).toHaveCount(pages);
  await openReport(page, BUREAU);
  await goToStep(page, 'review');
  await expect(page.locator('.page').first()).toBeVisible();
  await expect(page.locator('.watermark')).toHaveCount(0);
});
