import type { Page } from '@playwright/test';
import { figureCellsOf } from '#src/report/tables/tables.ts';
import { BUREAU, withFigures } from '#src/testing/drafts.ts';
import {
  computed,
  control,
  expect,
  expectSaved,
  findings,
  goToStep,
  newReport,
  openReport,
  test,
} from './fixtures.ts';

const undo = (page: Page) => page.getByRole('button', { name: '撤销' }).click();
const values = (page: Page) =>
  page
    .locator('.figure-grid input')
    .evaluateAll((cells) => cells.map((cell) => (cell as HTMLInputElement).value));
const typed = async (page: Page) => (await values(page)).filter(Boolean);

test('其余空格填 0 fills what is blank, by table, row and column, in one step each', async ({
  page,
}) => {
  await newReport(page);
  await goToStep(page, 'requests');
  await control(page, 'requests.disclosed.enterprise').fill('5');
  await control(page, 'requests.disclosed.research').fill('/');
  await control(page, 'requests.disclosed.enterprise').focus();
  const card = page.getByRole('region', { name: '当前格' });
  await card.getByRole('button', { name: '本行空格填 0（4 格）' }).click();
  await expect(computed(page, 'requests.disclosed.total')).toHaveText('5');
  await expect(control(page, 'requests.disclosed.enterprise')).toBeFocused();
  await card.getByRole('button', { name: '本列空格填 0（23 格）' }).click();
  await expect(computed(page, 'requests.balance.enterprise')).toHaveText(
    '0＋0＝0，5＋0＝5，多 5 件',
  );
  await expect(page.getByText('还有 115 格空着')).toBeVisible();
  await page.getByRole('button', { name: '其余空格填 0', exact: true }).click();
  await expect(page.locator('.last-step')).toHaveText('已把 115 格填为 0');
  await expect(page.getByText('有 1 格不是数字')).toBeVisible();
  await expect
    .poll(async () => (await values(page)).sort().join('').replaceAll('0', ''))
    .toBe('/5');
  for (let step = 0; step < 3; step += 1) await undo(page);
  await expect.poll(() => typed(page)).toEqual(['5', '/']);
  await page.keyboard.press('Control+y');
  await expect.poll(() => typed(page)).toHaveLength(6);
});

test('清空 empties one table at one press, 撤销 brings it back', async ({ page }) => {
  await newReport(page);
  await goToStep(page, 'disputes');
  await page.getByRole('button', { name: '其余空格填 0' }).click();
  await control(page, 'disputes.reconsideration.upheld').fill('3');
  await page.getByRole('button', { name: '清空' }).dblclick();
  await expect(page.locator('.last-step')).toHaveText('已清空表四 12 格');
  await expect.poll(() => typed(page)).toEqual([]);
  await undo(page);
  await expect(computed(page, 'disputes.reconsideration.total')).toHaveText('3');
});

test('复制表格 gives the whole table as HTML and as text with tabs', async ({ page }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await newReport(page);
  await goToStep(page, 'requests');
  for (const [index, { path }] of figureCellsOf('requests').entries()) {
    if (index % 5 === 0) await control(page, path).fill(String(index));
  }
  await page.getByRole('button', { name: '复制表格' }).click();
  await expect(page.locator('.last-step')).toHaveText('已复制表三');
  const [html, text] = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) => (await item?.getType(type))?.text() ?? '';
    return Promise.all([read('text/html'), read('text/plain')]);
  });
  const lines = text.trimEnd().split(/\r?\n/);
  expect(lines).toHaveLength(28);
  expect(new Set(lines.map((line) => line.split('\t').length))).toEqual(new Set([10]));
  expect(lines[3]).toBe('一、本年新收政府信息公开申请数量\t\t\t0\t\t\t\t\t5\t5');
  expect(html).toContain('rowspan="22">三、本年度办理结果</th>');
});

test('cells that an import could not read are left out of the fill until they are looked up', async ({
  page,
}) => {
  const unread = ['issued', 'repealed', 'inForce'].map(
    (column) => `proactive.normativeDocuments.${column}`,
  );
  const blanks = Object.fromEntries(unread.map((path) => [path, '']));
  const draft = withFigures(BUREAU, { ...blanks, 'proactive.fees.amount': '' }, '0');
  await openReport(page, { ...draft, source: { fileName: '年报.txt', unread } });
  await goToStep(page, 'proactive');
  await expect(page.getByText('1 格填 0，另有 3 格导入时没有读出，照原文填')).toBeVisible();
  await page.getByRole('button', { name: '其余空格填 0', exact: true }).click();
  await expect(page.locator('.last-step')).toHaveText('已把 1 格填为 0，留下 3 格没有读出的');
  await expect.poll(() => typed(page)).toHaveLength(7);
  await expect(findings(page)).toContainText('表二还有 3 格未填');
  await expectSaved(page);
  await page.reload();
  await expect(page.getByText('还有 3 格导入时没有读出，照原文填')).toBeVisible();
  const cell = control(page, 'proactive.normativeDocuments.issued');
  await page.getByRole('button', { name: '表二·行政规范性文件，本年制发件数' }).click();
  await expect(cell).toBeFocused();
  await cell.fill('6');
  await page.getByRole('button', { name: '已对照原文，其余 2 格没有发生' }).click();
  await page.getByRole('button', { name: '其余空格填 0', exact: true }).click();
  await expect(page.getByText('已填满')).toBeVisible();
  await expect(cell).toHaveValue('6');
  for (let step = 0; step < 2; step += 1) await undo(page);
  await expect(page.getByText('还有 2 格导入时没有读出，照原文填')).toBeVisible();
});
