import { writeFile } from 'node:fs/promises';
import { HELP_CHAPTERS } from '#src/home/help/chapters.ts';
import { control, expect, goToStep, newReport, test } from './fixtures.ts';
import { NO_PDFTOTEXT, bare, hasPdftotext, readPdf } from './pdf.ts';

const ENTRIES = HELP_CHAPTERS.flatMap(({ entries }) => entries);

test('the help is searched by words, reached by its contents, and left by Esc of the search', async ({
  page,
}) => {
  await page.goto('#/help');
  const search = page.getByRole('searchbox', { name: '查找' });
  const entries = page.locator('.help-entry:visible');
  await expect(entries).toHaveCount(ENTRIES.length);
  await search.fill('撤回 其他');
  await expect(page.getByRole('status')).toContainText(/^找到 \d 条/);
  await expect(page.getByRole('heading', { name: '（六）其他处理 3.其他' })).toBeVisible();
  await expect(page.getByRole('heading', { name: '1.属于国家秘密' })).toBeHidden();
  await search.press('Enter');
  await expect(page.locator('h3:focus')).toHaveCount(1);
  await search.fill('没有这样的词');
  await expect(entries).toHaveCount(0);
  await expect(page.getByRole('status')).toContainText('没有找到');
  await search.press('Escape');
  await expect(entries).toHaveCount(ENTRIES.length);
  await search.fill('没有这样的词');
  await page
    .getByRole('navigation', { name: '目录' })
    .getByRole('link', { name: '常见问题' })
    .click();
  await expect(page.getByRole('heading', { name: '常见问题' })).toBeFocused();
  await expect(page.getByRole('heading', { name: '常见问题' })).toBeInViewport();
});

test('the whole help is printed, though a search shows little of it', async ({ page }, info) => {
  test.skip(!hasPdftotext(), NO_PDFTOTEXT);
  await page.goto('#/help');
  await page.getByRole('searchbox', { name: '查找' }).fill('国家秘密');
  await expect(page.locator('.help-entry:visible')).toHaveCount(1);
  const path = info.outputPath('help.pdf');
  await writeFile(path, await page.pdf({ preferCSSPageSize: true }));
  const text = readPdf(path)
    .map(({ lines }) => lines.map((line) => line.text).join(''))
    .join('');
  const printed = bare(text);
  expect(ENTRIES.filter(({ title }) => !printed.includes(bare(title)))).toEqual([]);
  expect(printed).not.toContain('查找');
});

test('F1 and a click on the row head explain a line, Esc gives the focus back', async ({
  page,
}) => {
  await newReport(page);
  await goToStep(page, 'requests');
  const cell = control(page, 'requests.partiallyDisclosed.enterprise');
  await cell.focus();
  await page.keyboard.press('F1');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('只在这里计一次');
  await expect(dialog).toContainText('常见错误');
  await page.keyboard.press('Escape');
  await expect(cell).toBeFocused();
  await page.getByRole('rowheader', { name: '2.重复申请' }).click();
  await expect(page.getByRole('dialog', { name: '2.重复申请' })).toContainText(
    '第三十六条第（六）项',
  );
  await page.keyboard.press('Escape');
  await expect(control(page, 'requests.repeated.naturalPerson')).toBeFocused();
  await goToStep(page, 'disputes');
  await page.getByRole('columnheader', { name: '尚未审结' }).nth(2).click();
  await expect(dialog).toContainText('201号');
  await page.keyboard.press('Escape');
  await expect(control(page, 'disputes.litigationAfterReconsideration.pending')).toBeFocused();
});

test('beside the heading stands what reviewers look for, with a way to the help', async ({
  page,
}) => {
  await newReport(page);
  await goToStep(page, 'other');
  await page.getByRole('button', { name: '审核时看什么' }).click();
  const points = page.getByRole('region', { name: '审核时看什么' });
  await expect(points).toContainText('写明收取信息处理费的情况');
  await expect(points).toContainText('与上年相比');
  const [help] = await Promise.all([
    page.waitForEvent('popup'),
    points.getByRole('link', { name: '在填报帮助中查看' }).click(),
  ]);
  await expect(help.locator('h2:focus')).toHaveText('六、其他需要报告的事项');
});

test('the help opens at the step at hand, and leads back to the cell that was left', async ({
  page,
}) => {
  await newReport(page);
  await goToStep(page, 'requests');
  const cell = control(page, 'requests.carriedOut.enterprise');
  await cell.fill('7');
  const top = await page.evaluate(() => window.scrollY);
  await page.getByRole('link', { name: '填报帮助', exact: true }).click();
  await expect(page.locator('h2:focus')).toHaveText('三、收到和处理政府信息公开申请情况');
  await page.getByRole('searchbox', { name: '查找' }).fill('要不要盖章');
  await expect(page.locator('.help-entry:visible h3').first()).toHaveText(/盖章/);
  await page.getByRole('link', { name: '关于本程序' }).click();
  await page.getByRole('link', { name: '填报帮助' }).click();
  await page.getByRole('link', { name: '← 回到报告' }).click();
  await expect(cell).toBeFocused();
  await expect(cell).toHaveValue('7');
  await expect(cell).toBeInViewport();
  expect(await page.evaluate(() => window.scrollY)).toBe(top);
  await page.getByRole('link', { name: '填报帮助', exact: true }).click();
  await expect(page.locator('h2:focus')).toHaveText('三、收到和处理政府信息公开申请情况');
  await page.goBack();
  await expect(cell).toBeFocused();
  await page.goto('#/');
  await page.getByRole('link', { name: '填报帮助' }).click();
  await expect(page.getByRole('heading', { name: '填报帮助' })).toBeVisible();
  await expect(page.getByRole('link', { name: '← 回到报告' })).toHaveCount(0);
});
