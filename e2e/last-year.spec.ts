import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { newDraft } from '#src/report/draft/new-draft.ts';
import type { Draft } from '#src/report/draft/draft.ts';
import { toReportFile } from '#src/report/draft/report-file.ts';
import { BUREAU, narrative, withFigures } from '#src/testing/drafts.ts';
import {
  computed,
  control,
  expect,
  expectSaved,
  findings,
  goToStep,
  openReport,
  test,
} from './fixtures.ts';

const LAST: Draft = {
  ...withFigures(
    BUREAU,
    {
      'proactive.normativeDocuments.inForce': '600',
      'proactive.licenses.decisions': '1240',
      'proactive.fees.amount': '18.8710',
      'requests.newlyReceived.naturalPerson': '12',
      'requests.disclosed.naturalPerson': '9',
      'requests.carriedOut.naturalPerson': '3',
      'disputes.reconsideration.pending': '2',
    },
    '0',
  ),
  id: 'last',
  year: '2023',
  overview: narrative(
    '2023年，云河县水务局推进政府信息公开工作。',
    ['主动公开方面', '通过县政府网站公开信息36条。不断扩大公开范围。'],
    ['监督保障', '组织培训2次。未发生责任追究情况。'],
  ),
};

const THIS: Draft = {
  ...newDraft('this', '2024'),
  organ: { name: '云河县水务局', kind: 'department' },
};

const attachment = (draft: Draft, name = '上年.json') => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(JSON.stringify(toReportFile(draft, { revision: 1, savedAt: '' }))),
});

const field = (page: Page) => page.getByLabel('上年报告', { exact: true });
const besideOf = (page: Page, name: string) => page.locator('td', { has: control(page, name) });
const card = (page: Page) => page.getByRole('region', { name: '当前格' });
const rule = (page: Page, id: string) => findings(page).locator(`[data-rule="${id}"]`);
const pastTexts = (page: Page) => page.locator('details', { hasText: '上年文字' });

async function attach(page: Page, draft = LAST): Promise<void> {
  await field(page).setInputFiles(attachment(draft));
  await expect(page.getByRole('button', { name: '去掉上年报告' })).toBeVisible();
}

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
}

test('last year’s report is attached, exchanged and taken away, each as one step, and saved', async ({
  page,
}) => {
  await openReport(page, THIS);
  await attach(page);
  const main = page.locator('main');
  await expect(main).toContainText('上年.json');
  await expect(main).toContainText('机关：云河县水务局；年度：2023');
  await expect(page.locator('.last-step')).toHaveText('已附上上年报告');
  const other = { ...LAST, year: '2021', organ: { ...LAST.organ, name: '云河县商务局' } };
  await field(page).setInputFiles(attachment(other, '更早.json'));
  await expect(main).toContainText('是 2021 年的，不是 2023 年的');
  await expect(main).toContainText('机关全称与本报告不同');
  await page.keyboard.press('Control+z');
  await expect(main).toContainText('上年.json');
  await page.getByRole('button', { name: '去掉上年报告' }).click();
  await expect(main).not.toContainText('上年.json');
  await page.keyboard.press('Control+z');
  await expect(main).toContainText('上年.json');
  await expectSaved(page);
  await page.reload();
  await expect(main).toContainText('上年.json');
  await expect(control(page, 'organ.name')).toHaveValue('云河县水务局');
});

test('a file that is no report is refused with a sentence, and nothing is attached', async ({
  page,
}) => {
  await openReport(page, THIS);
  await field(page).setInputFiles({
    name: 'x.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{}'),
  });
  await expect(page.locator('main .notice')).toContainText('x.json：这不是本程序的报告文件');
  await expect(page.getByRole('button', { name: '去掉上年报告' })).toHaveCount(0);
});

test('a report of this browser is offered where it is of the year before', async ({ page }) => {
  await openReport(page, LAST);
  await openReport(page, THIS);
  const title = '云河县水务局2023年政府信息公开工作年度报告';
  await page.locator('main').getByRole('button', { name: title }).click();
  await expect(page.locator('main')).toContainText('机关：云河县水务局；年度：2023');
  await expect(page.locator('main').getByRole('button', { name: title })).toHaveCount(0);
});

test('figures stand beside the cells, 上年结转 is offered and never filled unasked', async ({
  page,
}) => {
  await openReport(page, THIS);
  await goToStep(page, 'requests');
  await expect(besideOf(page, 'requests.disclosed.naturalPerson')).not.toHaveAttribute(
    'data-last-year',
  );
  await goToStep(page, 'organ');
  await attach(page);
  await goToStep(page, 'requests');
  await expect(besideOf(page, 'requests.disclosed.naturalPerson')).toHaveAttribute(
    'data-last-year',
    '9',
  );
  const carriedIn = control(page, 'requests.carriedIn.naturalPerson');
  await carriedIn.focus();
  await expect(card(page)).toContainText('上年：0');
  await card(page).getByRole('button', { name: '填入上年结转 3' }).click();
  await expect(carriedIn).toHaveValue('3');
  await expect(carriedIn).toBeFocused();
  await expect(card(page).getByRole('button', { name: /填入上年结转/ })).toHaveCount(0);
  await page.getByRole('button', { name: '填入上年结转（5 格）' }).click();
  await expect(computed(page, 'requests.carriedIn.total')).toHaveText('3');
  await expect(page.locator('.last-step')).toHaveText('已填入上年结转 5 格');
  await expect(page.getByRole('button', { name: /填入上年结转（/ })).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(control(page, 'requests.carriedIn.enterprise')).toHaveValue('');
  await page.keyboard.press('Control+z');
  await expect(carriedIn).toHaveValue('');
  await goToStep(page, 'proactive');
  await expect(besideOf(page, 'proactive.fees.amount')).toHaveAttribute('data-last-year', '18.871');
});

test('a report of another year fills in nothing', async ({ page }) => {
  await openReport(page, THIS);
  await attach(page, { ...LAST, year: '2021' });
  await goToStep(page, 'requests');
  await control(page, 'requests.carriedIn.naturalPerson').focus();
  await expect(card(page)).toContainText('2021年：0');
  await expect(page.getByRole('button', { name: /填入上年结转/ })).toHaveCount(0);
});

test('the checks against last year speak while typing, and fall silent', async ({ page }) => {
  await openReport(page, THIS);
  await attach(page);
  await goToStep(page, 'requests');
  const carriedIn = control(page, 'requests.carriedIn.naturalPerson');
  await carriedIn.focus();
  await page.keyboard.type('4');
  await expect(card(page).getByRole('button', { name: '填入上年结转 3' })).toBeVisible();
  await expect(page.getByRole('button', { name: '填入上年结转（5 格）' })).toBeVisible();
  await expect(rule(page, 'carried-in')).toContainText(
    '表三·自然人列：上年结转 4，上年报告“结转下年度” 3，多 1 件',
  );
  await expect(rule(page, 'carried-in')).toHaveAttribute('data-severity', 'confirm');
  await expect(carriedIn).toHaveAttribute('aria-describedby', /finding-carried-in/);
  await page.keyboard.press('Backspace');
  await page.keyboard.type('3');
  await expect(rule(page, 'carried-in')).toHaveCount(0);
  await goToStep(page, 'proactive');
  await control(page, 'proactive.normativeDocuments.issued').fill('63');
  await control(page, 'proactive.normativeDocuments.repealed').fill('20');
  await control(page, 'proactive.normativeDocuments.inForce').fill('470');
  await expect(rule(page, 'stock-roll')).toContainText('＝ 643，现行有效 470，少 173 件');
  await control(page, 'proactive.licenses.decisions').fill('12');
  await expect(rule(page, 'jump')).toContainText('上年 1240，本年 12');
  await goToStep(page, 'review');
  await expect(rule(page, 'stock-roll')).toBeVisible();
  await expectSaved(page);
  await page.reload();
  await expect(rule(page, 'stock-roll')).toBeVisible();
  await goToStep(page, 'organ');
  await page.getByRole('button', { name: '去掉上年报告' }).click();
  await expect(rule(page, 'jump')).toHaveCount(0);
  await expect(rule(page, 'stock-roll')).toHaveCount(0);
});

test('a total that was printed otherwise is answered by a press, and undone', async ({ page }) => {
  const draft: Draft = {
    ...withFigures(BUREAU, { 'disputes.reconsideration.upheld': '11' }, '0'),
    source: { fileName: 'x.docx', printedTotals: { 'disputes.reconsideration.total': 0 } },
  };
  await openReport(page, draft);
  await expect(rule(page, 'printed-total')).toContainText('各格相加 11，原文件印的是 0，多 11 件');
  const upheld = 'disputes.reconsideration.upheld';
  await rule(page, 'printed-total').getByRole('button', { name: '已核对，以分项为准' }).click();
  await expect(rule(page, 'printed-total')).toHaveCount(0);
  await expect(control(page, upheld)).toBeFocused();
  await expect(card(page)).toContainText('印的是 0');
  await page.keyboard.press('Control+z');
  await expect(rule(page, 'printed-total')).toHaveCount(1);
  await control(page, upheld).fill('0');
  await expect(rule(page, 'printed-total')).toHaveCount(0);
});

test('last year’s text stands beside each text, with what still stands in this year’s marked', async ({
  page,
}) => {
  await openReport(page, THIS);
  await attach(page);
  await goToStep(page, 'overview');
  await expect(pastTexts(page)).toHaveCount(3);
  await expect(pastTexts(page).nth(1)).toContainText('主动公开方面');
  await expect(pastTexts(page).nth(1)).toContainText('0 句与上年相同');
  await expect(page.locator('textarea[name="overview.parts.0.text"]')).toHaveValue('');
  const text = control(page, 'overview.parts.0.text');
  await text.focus();
  await page.keyboard.insertText('不断 扩大公开范围。今年公开信息40条。');
  await expect(pastTexts(page).nth(1)).toContainText('1 句与上年相同');
  await expect(page.locator('mark')).toHaveText('不断扩大公开范围。');
  await expect(rule(page, 'unchanged-text')).toHaveCount(0);
  await text.fill('通过县政府网站公开信息36条。不断扩大公开范围。');
  await expect(rule(page, 'unchanged-text')).toContainText('2 句中，有 2 句与上年报告相同');
  await text.fill('今年公开信息40条。');
  await expect(rule(page, 'unchanged-text')).toHaveCount(0);
  await expect(page.locator('mark')).toHaveCount(0);
});

test('a report that is attached after typing is held against what was typed', async ({ page }) => {
  const preface = '本报告依据条例编制。';
  await openReport(page, THIS);
  await control(page, 'preface').fill(preface);
  await attach(page, { ...LAST, preface });
  await expect(pastTexts(page)).toContainText('1 句与上年相同');
});

test('what of last year’s report was not read is summed up, not to be mended', async ({ page }) => {
  await openReport(page, THIS);
  const tables = '二、主动公开政府信息情况\n\n三、收到和处理政府信息公开申请情况\n';
  await field(page).setInputFiles({
    name: '上年.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(
      `云河县水务局2023年政府信息公开工作年度报告\n\n一、总体情况\n\n本局公开信息。\n\n${tables}`,
    ),
  });
  const notes = page.locator('main .notice');
  await expect(notes).toHaveText([
    /^上年报告：表二识别 0 格（共 \d+ 格），表三识别 0 格（共 144 格），表四识别 0 格/,
    /^上年报告有 3 处没有读出，这些格没有上年的数字可比：表二、表三、表四。$/,
  ]);
});

test('a file chosen for last year’s report while another is read gets its own content', async ({
  page,
}) => {
  const file = (name: string, year: number) => ({
    name,
    mimeType: 'text/plain',
    buffer: Buffer.from(
      `云河县水务局${year}年政府信息公开工作年度报告\n\n一、总体情况\n\n本局公开信息。\n`,
    ),
  });
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  // The worker has begun with the first file, and waits for a part of the program.
  await page.route(/read-text.*\.js/, async (route) => {
    await held;
    await route.continue();
  });
  await openReport(page, THIS);
  await Promise.all([
    page.waitForRequest(/read-text.*\.js/),
    field(page).setInputFiles(file('更早.txt', 2021)),
  ]);
  await goToStep(page, 'requests');
  await goToStep(page, 'organ');
  await field(page).setInputFiles(file('上年.txt', 2023));
  letGo();
  await expect(page.locator('main')).toContainText('上年.txt机关：云河县水务局；年度：2023');
});

test('写下一年度 begins the next report with the old one attached', async ({ page }) => {
  await openReport(page, LAST);
  await page.goto('#/');
  await page.getByRole('button', { name: /^写下一年度：云河县水务局2023年/ }).click();
  await page.waitForURL(/organ$/);
  await expect(control(page, 'year')).toHaveValue('2024');
  await expect(control(page, 'organ.name')).toHaveValue('云河县水务局');
  await expect(page.locator('main')).toContainText('机关：云河县水务局；年度：2023');
  await goToStep(page, 'overview');
  await expect(control(page, 'overview.parts.1.heading')).toHaveValue('监督保障');
  await expect(control(page, 'overview.parts.1.text')).toHaveValue('');
  await goToStep(page, 'proactive');
  await expect(control(page, 'proactive.licenses.decisions')).toHaveValue('');
  await expect(besideOf(page, 'proactive.licenses.decisions')).toHaveAttribute(
    'data-last-year',
    '1240',
  );
  await page.goto('#/');
  await page.getByRole('button', { name: /^写下一年度（带上文字）：云河县水务局2023年/ }).click();
  await page.waitForURL(/organ$/);
  await goToStep(page, 'overview');
  await expect(control(page, 'overview.parts.1.text')).toHaveValue(
    '组织培训2次。未发生责任追究情况。',
  );
  await expect(rule(page, 'unchanged-text')).toHaveCount(1);
});

for (const step of ['organ', 'requests', 'overview'] as const) {
  test(`axe finds nothing on step ${step} with last year’s report attached`, async ({ page }) => {
    await openReport(page, { ...THIS, overview: LAST.overview });
    await attach(page);
    await goToStep(page, 'requests');
    await control(page, 'requests.carriedIn.naturalPerson').fill('4');
    await expect(rule(page, 'carried-in')).toHaveCount(1);
    await goToStep(page, step);
    await expect(rule(page, 'unchanged-text')).toHaveCount(1);
    await expectAccessible(page);
  });
}

test('table 三 fits 1280 px with last year’s figures, none of them under the typed ones', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await openReport(page, THIS);
  await attach(page, withFigures(LAST, {}, '123456'));
  await goToStep(page, 'requests');
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
  const room = await control(page, 'requests.repeated.research').evaluate((input) => {
    const { paddingBottom, height, lineHeight } = getComputedStyle(input);
    const past = getComputedStyle(input.parentElement ?? input, '::after');
    return {
      typed: parseFloat(height) - parseFloat(paddingBottom) - parseFloat(lineHeight),
      past: parseFloat(paddingBottom) - parseFloat(past.fontSize),
    };
  });
  expect(room.typed).toBeGreaterThanOrEqual(0);
  expect(room.past).toBeGreaterThanOrEqual(0);
});
