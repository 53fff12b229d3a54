import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { toReportFile, toReportJson } from '#src/report/draft/report-file.ts';
import { STEP_IDS } from '#src/report/sections/sections.ts';
import { generateDepartments } from '#src/testing/generated-collection.ts';
import { BUREAU, RETICENT, withFigures, withLastYear } from '#src/testing/drafts.ts';
import {
  control,
  expect,
  expectSaved,
  findings,
  goToStep,
  newReport,
  openReport,
  savedStatus,
  test,
} from './fixtures.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function expectAccessible(page: Page): Promise<void> {
  // There are no frames: axe need not go through each with a page of its own.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const { violations } = await axe
    .options({
      runOnly: { type: 'tag', values: TAGS },
      rules: { 'target-size': { enabled: true } },
    })
    .analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
}

test('axe finds nothing on the list, in the help and in what is said of the program', async ({
  page,
}) => {
  await newReport(page);
  await page.goto('#/');
  await expect(page.getByRole('link', { name: '年度报告' }).first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: '备份全部报告' }).click();
  await page.getByRole('button', { name: '清除本机全部报告' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.goto('#/help');
  await expect(page.getByRole('heading', { name: '填报帮助' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('searchbox', { name: '查找' }).fill('国家秘密');
  await expect(page.getByRole('status')).toContainText('找到');
  await expectAccessible(page);
  await page.goto('#/nowhere');
  await expect(page.getByText('没有这个地址')).toBeVisible();
  await expectAccessible(page);
  await page.goto('#/reports/none/organ');
  await expect(page.getByText('回到报告列表')).toBeVisible();
  await expectAccessible(page);
  await page.goto('#/about');
  await page.getByText('组件和许可全文（英文）').click();
  await expect(page.getByRole('region', { name: '组件和许可全文' })).toContainText('react');
  await expectAccessible(page);
});

test('axe finds nothing on the collection desk: list, sums, one report, what is given out', async ({
  page,
}) => {
  const year = new Date().getFullYear() - 1;
  const flawOf = (index: number) => (index === 1 ? 'unbalanced' : null);
  const files = generateDepartments(3, 7, { year, flawOf }).map(({ draft }, index) => ({
    name: `${index}.json`,
    mimeType: 'application/json',
    buffer: Buffer.from(toReportJson(toReportFile(draft, draft))),
  }));
  await page.goto('#/collect');
  await expect(page.getByLabel('添加报告')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('textbox', { name: '一行一个机关全称' }).fill('无名县无名局');
  await page.getByLabel('添加报告').setInputFiles(files);
  await expect(page.getByText('收下 3 份')).toBeVisible();
  await expect(page.getByText('正在核对文字')).toHaveCount(0);
  await expectAccessible(page);
  await page
    .getByRole('button', { name: /的对应机关$/ })
    .first()
    .click();
  await expect(page.getByRole('dialog')).toContainText('无名县无名局');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.locator('.desk-list').getByRole('link').nth(1).click();
  await expect(page.getByRole('region', { name: '检查结果' })).toContainText('必须改正');
  await expectAccessible(page);
  await page.goto('#/collect/sums');
  await page.locator('button[data-path="requests.newlyReceived.naturalPerson"]').click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectAccessible(page);
  await page.goto('#/collect/out');
  await expect(page.getByRole('button', { name: '未报名单' })).toBeVisible();
  await expectAccessible(page);
});

for (const step of STEP_IDS) {
  test(`axe finds nothing on step ${step}, with faults and without`, async ({ page }) => {
    await newReport(page);
    await goToStep(page, step);
    await expectAccessible(page);
    await goToStep(page, 'requests');
    await control(page, 'requests.newlyReceived.naturalPerson').fill('abc');
    await goToStep(page, 'other');
    await control(page, 'other.opening').fill('（文字描述）');
    await goToStep(page, step);
    await expect(findings(page).locator('[data-rule="text-instruction"]')).toHaveCount(1);
    await expectAccessible(page);
  });
}

test('axe finds nothing while a window stands over a table, and Tab stays in it', async ({
  page,
}) => {
  await newReport(page);
  await goToStep(page, 'requests');
  const list = page.getByRole('button', { name: '快捷键' });
  await list.click();
  const shortcuts = page.getByRole('dialog', { name: '快捷键' });
  await expect(shortcuts.getByRole('button')).toBeFocused();
  await expectAccessible(page);
  for (let stop = 0; stop < 3; stop += 1) {
    await page.keyboard.press('Tab');
    await expect(shortcuts.locator(':focus')).toHaveCount(1);
  }
  await page.keyboard.press('Escape');
  await expect(list).toBeFocused();
});

test('axe finds nothing in what comes beside a report: versions, explanations, reading along', async ({
  page,
  context,
}) => {
  const uneven = withFigures(BUREAU, { 'requests.newlyReceived.naturalPerson': '7' }, '0');
  await openReport(page, withLastYear(uneven, { 'requests.carriedOut.naturalPerson': 4 }));
  await goToStep(page, 'requests');
  await findings(page).getByRole('button', { name: '写核实说明' }).first().click();
  await control(page, 'requests.newlyReceived.naturalPerson').focus();
  await expectAccessible(page);
  await page.getByRole('button', { name: '清空' }).click();
  await expect(page.getByText('还有 144 格空着')).toBeVisible();
  await page.getByRole('button', { name: '历史版本' }).click();
  await expect(page.getByRole('region', { name: '比较' })).toContainText('自然人');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await goToStep(page, 'review');
  await expectSaved(page);
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.getByRole('button', { name: '在这里填写' })).toBeVisible();
  await expect(other.locator('.page').first()).toBeVisible();
  await expectAccessible(other);
});

test('axe finds nothing where files came in, some refused, and in the reader of a file', async ({
  page,
}) => {
  await page.goto('#/');
  const files = [
    ['empty.json', ''],
    ['another.json', '{"format":"another"}'],
    ['good.json', toReportJson(toReportFile(BUREAU, { revision: 1, savedAt: '' }))],
  ] as const;
  await page
    .getByLabel('导入报告')
    .setInputFiles(
      files.map(([name, text]) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })),
    );
  await expect(page.getByRole('region', { name: '导入结果' })).toContainText('good.json：已读入');
  await expectAccessible(page);
  await page.getByLabel('导入报告').setInputFiles({
    name: '上年.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('云河县水务局2023年政府信息公开工作年度报告\n一、总体情况\n全年公开。'),
  });
  await page.waitForURL(/organ$/);
  await page.getByRole('button', { name: '查看原文' }).click();
  await expect(page.getByRole('dialog')).toContainText('全年公开');
  await expectAccessible(page);
});

test('axe finds nothing in the meaning of a line and before a block is pasted', async ({
  page,
}) => {
  await newReport(page);
  await goToStep(page, 'requests');
  const cell = control(page, 'requests.newlyReceived.naturalPerson');
  await cell.fill('3');
  await cell.press('F1');
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await cell.evaluate((element) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', '1\t2\n3\t不清楚');
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  });
  await expect(page.getByRole('dialog', { name: '粘贴预览' })).toBeVisible();
  await expectAccessible(page);
});

test('axe finds nothing on a finished report: picture, annex, 定稿', async ({ page }) => {
  const figures = {
    'requests.newlyReceived.naturalPerson': '2',
    'requests.disclosed.naturalPerson': '2',
  };
  await openReport(page, withFigures(RETICENT, figures, '0'));
  await goToStep(page, 'review');
  await expect(page.getByRole('img', { name: '申请去向图' })).toBeVisible();
  await page.getByRole('button', { name: '定稿', exact: true }).click();
  await expect(page.getByRole('region', { name: '检查和定稿' })).toContainText('已定稿');
  await page.getByText('看数字').click();
  await page.getByText('预览和打印附审签页').click();
  await expect(page.getByRole('region', { name: '审签页第 1 页' })).toContainText('内部');
  await expectAccessible(page);
});

test('what was done last is read aloud with the findings', async ({ page }) => {
  await newReport(page);
  await goToStep(page, 'disputes');
  await page.getByRole('button', { name: '其余空格填 0' }).click();
  await expect(findings(page).locator('[aria-live="polite"]')).toContainText('已把 12 格填为 0');
  await page.keyboard.press('Control+z');
  await expect(findings(page).locator('[aria-live="polite"]')).toContainText(
    '已撤销：把 12 格填为 0',
  );
});

test('saves are not read aloud one by one while typing goes on', async ({ page }) => {
  await newReport(page);
  await expectSaved(page);
  await expect(savedStatus(page)).toHaveAttribute('aria-live', 'polite');
  await savedStatus(page).evaluate((line) => {
    const shown: (string | null)[] = [];
    const note = () => shown.push(line.getAttribute('aria-live'));
    new MutationObserver(note).observe(line, { attributes: true });
    Object.assign(window, { shown });
  });
  await control(page, 'organ.name').focus();
  await page.keyboard.type('云河县水务局', { delay: 60 });
  const shown = () => page.evaluate<string[]>('shown');
  await expect.poll(async () => (await shown()).at(-1)).toBe('polite');
  expect((await shown())[0]).toBe('off');
  await expect(savedStatus(page)).toHaveText(/^已保存/);
});

test('only the save status and the findings are announced', async ({ page }) => {
  await newReport(page);
  await goToStep(page, 'requests');
  const live = page.locator('[aria-live]:not([aria-live="off"]), [role="status"], [role="alert"]');
  await expect(live).toHaveCount(2);
  await expect(savedStatus(page)).toBeVisible();
  await expect(page.locator('output:not([aria-live="off"])')).toHaveCount(0);
});
