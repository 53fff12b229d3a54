import { buildDocument } from '#src/report/document/build-document.ts';
import { toReportFile, toReportJson } from '#src/report/draft/report-file.ts';
import { BUREAU, narrative } from '#src/testing/drafts.ts';
import {
  control,
  download,
  expect,
  expectSaved,
  findings,
  goToStep,
  newReport,
  test,
} from './fixtures.ts';

const UNREADABLE = 'abc -1 0.5 / 1e3 12345678901234567890 😀 一'.split(' ');

test('what is no figure stays as typed, is named, and survives a reload', async ({ page }) => {
  await newReport(page);
  await goToStep(page, 'requests');
  const cells = UNREADABLE.map((_, index) =>
    control(
      page,
      `requests.${['newlyReceived', 'carriedIn'][index % 2] ?? ''}.${['naturalPerson', 'enterprise', 'research', 'publicBenefit'][index >> 1] ?? ''}`,
    ),
  );
  for (const [index, cell] of cells.entries()) {
    await cell.focus();
    await page.keyboard.insertText(UNREADABLE[index] ?? '');
  }
  await page.keyboard.press('Tab');
  await expect(findings(page).locator('[data-rule="figure-unreadable"]')).toHaveCount(
    UNREADABLE.length,
  );
  await expectSaved(page);
  await page.reload();
  for (const [index, cell] of cells.entries())
    await expect(cell).toHaveValue(UNREADABLE[index] ?? '');
});

test('line breaks pasted into a cell or the organ do not break the report', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await newReport(page);
  await page.evaluate(() => navigator.clipboard.writeText('云河县\r\n水务局\n'));
  await control(page, 'organ.name').focus();
  await page.keyboard.press('Control+V');
  await goToStep(page, 'requests');
  await page.evaluate(() => navigator.clipboard.writeText('12\n'));
  await control(page, 'requests.newlyReceived.naturalPerson').focus();
  await page.keyboard.press('Control+V');
  await page.keyboard.press('Tab');
  await expect(control(page, 'requests.newlyReceived.naturalPerson')).toHaveValue('12');
  await goToStep(page, 'review');
  const { text } = await download(page, '导出文本');
  expect(text.split('\r\n')[0]).toMatch(/^\uFEFF云河县 ?水务局\d{4}年/);
});

test('a year that is none is named at its field and in the list, and stays', async ({ page }) => {
  await newReport(page);
  await control(page, 'organ.name').fill('云河县水务局');
  await control(page, 'year').fill('99999');
  await control(page, 'title').focus();
  await expect(findings(page).locator('[data-rule="year-missing"]')).toContainText(
    '“99999”不在 2019 至',
  );
  await expect(control(page, 'year')).toHaveAttribute('aria-invalid', 'true');
  await control(page, 'organ.name').fill('');
  await expect(control(page, 'organ.name')).not.toHaveAttribute('aria-invalid');
  await control(page, 'title').focus();
  await expect(control(page, 'organ.name')).toHaveAttribute('aria-invalid', 'true');
  await control(page, 'organ.name').pressSequentially('云');
  await expect(control(page, 'organ.name')).not.toHaveAttribute('aria-invalid');
  await expectSaved(page);
  await page.reload();
  await expect(control(page, 'year')).toHaveValue('99999');
});

test('200,000 characters, emoji and lone surrogates are kept, shown on pages and exported', async ({
  page,
}) => {
  const long = `😀开头\ud800。${'政府信息公开。'.repeat(28_571)}`;
  await newReport(page);
  await goToStep(page, 'other');
  // Set in the page: on its way through the test's own wire a lone surrogate is replaced.
  await control(page, 'other.opening').evaluate((area, [before, after]) => {
    (area as HTMLTextAreaElement).setRangeText(`${before ?? ''}\ud800${after ?? ''}`);
    area.dispatchEvent(new Event('input', { bubbles: true }));
  }, long.split('\ud800'));
  await expectSaved(page);
  await page.reload();
  const kept = await control(page, 'other.opening').evaluate((area) =>
    JSON.stringify((area as HTMLTextAreaElement).value),
  );
  expect(JSON.parse(kept)).toBe(long);
  await goToStep(page, 'review');
  await expect(page.locator('.page').last()).toBeVisible({ timeout: 30_000 });
  expect(await page.locator('.page').count()).toBeGreaterThan(300);
  const { text } = await download(page, '导出文本');
  expect(text).toContain(long.replace('\ud800', '\ufffd'));
});

const json = (change: (file: Record<string, unknown>) => void = () => undefined) => {
  const file: Record<string, unknown> = { ...toReportFile(BUREAU, { revision: 1, savedAt: '' }) };
  change(file);
  return JSON.stringify(file);
};
const REFUSED: [name: string, text: string, sentence: string][] = [
  ['empty.json', '', '文件是空的'],
  ['truncated.json', json().slice(0, 900), '文件不完整'],
  ['another.json', '{"format":"another"}', '不是本程序的报告文件'],
  ['picture.json', '\u0089PNG\r\n\u001a\n\u0000\u0000', '文件不完整或不是报告文件'],
];

test('report files that cannot be read are refused with a sentence, the others are read', async ({
  page,
}) => {
  await page.goto('#/');
  const files = [...REFUSED, ['good.json', json(), '已读入'] as const].map(([name, text]) => ({
    name,
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  }));
  await page.getByLabel('导入报告').setInputFiles(files);
  const results = page.getByRole('region', { name: '导入结果' });
  for (const [name, , sentence] of REFUSED) {
    await expect(results.locator('div', { hasText: name })).toContainText(sentence);
  }
  await expect(results).toContainText('good.json：已读入');
  await expect(page.getByRole('link', { name: '云河县水务局2024年' })).toHaveCount(1);
});

test('a report file with wrong types and keys into prototypes opens with what fits, the rest named', async ({
  page,
}) => {
  const text = json((file) => {
    Object.assign(file, { year: {}, disputes: 7, preface: 'x'.repeat(10) });
  }).replace('"organ":{', '"__proto__":{"polluted":1},"organ":{"__proto__":{"polluted":1},');
  await page.goto('#/');
  await page
    .getByLabel('导入报告')
    .setInputFiles({ name: 'odd.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await page.waitForURL(/organ$/);
  await expect(control(page, 'organ.name')).toHaveValue('云河县水务局');
  await expect(page.getByRole('region', { name: '导入结果' })).toContainText(
    '报告年度：文件中的内容 {} 不合格式',
  );
  await expect(page.getByRole('region', { name: '导入结果' })).toContainText(
    '表四：文件中的内容 7 不合格式',
  );
  expect(await page.evaluate(() => 'polluted' in {})).toBe(false);
});

test('a report of a newer version is shown and exported, not changed', async ({ page }) => {
  await page.goto('#/');
  await page.getByLabel('导入报告').setInputFiles({
    name: 'newer.json',
    mimeType: 'application/json',
    buffer: Buffer.from(json((file) => Object.assign(file, { version: 2 }))),
  });
  await page.waitForURL(/organ$/);
  await expect(page.getByText('由更新版本的程序保存')).toBeVisible();
  await expect(control(page, 'organ.name')).toHaveAttribute('readonly', '');
  await goToStep(page, 'review');
  expect((await download(page, '导出文本')).text).toContain(buildDocument(BUREAU, false).title);
});

test('text and report files dropped on the list are imported like chosen ones', async ({
  page,
}) => {
  await page.goto('#/');
  const data = await page.evaluateHandle(
    (text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], 'dropped.json', { type: 'application/json' }));
      return transfer;
    },
    toReportJson(
      toReportFile({ ...BUREAU, other: narrative('拖进来的。') }, { revision: 1, savedAt: '' }),
    ),
  );
  await page.dispatchEvent('main', 'drop', { dataTransfer: data });
  await page.waitForURL(/organ$/);
  await goToStep(page, 'other');
  await expect(control(page, 'other.opening')).toHaveValue('拖进来的。');
});

test('an address that names nothing leads back to the list', async ({ page }) => {
  for (const hash of [
    '#/nowhere',
    '#/reports/none/organ',
    '#/reports/%E0%A4%A/organ',
    '#/reports/a/b/c',
  ]) {
    await page.goto(hash);
    await page.getByRole('link', { name: '回到报告列表' }).click();
    await expect(page.getByRole('button', { name: '新建报告' })).toBeVisible();
  }
});

test('a file of a report that is in the list already comes beside it, never over it', async ({
  page,
}) => {
  const name = '导入报告';
  const file = { name: 'again.json', mimeType: 'application/json', buffer: Buffer.from(json()) };
  await page.goto('#/');
  await page.getByLabel(name).setInputFiles(file);
  await page.waitForURL(/organ$/);
  await control(page, 'organ.name').fill('改过的机关');
  await expectSaved(page);
  await page.goto('#/');
  await page.getByLabel(name).setInputFiles(file);
  await page.waitForURL(/organ$/);
  await expect(control(page, 'organ.name')).toHaveValue('云河县水务局');
  await page.goto('#/');
  await expect(page.getByRole('link', { name: '改过的机关2024年' })).toHaveCount(1);
  await expect(page.getByRole('link', { name: '云河县水务局2024年' })).toHaveCount(1);
});
