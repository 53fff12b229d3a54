// The only requests are for the program's own files, each once: nothing of a report leaves.
import { pathToFileURL } from 'node:url';
import { test as plain, type Page } from '@playwright/test';
import { BUREAU } from '#src/testing/drafts.ts';
import { pdfFile, textAt } from '#src/testing/pdf-file.ts';
import { para, run, wordFile } from '#src/testing/word-file.ts';
import {
  control,
  downloadBytes,
  expect,
  expectSaved,
  goToStep,
  openReport,
  test,
} from './fixtures.ts';

const LINES = [
  '云河县水务局2024年政府信息公开工作年度报告',
  '一、总体情况',
  '全年公开信息十二条。',
];
const FILES = [
  {
    name: '上年.docx',
    mimeType: '',
    buffer: Buffer.from(wordFile(LINES.map((line) => para(run(line))).join(''))),
  },
  {
    name: '上年.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from(
      pdfFile({
        pages: [{ content: LINES.map((line, at) => textAt(60, 700 - 40 * at, line)).join('\n') }],
      }),
    ),
  },
];
const COPIES = ['导出 Word', '导出网页', '导出文本', '导出表格', '导出数据', '导出内部稿'];

/** Writes, imports, exports everything and prints. */
async function workThrough(page: Page): Promise<void> {
  await page.getByLabel('导入报告').setInputFiles(FILES);
  const results = page.getByRole('region', { name: '导入结果' });
  for (const { name } of FILES) {
    await expect(results.getByRole('link', { name: `打开：${name}` })).toBeVisible();
  }
  await page.getByRole('link', { name: `打开：上年.pdf` }).click();
  await goToStep(page, 'overview');
  await expect(control(page, 'overview.opening')).toHaveValue('全年公开信息十二条。');
  await goToStep(page, 'requests');
  await control(page, 'requests.newlyReceived.naturalPerson').fill('3');
  await expectSaved(page);
  await goToStep(page, 'review');
  for (const button of COPIES) await downloadBytes(page, button);
  await page.pdf();
  await page.evaluate(() => {
    window.location.hash = '#/about';
  });
  await page.getByText('组件和许可全文（英文）').click();
  await expect(page.getByRole('region', { name: '组件和许可全文' })).toContainText('react');
  await page.getByRole('link', { name: '← 全部报告' }).click();
  await page.getByRole('button', { name: '新建报告' }).waitFor();
}

for (const build of ['site', 'single file']) {
  test(`the ${build} asks for its own files alone, and once it has them for nothing`, async ({
    page,
    baseURL,
  }) => {
    const own =
      build === 'site' ? `${baseURL ?? ''}/` : pathToFileURL('dist/annual-report.html').href;
    const asked: string[] = [];
    page.context().on('request', (request) => {
      if (/^(blob|data):/.test(request.url())) return;
      asked.push(`${request.method()} ${request.url()}`);
    });
    await page.goto(own);
    await page.reload();
    await workThrough(page);
    const foreign = asked.filter((request) => !request.startsWith(`GET ${own}`));
    expect(foreign).toEqual([]);
    if (build === 'single file') {
      expect(asked.filter((request) => request.split('#')[0] !== `GET ${own}`)).toEqual([]);
    }
    const loaded = asked.length;
    await workThrough(page);
    expect(asked.slice(loaded)).toEqual([]);
  });
}

test('a report that is opened is written to nowhere but this browser', async ({ page }) => {
  await openReport(page, BUREAU);
  await expectSaved(page);
  const kept = await page.evaluate(() => [
    document.cookie,
    localStorage.length,
    sessionStorage.length,
  ]);
  expect(kept).toEqual(['', 0, 0]);
});

// What could not be fetched is told on the console.
plain('a report that stood for a moment goes on without the network', async ({ page, context }) => {
  const late = page.waitForResponse(/rescue.*\.js/);
  await openReport(page, BUREAU);
  await late;
  await expectSaved(page);
  await context.setOffline(true);
  for (const step of ['overview', 'review', 'other', 'organ'] as const) await goToStep(page, step);
  await page.getByRole('link', { name: '← 全部报告' }).click();
  await page.getByRole('button', { name: '新建报告' }).waitFor();
});

plain('a step that could not be fetched opens once the network is back', async ({ page }) => {
  await page.route(/narrative-step.*\.js/, (route) => route.abort());
  await openReport(page, BUREAU);
  await page.getByRole('navigation', { name: '报告步骤' }).locator('a[href$="/overview"]').click();
  const again = page.getByRole('button', { name: '再试一次' });
  await again.click();
  await expect(again).toBeVisible();
  await page.unroute(/narrative-step.*\.js/);
  await again.click();
  await expect(control(page, 'overview.opening')).toBeVisible();
});

plain('a page that could not be fetched leads back to the report', async ({ page }) => {
  await page.route(/(info-page|rescue).*\.js/, (route) => route.abort());
  await openReport(page, BUREAU);
  await page.getByRole('link', { name: '填报帮助' }).click();
  await expect(page.getByText('已经存下的内容不受影响')).toBeVisible();
  await expect(page.getByRole('link', { name: '回到报告列表' })).toBeVisible();
  await page.getByRole('link', { name: '回到刚才的页面' }).click();
  await expect(control(page, 'organ.name')).toHaveValue(BUREAU.organ.name);
});
