import { execFileSync } from 'node:child_process';
import type { Page } from '@playwright/test';
import { withExplanation } from '#src/report/checks/explanations.ts';
import { runChecks } from '#src/report/checks/run-checks.ts';
import type { Draft } from '#src/report/draft/draft.ts';
import type { ReportFile } from '#src/report/draft/report-file.ts';
import { STEP_IDS } from '#src/report/sections/sections.ts';
import { BUREAU, withFigures, withLastYear } from '#src/testing/drafts.ts';
import {
  control,
  deafen,
  download,
  expect,
  expectSaved,
  findings,
  goToStep,
  newReport,
  openReport,
  printToPdf,
  test,
} from './fixtures.ts';
import { NO_PDFTOTEXT, bare, hasPdftotext, inkOf, readPdf } from './pdf.ts';

const EXPLANATION = '机构改革后口径不同，已逐件核对';
const CARRIED = withLastYear(BUREAU, { 'requests.carriedOut.naturalPerson': 4 });
const CELL = 'requests.newlyReceived.enterprise';
const FINAL = /^已定稿 \d{4}年\d+月\d+日 \d\d:\d\d，第 \d+ 版，校验码 [0-9A-Z]{8}$/;

/** The draft with `text` said to each of its findings. */
const explained = (draft: Draft, text = EXPLANATION): Draft =>
  runChecks(draft, new Date().getFullYear()).reduce<Draft>(
    (said, finding) => ({ ...said, explanations: withExplanation(said, finding, text) }),
    draft,
  );

const signOff = (page: Page) => page.getByRole('region', { name: '检查和定稿' });
const state = (page: Page) => signOff(page).locator('p').first();
const finalizeButton = (page: Page) => page.getByRole('button', { name: '定稿', exact: true });
const undo = (page: Page) => page.getByRole('button', { name: '撤销' }).click();
const aside = (page: Page) => page.getByRole('complementary', { name: '填写辅助' });

async function finalize(page: Page): Promise<void> {
  await goToStep(page, 'review');
  await finalizeButton(page).click();
  await expect(state(page)).toHaveText(FINAL);
  await expectSaved(page);
}

async function dataFile(page: Page): Promise<ReportFile> {
  await goToStep(page, 'review');
  // Written by this program a moment ago.
  return JSON.parse((await download(page, '导出数据')).text) as ReportFile;
}

test('a complete report is finalized as the version that is stored, and still is after a reload', async ({
  page,
}) => {
  await openReport(page, BUREAU);
  await goToStep(page, 'review');
  await expect(state(page)).toHaveText('可以定稿');
  await finalize(page);
  const words = await state(page).textContent();
  await page.reload();
  await expect(state(page)).toHaveText(words ?? '');
  const { finalized, revision } = await dataFile(page);
  expect(finalized?.revision).toBe(revision);
  expect(words).toContain(`第 ${revision} 版`);
  expect(finalized?.at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/);
  // Going through it changes nothing.
  for (const step of STEP_IDS) {
    await goToStep(page, step);
    await expect(aside(page)).toContainText('已定稿');
  }
  await page.reload();
  await expect(state(page)).toHaveText(words ?? '');
  expect((await dataFile(page)).revision).toBe(revision);
});

test('a key takes the mark away and says so; undoing the key brings it back', async ({ page }) => {
  await openReport(page, BUREAU);
  await finalize(page);
  await goToStep(page, 'requests');
  await control(page, CELL).focus();
  await page.keyboard.type('1');
  await expect(aside(page)).toContainText('已改动，定稿标记已取消，核对后再定稿');
  await undo(page);
  await expect(control(page, CELL)).toHaveValue('0');
  await expect(aside(page)).not.toContainText('定稿标记已取消');
  await goToStep(page, 'review');
  await expect(state(page)).toContainText('已定稿');
  await expectSaved(page);
  expect((await dataFile(page)).finalized).not.toBeNull();
  await page.getByRole('button', { name: '重做' }).click();
  await expect(control(page, CELL)).toHaveValue('1');
  await undo(page);
  await expect(aside(page)).toContainText('已定稿');
  // The 定稿 itself is a step before.
  await undo(page);
  await expect(state(page)).toHaveText('可以定稿');
  await expectSaved(page);
  await page.reload();
  await expect(state(page)).toHaveText('可以定稿');
});

test('定稿 is one step to take back; it is not done again but by pressing it', async ({ page }) => {
  await openReport(page, BUREAU);
  await finalize(page);
  await undo(page);
  await expect(page.locator('.last-step')).toHaveText('已撤销：定稿');
  await expect(page).toHaveURL(/review$/);
  await expect(state(page)).toHaveText('可以定稿');
  await expect(aside(page)).not.toContainText('定稿标记已取消');
  await page.getByRole('button', { name: '重做' }).click();
  await expect(page.locator('.last-step')).toHaveText('定稿没有重做，核对后再按“定稿”');
  await expect(state(page)).toHaveText('可以定稿');
  await expect(aside(page)).not.toContainText('定稿标记已取消');
  await finalize(page);
  const { finalized, revision } = await dataFile(page);
  expect(finalized?.revision).toBe(revision);
});

test('what is typed while a 定稿 cannot be stored stays', async ({ page }) => {
  await openReport(page, explained(CARRIED));
  await goToStep(page, 'review');
  const area = control(page, 'explanations.0.text');
  await findings(page).getByRole('button', { name: '已说明（1 处）' }).click();
  await findings(page).getByRole('button', { name: '写核实说明' }).click();
  await area.evaluate((textArea: HTMLTextAreaElement) => {
    const put = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'put');
    IDBObjectStore.prototype.put = (file: unknown) => {
      Object.defineProperty(IDBObjectStore.prototype, 'put', put ?? {});
      textArea.setRangeText('。改写', textArea.value.length, textArea.value.length, 'end');
      textArea.dispatchEvent(new InputEvent('input', { bubbles: true }));
      document.body.dataset.refused = JSON.stringify(file);
      throw new DOMException('refused', 'QuotaExceededError');
    };
  });
  await finalizeButton(page).click();
  await expect(aside(page)).toContainText('定稿标记已取消');
  const refused = await page.evaluate(() => document.body.dataset.refused);
  // Written by the program a moment ago.
  expect((JSON.parse(refused ?? '') as ReportFile).finalized).not.toBeNull();
  await expect(area).toHaveValue(`${EXPLANATION}。改写`);
  await expect(state(page)).toHaveText('可以定稿');
  await area.press('End');
  await page.keyboard.type('。');
  await expectSaved(page);
  const { finalized, explanations } = await dataFile(page);
  expect(finalized).toBeNull();
  expect(explanations[0]?.text).toBe(`${EXPLANATION}。改写。`);
});

for (const [what, change] of [
  ['a text', (page: Page) => control(page, 'preface').fill('新的引言')],
  ['the organ', (page: Page) => control(page, 'organ.kind').selectOption('office')],
  ['an earlier step undone', undo],
] as const) {
  test(`${what} takes the mark away, also before a reload`, async ({ page }) => {
    await openReport(page, BUREAU);
    await control(page, 'signature.date').fill('2025年1月14日');
    await finalize(page);
    if (change === undo) await undo(page);
    await goToStep(page, 'organ');
    await change(page);
    await page.reload();
    await goToStep(page, 'review');
    await expect(state(page)).toHaveText('可以定稿');
  });
}

test('an unfinished report is not finalized: the reason stands there, the focus on the first fault', async ({
  page,
}) => {
  await newReport(page);
  await goToStep(page, 'review');
  await expect(state(page)).toHaveText(/^还不能定稿：还有 \d+ 处必须改正$/);
  await expect(finalizeButton(page)).toHaveAttribute('aria-disabled', 'true');
  // A filter that hides it is no hindrance.
  await findings(page).getByRole('button', { name: '提示', exact: true }).click();
  await finalizeButton(page).press('Enter');
  await expect(signOff(page)).toContainText('逐处改正');
  await expect(findings(page).locator('[data-rule="organ-missing"] button').first()).toBeFocused();
  await expect(signOff(page)).toContainText('没有填写的部分，填写以后再检查');
  expect((await dataFile(page)).finalized).toBeNull();
});

test('what is to be confirmed must be explained, for the figures as they are', async ({ page }) => {
  await openReport(page, CARRIED);
  await goToStep(page, 'review');
  await expect(state(page)).toHaveText('还不能定稿：还有 1 处需要核实没有改正或说明');
  await openReport(page, explained(CARRIED));
  await finalize(page);
  const said = signOff(page).getByRole('list', { name: '已说明' });
  await expect(said).toContainText(EXPLANATION);
  await said.getByRole('button', { name: /^修改：表三/ }).click();
  await expect(control(page, 'requests.carriedIn.naturalPerson')).toBeFocused();
  await page.keyboard.type('1');
  await goToStep(page, 'requests');
  await control(page, 'requests.disclosed.naturalPerson').focus();
  await page.keyboard.type('1');
  await goToStep(page, 'review');
  await expect(state(page)).toHaveText('还不能定稿：还有 1 处需要核实没有改正或说明');
  await expect(said).toHaveCount(0);
});

test('a report that another window has saved meanwhile is not finalized over it, nor is a copy', async ({
  page,
  context,
}) => {
  await deafen(context);
  await openReport(page, BUREAU);
  await expectSaved(page);
  await goToStep(page, 'review');
  const other = await context.newPage();
  await other.goto(page.url().replace(/review$/, 'organ'));
  await control(other, 'preface').fill('另一个窗口写的引言');
  await expectSaved(other);
  await finalizeButton(page).click();
  await expect(signOff(page)).toContainText('报告还没有存下，存下以后再定稿');
  await expect(state(page)).toHaveText('可以定稿');
  await page.getByRole('button', { name: '重做' }).click();
  await page.getByRole('button', { name: '另存为一份' }).click();
  await expectSaved(page);
  await goToStep(page, 'review');
  await expect(state(page)).toHaveText('可以定稿');
  await other.reload();
  await goToStep(other, 'review');
  await expect(state(other)).toHaveText('可以定稿');
});

test('the list says what is final; copies and the next year’s report are not, its backup is', async ({
  page,
}) => {
  await openReport(page, explained(CARRIED));
  await finalize(page);
  const { text, name } = await download(page, '导出数据');
  await page.goto('#/');
  const entries = page.locator('.report-entry');
  await expect(entries).toContainText([/已定稿（\d{4}年\d+月\d+日）/]);
  await page.getByRole('button', { name: /^复制一份/ }).click();
  await expect(entries).toHaveCount(2);
  await expect(entries.filter({ hasText: '已定稿' })).toHaveCount(1);
  await expect(entries.filter({ hasText: '没有必须改正的地方' })).toHaveCount(1);
  await page
    .getByRole('button', { name: /^写下一年度（带上文字）/ })
    .first()
    .click();
  await page.waitForURL(/organ$/);
  await goToStep(page, 'review');
  await expect(state(page)).toHaveText(/^还不能定稿/);

  await page.goto('#/');
  await page
    .getByLabel('导入报告')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
  await page.waitForURL(/organ$/);
  await goToStep(page, 'review');
  await expect(state(page)).toHaveText(FINAL);
  const { explanations, finalized } = await dataFile(page);
  const before = JSON.parse(text) as ReportFile;
  expect(explanations).toEqual(before.explanations);
  expect(explanations[0]?.text).toBe(EXPLANATION);
  expect(finalized).toEqual(before.finalized);
});

/** Presses a button that prints, and gives the pages as they stood when the browser was asked to. */
async function pagesPrinted(
  page: Page,
  button: string,
  tellsAfter: 'afterprint' | 'nothing' = 'afterprint',
): Promise<string[]> {
  await page.evaluate((event) => {
    window.print = () => {
      const sheets = [...document.querySelectorAll('.page')];
      document.body.dataset.printed = JSON.stringify(sheets.map((one) => one.ariaLabel));
      window.dispatchEvent(new Event(event));
    };
  }, tellsAfter);
  await page.getByRole('button', { name: button, exact: true }).click();
  const printed = await page.evaluate(() => document.body.dataset.printed);
  // Labels, as written above.
  return JSON.parse(printed ?? '[]') as string[];
}

test('the annex is printed where it was asked for, and nowhere else', async ({ page }) => {
  await openReport(page, explained(CARRIED));
  await goToStep(page, 'review');
  const annex = page.getByRole('region', { name: /^审签页第/ });
  expect((await pagesPrinted(page, '打印内部稿')).at(-1)).toBe('审签页第 1 页');
  await expect(annex).toHaveCount(0);
  expect((await pagesPrinted(page, '打印')).join('')).not.toContain('审签页');
  const toggle = page.getByLabel('预览和打印附审签页');
  await toggle.check();
  await expect(annex).toContainText(`核实说明：${EXPLANATION}`);
  expect((await pagesPrinted(page, '打印')).at(-1)).toBe('审签页第 1 页');
  await finalize(page);
  await expect(annex).toContainText(/状态：已定稿 \d{4}年/);
  await goToStep(page, 'organ');
  await goToStep(page, 'review');
  await expect(toggle).not.toBeChecked();
  await expect(annex).toHaveCount(0);
});

test('where the browser does not say that it has printed, the annex goes all the same', async ({
  page,
}) => {
  await openReport(page, explained(CARRIED));
  await goToStep(page, 'review');
  const annex = page.getByRole('region', { name: /^审签页第/ });
  const toggle = page.getByLabel('预览和打印附审签页');
  const printInternal = async () => {
    expect((await pagesPrinted(page, '打印内部稿', 'nothing')).at(-1)).toBe('审签页第 1 页');
    await expect(toggle).toBeChecked();
  };
  await printInternal();
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect(annex).toHaveCount(0);
  await expect(toggle).not.toBeChecked();
  await printInternal();
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect(annex).toHaveCount(0);
  await printInternal();
  await printInternal();
  expect((await pagesPrinted(page, '打印', 'nothing')).join('')).not.toContain('审签页');
  await expect(annex).toHaveCount(0);
  await printInternal();
  await toggle.click();
  await expect(toggle).not.toBeChecked();
  await expect(annex).toHaveCount(0);
  await toggle.check();
  await printInternal();
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect(toggle).toBeChecked();
  await toggle.click();
  await expect(annex).toHaveCount(0);
});

test('on paper the annex has pages of its own, its lines to sign on one of them', async ({
  page,
}, testInfo) => {
  test.skip(!hasPdftotext(), NO_PDFTOTEXT);
  // On one page, with no room left for the lines to sign or for some of them, and over many pages.
  for (const times of [1, 9, 15, 60]) {
    await openReport(page, explained(CARRIED, `${EXPLANATION}。`.repeat(times)));
    await goToStep(page, 'review');
    await page.locator('.page').first().waitFor();
    const report = await page.locator('.page').count();
    await page.getByLabel('预览和打印附审签页').check();
    const path = await printToPdf(page, testInfo);
    const pages = readPdf(path);
    const text = pages.map(({ words }) => words.map((word) => word.text).join(''));
    expect(pages).toHaveLength(await page.locator('.page').count());
    expect(text.slice(0, report).join('')).not.toMatch(/审签|核实说明/);
    const annex = text.slice(report);
    expect(annex[0]).toMatch(/^内部内部审签页/);
    annex.forEach((sheet, index) => {
      expect(sheet).toContain(bare(`审签页 第 ${index + 1} 页，共 ${annex.length} 页`));
      expect(sheet).not.toContain('—');
      const ink = inkOf(path, report + index + 1);
      expect(ink?.left).toBeGreaterThan(27);
      expect(ink?.right).toBeLessThan(186);
    });
    expect(annex.join('').split(bare(EXPLANATION)).length - 1).toBeGreaterThan(times / 2);
    const signed = annex.findIndex((sheet) => sheet.includes('填报人'));
    expect(annex[signed]).toMatch(/二、审签.*填报人.*审核人.*签发人/);
  }
  const raw = execFileSync('pdftotext', ['-raw', await printToPdf(page, testInfo), '-']);
  expect(bare(raw.toString())).toContain('状态:可以定稿');
});

test('many explanations flow over pages, none of them lost', async ({ page }) => {
  const jumped = withLastYear(
    withFigures(BUREAU, {}, '0'),
    Object.fromEntries(
      ['naturalPerson', 'enterprise', 'research', 'publicBenefit', 'legalService'].map((id) => [
        `requests.carriedOut.${id}`,
        4,
      ]),
    ),
  );
  await openReport(page, explained(jumped, `${EXPLANATION}。`.repeat(12)));
  await goToStep(page, 'review');
  await page.getByLabel('预览和打印附审签页').check();
  const annex = page.getByRole('region', { name: /^审签页第/ });
  const texts = (await annex.locator('.type-area').allTextContents()).join('');
  expect(texts.split(EXPLANATION)).toHaveLength(5 * 12 + 1);
  const heights = await annex.evaluateAll((all) =>
    all.map((one) => Math.round(one.getBoundingClientRect().height)),
  );
  expect(heights.length).toBeGreaterThan(2);
  expect(new Set(heights).size).toBe(1);
});
