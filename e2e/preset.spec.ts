import { readFile, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import { toPresetElement, withElement } from '../scripts/built-in-preset.ts';
import { control, download, expect, expectSaved, test } from './fixtures.ts';

const PRESET = `{
  "format": "disclosure-annual-report-preset",
  "version": 1,
  "organ": { "name": "安和县教育局", "kind": "department" },
  "organs": [
    { "name": "安和县教育局", "shortName": "县教育局", "kind": "department" },
    { "name": "安和县城关镇人民政府", "kind": "township" }
  ]
}`;
const FILE = { name: '安和县.json', mimeType: 'application/json', buffer: Buffer.from(PRESET) };

test('a preset that is imported begins new reports, lists the organs, and goes with the rest', async ({
  page,
}) => {
  await page.goto('#/');
  await page.getByLabel('导入报告').setInputFiles(FILE);
  const results = page.getByRole('region', { name: '导入结果' });
  await expect(results).toContainText('预置已读入：2 个机关。');
  await page.getByRole('button', { name: '新建报告' }).click();
  const name = page.getByRole('combobox', { name: '机关全称' });
  await expect(name).toHaveValue('安和县教育局');
  await name.fill('城关');
  await expect(page.locator('#organ-list option')).toHaveCount(1);
  // A name that is only passed through brings no kind along.
  await name.fill('');
  await name.pressSequentially('安和县城关镇人民政府办公室');
  await expect(control(page, 'organ.kind')).toHaveValue('department');
  await name.fill('安和县城关镇人民政府');
  await name.press('Tab');
  await expect(control(page, 'organ.kind')).toHaveValue('township');
  await page.keyboard.press('Control+z');
  await expect(control(page, 'organ.kind')).toHaveValue('department');
  await expectSaved(page);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations).toEqual([]);

  await page.goto('#/about');
  await expect(page.getByText('现用的预置读自“安和县.json”')).toBeVisible();
  await page.goto('#/');
  await page.getByRole('button', { name: '清除本机全部报告' }).click();
  await page.getByRole('checkbox', { name: /我知道清除后不能恢复/ }).check();
  await page.getByRole('button', { name: '全部清除' }).click();
  await page.getByRole('button', { name: '关闭' }).click();
  await page.getByRole('button', { name: '新建报告' }).click();
  await expect(control(page, 'organ.name')).toHaveValue('');
});

test('the desk makes a preset of its list, and begins a year with one', async ({ page }) => {
  await page.goto('#/');
  await page.getByLabel('导入报告').setInputFiles(FILE);
  await expect(page.getByRole('region', { name: '导入结果' })).toContainText('已读入');
  await page.goto('#/collect');
  await page.getByRole('button', { name: '用预置名单（2 家）' }).click();
  await expect(page.getByText('应报机关名单：2 家')).toBeVisible();
  await page.goto('#/collect/out');
  const { name, text } = await download(page, '预置文件');
  expect(name).toBe('政府信息公开工作年度报告预置文件.json');
  expect(JSON.parse(text)).toEqual({ ...(JSON.parse(PRESET) as object), organ: null });
});

test('a preset that is built into the single file holds from the first start', async ({
  page,
}, testInfo) => {
  const path = testInfo.outputPath('annual-report.html');
  const program = await readFile('dist/annual-report.html', 'utf8');
  await writeFile(path, withElement(program, toPresetElement(PRESET)));
  await page.goto(pathToFileURL(path).href);
  await page.getByRole('button', { name: '新建报告' }).click();
  await expect(control(page, 'organ.name')).toHaveValue('安和县教育局');
});
