import { withExplanation } from '#src/report/checks/explanations.ts';
import { runChecks } from '#src/report/checks/run-checks.ts';
import { buildDocument } from '#src/report/document/build-document.ts';
import { toPublicReport } from '#src/report/document/public-report.ts';
import type { Draft } from '#src/report/draft/draft.ts';
import { BUREAU, GOVERNMENT, withFigures, withLastYear } from '#src/testing/drafts.ts';
import { partsOf } from '#src/testing/zip-parts.ts';
import { TOTAL_CELLS } from '#src/report/tables/tables.ts';
import {
  computed,
  download,
  downloadBytes,
  expect,
  goToStep,
  openReport,
  test,
} from './fixtures.ts';
import { htmlLines, publicPart, textLines, wordLines } from './read-copies.ts';

const COMPARED = withLastYear(
  GOVERNMENT,
  { 'disputes.directLitigation.pending': 90 },
  { title: '机密上年的标题', preface: '机密上年的引言' },
);
const WITH_SECRETS: Draft = {
  ...COMPARED,
  explanations: runChecks(COMPARED, 2026)
    .filter(({ rule }) => rule === 'pending-carried')
    .flatMap((finding) => withExplanation(COMPARED, finding, '机密说明：因机构改革，数量增加')),
  source: { fileName: '机密来源.docx' },
  unknown: '机密未知',
};

for (const [name, draft] of [
  ['bureau', BUREAU],
  ['government', GOVERNMENT],
] as const) {
  test(`Word, web page and text say the same, cell by cell: ${name}`, async ({ page }) => {
    await openReport(page, draft);
    await goToStep(page, 'review');
    const text = textLines((await download(page, '导出文本')).text);
    const word = await downloadBytes(page, '导出 Word');
    const html = await download(page, '导出网页');
    expect(word.name).toMatch(/报告\.docx$/);
    expect(html.name).toMatch(/报告\.html$/);
    expect(wordLines(word.bytes)).toEqual(text);
    expect(await htmlLines(page, html.text)).toEqual(text);
    const shown = await page
      .locator('.page :is(h1, h2, h3, p:not(.page-number), td, th)')
      .allTextContents();
    expect(shown.join('').replace(/\s/g, '')).toBe(text.join('').replace(/\s/g, ''));
  });

  test(`a Word file and a web page are read back to the last character: ${name}`, async ({
    page,
  }) => {
    await openReport(page, draft);
    await goToStep(page, 'review');
    const copies = [await downloadBytes(page, '导出 Word'), await downloadBytes(page, '导出网页')];
    for (const { name: fileName, bytes } of copies) {
      await page.goto('#/');
      await page.getByLabel('导入报告').setInputFiles({
        name: fileName,
        mimeType: 'application/octet-stream',
        buffer: Buffer.from(bytes),
      });
      await page.waitForURL(/organ$/);
      await expect(page.getByRole('region', { name: '导入结果' })).toHaveCount(0);
      await goToStep(page, 'review');
      expect(publicPart((await download(page, '导出数据')).text)).toEqual(toPublicReport(draft));
    }
  });
}

test('a workbook shows the totals of the page', async ({ page }) => {
  await openReport(page, GOVERNMENT);
  await goToStep(page, 'requests');
  const total = await computed(page, 'requests.handled.total').textContent();
  await goToStep(page, 'review');
  const { name, bytes } = await downloadBytes(page, '导出表格');
  expect(name).toMatch(/报告\.xlsx$/);
  const sheet = partsOf(bytes)['xl/worksheets/sheet2.xml'] ?? '';
  expect(sheet.match(/<f>/g)).toHaveLength(
    TOTAL_CELLS.filter(({ path }) => path.startsWith('requests')).length,
  );
  expect(sheet).toContain(`<v>${total}</v>`);
});

test('no published copy holds an explanation, last year’s report or an unknown key', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openReport(page, WITH_SECRETS);
  await goToStep(page, 'review');
  for (const button of ['导出 Word', '导出网页', '导出文本', '导出表格']) {
    const { name, bytes } = await downloadBytes(page, button);
    const whole =
      bytes[0] === 0x50 ? JSON.stringify(partsOf(bytes)) : Buffer.from(bytes).toString();
    expect(whole, button).not.toContain('机密');
    expect(name).not.toContain('内部');
  }
  await page.getByRole('button', { name: '复制全文' }).click();
  await expect(page.getByText('已复制全文，可以粘贴')).toBeVisible();
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) => (await item?.getType(type))?.text();
    return { html: await read('text/html'), text: await read('text/plain') };
  });
  expect(JSON.stringify(copied)).not.toContain('机密');
  expect(textLines(copied.text ?? '')[0]).toBe(buildDocument(GOVERNMENT, false).title);
  expect(await htmlLines(page, copied.html ?? '')).toEqual(textLines(copied.text ?? ''));

  // The other two are for the office alone, and say so.
  const data = await download(page, '导出数据');
  expect(data.name).toContain('（内部）');
  expect(data.text).toContain('机密说明');
  const internal = await downloadBytes(page, '导出内部稿');
  expect(internal.name).toMatch(/（内部）.*\.docx$/);
  const lines = wordLines(internal.bytes).join('\n');
  expect(lines).toContain('机密说明：因机构改革，数量增加');
  expect(lines).toMatch(/校验码：[0-9A-Z]{8}/);
});

test('a draft is marked in Word and in the names of its copies', async ({ page }) => {
  await openReport(page, withFigures(BUREAU, { 'requests.disclosed.research': '约3件' }, '0'));
  await goToStep(page, 'review');
  const word = await downloadBytes(page, '导出 Word');
  expect(word.name).toMatch(/（草稿）\.docx$/);
  const parts = partsOf(word.bytes);
  expect(parts['word/header1.xml']).toContain('草稿');
  expect(wordLines(word.bytes).join('')).toContain('约3件');
  expect(wordLines(word.bytes).join('')).not.toContain('草稿');
  for (const button of ['导出网页', '导出表格']) {
    expect((await downloadBytes(page, button)).name).toContain('（草稿）');
  }
});

test('a copy that was edited afterwards is read by what is seen, and says so', async ({ page }) => {
  await openReport(page, BUREAU);
  await goToStep(page, 'review');
  const html = (await download(page, '导出网页')).text;
  await page.goto('#/');
  await page.getByLabel('导入报告').setInputFiles([
    {
      name: 'edited.html',
      mimeType: 'text/html',
      buffer: Buffer.from(html.replace('公开信息36条', '公开信息63条')),
    },
    {
      name: 'other-data.html',
      mimeType: 'text/html',
      buffer: Buffer.from(html.replace('"naturalPerson":0', '"naturalPerson":9')),
    },
    { name: 'foreign.html', mimeType: 'text/html', buffer: Buffer.from('<p>年度报告</p>') },
    { name: 'foreign.docx', mimeType: '', buffer: Buffer.from('PK\u0003\u0004') },
  ]);
  const results = page.getByRole('region', { name: '导入结果' });
  for (const name of ['edited.html', 'other-data.html']) {
    await expect(results.locator('div', { hasText: name })).toContainText('已读入');
    await expect(results.locator('div', { hasText: name })).toContainText(
      '这个文件由本程序导出后改动过，按看到的内容读入。',
    );
  }
  await expect(results.locator('div', { hasText: 'foreign.html' })).not.toContainText('改动过');
  await expect(results).toContainText('foreign.docx：没有读入');
  await page.getByRole('link', { name: '打开：edited.html' }).click();
  await page.getByRole('button', { name: '原文' }).first().click();
  await expect(page.getByRole('dialog')).toContainText('公开信息63条');
});

test('a double click makes one copy', async ({ page }) => {
  await openReport(page, BUREAU);
  await goToStep(page, 'review');
  const names: string[] = [];
  page.on('download', (file) => names.push(file.suggestedFilename()));
  await page.getByRole('button', { name: '导出文本' }).dblclick();
  await expect(page.getByRole('main').getByText(/^已导出：/)).toBeVisible();
  await download(page, '导出网页');
  expect(names.filter((name) => name.endsWith('.txt'))).toHaveLength(1);
});

test('a web page saved anew in the encoding of the office is still read', async ({ page }) => {
  await openReport(page, BUREAU);
  await goToStep(page, 'review');
  const html = (await download(page, '导出网页')).text;
  await page.goto('#/');
  await page.getByLabel('导入报告').setInputFiles({
    name: 'utf-16.html',
    mimeType: 'text/html',
    buffer: Buffer.from(`\uFEFF${html}`, 'utf16le'),
  });
  await page.waitForURL(/organ$/);
  await expect(page.locator('input[name="organ.name"]')).toHaveValue('云河县水务局');
});

test('keys held down, and a press during an export, lose nothing and repeat nothing', async ({
  page,
}) => {
  await openReport(page, BUREAU);
  await goToStep(page, 'review');
  const names: string[] = [];
  page.on('download', (file) => names.push(file.suggestedFilename()));
  await page.getByRole('button', { name: '导出文本' }).focus();
  for (let press = 0; press < 5; press += 1) await page.keyboard.down('Enter');
  await page.keyboard.up('Enter');
  await expect(page.getByRole('main').getByText(/^已导出：/)).toBeVisible();
  await page.evaluate(() => {
    for (const name of ['导出 Word', '复制全文', '导出网页']) {
      [...document.querySelectorAll('button')].find((one) => one.textContent === name)?.click();
    }
  });
  await expect(page.getByRole('main').getByText(/^已导出：.*docx/)).toBeVisible();
  await download(page, '导出表格');
  expect(names.map((name) => name.replace(/^.*\./, ''))).toEqual(['txt', 'docx', 'xlsx']);
});
