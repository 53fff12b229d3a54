import type { Page } from '@playwright/test';
import { BUREAU } from '#src/testing/drafts.ts';
import { control, expect, findings, goToStep, openReport, test } from './fixtures.ts';

const REPORT = '一、总体情况\n\n本局全年主动公开信息 12 条。\n';

const textFile = (name: string, text = REPORT) => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(text),
});
const results = (page: Page) => page.getByRole('region', { name: '导入结果' });

test('files imported where nothing is stored are not said to be there, one alone is opened', async ({
  page,
}) => {
  await page.addInitScript(() => {
    indexedDB.open = () => {
      throw new DOMException('refused', 'SecurityError');
    };
  });
  await page.goto('#/');
  const input = page.getByLabel('导入报告');
  await input.setInputFiles([textFile('一.txt'), textFile('空.txt', '')]);
  await expect(results(page)).toContainText('2 个文件，读入 0 个，没有读入 1 个，没有存下 1 个');
  await expect(results(page)).toContainText('一.txt：没有存下');
  await expect(results(page)).toContainText('一次只导入一个文件，读入后马上“导出数据”');
  await expect(results(page).getByRole('link')).toHaveCount(0);
  await input.setInputFiles([textFile('一.txt')]);
  await page.waitForURL(/organ$/);
  await expect(results(page)).toContainText('浏览器没有存下这份报告，本机空间可能已满。');
  await goToStep(page, 'overview');
  await expect(control(page, 'overview.opening')).toHaveValue('本局全年主动公开信息 12 条。');
});

test('a page left while files are read asks first, on whatever page, and not once all are there', async ({
  page,
}) => {
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(/\/import-worker[^/]*\.js/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('#/');
  await page.getByLabel('导入报告').setInputFiles([textFile('一.txt'), textFile('二.txt')]);
  await expect(page.getByText('正在读取 1/2：一.txt')).toBeVisible();
  await page.getByRole('link', { name: '填报帮助' }).click();
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.dismiss();
  });
  await page.close({ runBeforeUnload: true });
  await expect.poll(() => asked).toEqual(['beforeunload']);
  letGo();
  await page.getByRole('link', { name: '全部报告' }).click();
  await expect(results(page)).toContainText('2 个文件，读入 2 个');
  await expect(page.getByText('来自《一.txt》')).toHaveCount(1);
  await expect(page.getByText('来自《二.txt》')).toHaveCount(1);
  await page.reload();
  await expect(page.getByRole('listitem')).toHaveCount(2);
  expect(asked).toEqual(['beforeunload']);
});

test('a report whose import was taken back is not held to what the file printed', async ({
  page,
}) => {
  const printed = ['1', '0', '0', '0', '3119', ...Array<string>(10).fill('0')];
  const heads = '结果维持 结果纠正 其他结果 尚未审结 总计'.split(' ');
  const table = [[...heads, ...heads, ...heads].join('\t'), printed.join('\t')].join('\n');
  await page.goto('#/');
  const text = `${REPORT}\n四、政府信息公开行政复议、行政诉讼情况\n\n${table}\n`;
  await page.getByLabel('导入报告').setInputFiles(textFile('上年.txt', text));
  await page.waitForURL(/organ$/);
  const uneven = findings(page).locator('[data-rule="printed-total"]');
  await goToStep(page, 'review');
  await expect(uneven).toHaveCount(1);
  await expect(results(page)).toContainText('表四 12 格，识别 12 格');
  await page.getByRole('button', { name: '撤销', exact: true }).click();
  await goToStep(page, 'disputes');
  await control(page, 'disputes.reconsideration.upheld').fill('21');
  await goToStep(page, 'review');
  await expect(uneven).toHaveCount(0);
  await expect(results(page)).toHaveCount(0);
  await page.getByRole('button', { name: '导入来源' }).click();
  await expect(results(page)).not.toContainText('识别');
  await expect(results(page).getByRole('button', { name: '查看原文' })).toBeVisible();
});

test('what was said of a file is one line on other steps, and opens where it stands', async ({
  page,
}) => {
  const message = { kind: 'unread', place: '', text: '读不出这一行。', raw: '第一行' };
  const source = { fileName: '上年.docx', printedTotals: {}, accepted: false, messages: [message] };
  await openReport(page, { ...BUREAU, source });
  const said = results(page).getByText('没有读入的（1）');
  await expect(said).toBeVisible();
  await goToStep(page, 'overview');
  await expect(said).toBeHidden();
  await results(page).getByText('导入《上年.docx》，1 处没有读入').click();
  await expect(said).toBeVisible();
  await goToStep(page, 'requests');
  await expect(said).toBeHidden();
  await expect(results(page).getByRole('button', { name: '知道了' })).toBeVisible();
});
