import type { Page } from '@playwright/test';
import { toReportFile } from '#src/report/draft/report-file.ts';
import { BUREAU } from '#src/testing/drafts.ts';
import { control, expect, expectSaved, findings, newReport, test } from './fixtures.ts';

const REPORT = toReportFile({ ...BUREAU, year: '2024' }, { revision: 1, savedAt: '' });

const fileOf = (name: string, text: string) => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(text),
});
const lastYear = (page: Page) => page.getByLabel('导入去年的报告');
const notice = (page: Page) => page.locator('main > .notice');

/** By how much the page was moved while it was not touched. */
async function watchShifts(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    let sum = 0;
    new PerformanceObserver((list) => {
      // The entries of this type have a value and their sources; the types of TypeScript do not.
      for (const entry of list.getEntries() as unknown as {
        value: number;
        sources: { node: Node | null }[];
      }[]) {
        if (entry.sources.every(({ node }) => node !== document.body)) sum += entry.value;
      }
      document.documentElement.dataset.shifts = String(sum);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return async () =>
    Number(await page.evaluate(() => document.documentElement.dataset.shifts ?? 0));
}

test('the first screen says what it is, what to gather, and moves nothing when the list comes', async ({
  page,
}) => {
  const shifts = await watchShifts(page);
  await page.goto('#/');
  await expect(page.getByText('还没有报告')).toBeInViewport();
  await expect(page.getByText('不上传任何数据')).toBeInViewport();
  await expect(page.getByRole('row', { name: '依申请公开台账' })).toBeInViewport();
  for (const name of ['新建报告', '打开示例']) {
    await expect(page.getByRole('button', { name })).toBeInViewport();
  }
  await expect(page.getByLabel('导入报告')).toHaveCount(1);
  expect(await shifts()).toBe(0);
  await newReport(page);
  await expectSaved(page);
  await page.goto('#/');
  await page.reload();
  await expect(page.getByRole('listitem')).toHaveCount(1);
  await expect(page.getByRole('row', { name: '依申请公开台账' })).toBeHidden();
  expect(await shifts()).toBe(0);
});

test('the sample is opened once by a double click, finished, and again as it is', async ({
  page,
}) => {
  await page.goto('#/');
  const open = page.getByRole('button', { name: '打开示例' });
  await open.dblclick();
  await page.waitForURL(/organ$/);
  const rail = page.getByRole('navigation', { name: '报告步骤' });
  await expect(rail.getByText('已完成')).toHaveCount(7);
  await expect(rail.getByText('未定稿')).toHaveCount(1);
  await expect(findings(page)).toContainText('没有发现问题');
  await page.goto('#/');
  await open.click();
  await page.waitForURL(/organ$/);
  await page.goto('#/');
  await expect(page.getByRole('link', { name: '示例县商务局' })).toHaveCount(1);
});

test('a double click deletes one report, which can be brought back', async ({ page }) => {
  const files = ['甲', '乙', '丙'].map((id) =>
    fileOf(`${id}.json`, JSON.stringify({ ...REPORT, id })),
  );
  await page.goto('#/');
  await page.getByLabel('导入报告').setInputFiles(files);
  const entries = page.locator('.report-entry');
  await expect(entries).toHaveCount(3);
  await page
    .getByRole('button', { name: /^删除：/ })
    .first()
    .click();
  await expect(entries).toHaveCount(2);
  const { x = 0, y = 0 } =
    (await page
      .getByRole('button', { name: /^删除：/ })
      .first()
      .boundingBox()) ?? {};
  await page.mouse.dblclick(x + 9, y + 9, { delay: 60 });
  await expect(entries).toHaveCount(1);
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(entries).toHaveCount(2);
});

test('last year’s report begins the next one, with its own attached', async ({ page }) => {
  await page.goto('#/');
  await lastYear(page).setInputFiles(fileOf('去年.json', JSON.stringify(REPORT)));
  await page.waitForURL(/organ$/);
  await expect(control(page, 'year')).toHaveValue('2025');
  await expect(page.locator('main')).toContainText('机关：云河县水务局；年度：2024');
  await expect(page.getByRole('region', { name: '导入结果' })).toContainText('新建 2025 年的报告');
  await expectSaved(page);
  await page.goto('#/');
  await expect(page.getByRole('listitem')).toHaveCount(1);
});

test('a last year’s report that cannot be read, without a year, or not alone, is said so', async ({
  page,
}) => {
  await page.goto('#/');
  await lastYear(page).setInputFiles(fileOf('空的.txt', ''));
  await expect(notice(page)).toHaveText(/^空的\.txt：文件是空的.*也可以先“新建报告”/);
  await lastYear(page).setInputFiles(fileOf('无年度.txt', '一、总体情况\n\n本局公开信息。\n'));
  await expect(notice(page)).toHaveText(/^无年度\.txt：没有读出报告年度/);
  await page.locator('.file-button', { hasText: '导入去年的报告' }).evaluate((button, text) => {
    const dataTransfer = new DataTransfer();
    for (const name of ['一.json', '二.json']) dataTransfer.items.add(new File([text], name));
    button.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  }, JSON.stringify(REPORT));
  await expect(notice(page)).toHaveText(/只要一份.*只选一个/);
  await expect(page.getByText('还没有报告')).toBeVisible();
});

for (const [begun, address] of [
  ['新建报告', /\/organ$/],
  ['填报帮助', /#\/help/],
] as const) {
  test(`a sample that comes late leaves who went on to ${begun} there`, async ({ page }) => {
    await page.goto('#/');
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route(/sample-report.*\.js/, async (route) => {
      await held;
      await route.continue();
    });
    await page.getByRole('button', { name: '打开示例' }).click();
    await expect(page.getByText('正在打开示例……')).toBeVisible();
    await page.getByRole('main').or(page.getByRole('navigation')).getByText(begun).first().click();
    await page.waitForURL(address);
    const at = page.url();
    const arrived = page.waitForResponse(/sample-report.*\.js/);
    release();
    await arrived;
    // What must not come is only known by giving it time.
    await page.waitForTimeout(300);
    expect(page.url()).toBe(at);
    await page.goto('#/');
    await expect(page.getByRole('listitem')).toHaveCount(begun === '新建报告' ? 1 : 0);
  });
}
