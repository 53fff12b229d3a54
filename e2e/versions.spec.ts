import { Buffer } from 'node:buffer';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { toText } from '#src/exporters/text.ts';
import { buildDocument } from '#src/report/document/build-document.ts';
import { toReportFile } from '#src/report/draft/report-file.ts';
import { BUREAU, withFigures } from '#src/testing/drafts.ts';
import {
  control,
  downloadBytes,
  expect,
  expectSaved,
  goToStep,
  openReport,
  printToPdf,
  test,
} from './fixtures.ts';
import { NO_PDFTOTEXT, hasPdftotext, readPdf } from './pdf.ts';

const CELL = 'requests.newlyReceived.naturalPerson';
const TEXT = 'overview.parts.0.text';

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const versionsWindow = (page: Page) => page.getByRole('dialog', { name: '历史版本' });
const compared = (page: Page) => versionsWindow(page).getByRole('region', { name: '比较' });
const listed = (page: Page) => versionsWindow(page).getByRole('list', { name: '版本' });

/** Each row of the comparison: place, then, now. */
const rows = (page: Page) =>
  compared(page)
    .locator('tbody tr:has(td)')
    .evaluateAll((all) =>
      all.map((row) => [...row.children].map(({ textContent }) => textContent)),
    );

async function openVersions(page: Page) {
  await button(page, '历史版本').click();
  await expect(versionsWindow(page)).toBeVisible();
}

async function type(page: Page, path: string, text: string) {
  await control(page, path).focus();
  await page.keyboard.type(text);
  await expectSaved(page);
}

async function paste(page: Page, text: string) {
  await control(page, CELL).focus();
  await control(page, CELL).evaluate((cell, copied) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', copied);
    cell.dispatchEvent(
      new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData }),
    );
  }, text);
  await page.getByRole('dialog', { name: '粘贴预览' }).getByText('填入', { exact: true }).click();
}

/** Chooses a file to compare with. */
async function chooseFile(page: Page, name: string, text: string) {
  await versionsWindow(page)
    .getByLabel('与文件比较')
    .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
  await expect(compared(page)).toContainText(`文件《${name}》`);
}

async function expectAccessible(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
}

test('what stood before a paste is compared, restored as one step, and that undone', async ({
  page,
}) => {
  await openReport(page, BUREAU);
  await goToStep(page, 'requests');
  await paste(page, '5\t6\n7\t8\n');
  await expectSaved(page);
  await openVersions(page);
  await expect(listed(page)).toContainText('粘贴前与现在有 4 处不同');
  await expect
    .poll(async () => (await rows(page))[0])
    .toEqual(['表三·一、本年新收政府信息公开申请数量，自然人', '0', '5']);
  await expect(versionsWindow(page)).toContainText('随数字算出');
  await button(page, '恢复到这个版本').click();
  await expect(versionsWindow(page)).toHaveCount(0);
  await expect(control(page, CELL)).toHaveValue('0');
  await expect(page.locator('.last-step')).toHaveText(/^已恢复到.*粘贴前的版本$/);
  await expect(button(page, '历史版本')).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(control(page, CELL)).toHaveValue('5');
  await expectSaved(page);
  // A version of what was there before the restoring is kept, too; all of it survives a reload.
  await page.reload();
  await openVersions(page);
  await expect(listed(page).getByRole('listitem')).toHaveCount(2);
  await expect(listed(page)).toContainText('恢复前与现在相同');
  await page.keyboard.press('Escape');
  // The report as it was opened is the last version already.
  await type(page, CELL, '9');
  await openVersions(page);
  await expect(listed(page).getByRole('listitem')).toHaveCount(2);
});

test('texts, parts and organ come back as they were, too', async ({ page }) => {
  await openReport(page, BUREAU);
  await goToStep(page, 'overview');
  await expect(button(page, '历史版本')).toBeVisible();
  await control(page, TEXT).fill('全年通过县政府网站公开信息38条。');
  await button(page, '下移').first().click();
  await button(page, '删除小节').last().click();
  await goToStep(page, 'organ');
  await control(page, 'organ.name').fill('云河县水利局');
  await expectSaved(page);
  await openVersions(page);
  const part = '“一、总体情况”第';
  const words = BUREAU.overview.parts.map(({ text }) => text);
  await expect
    .poll(() => rows(page))
    .toEqual([
      ['机关全称', '云河县水务局', '云河县水利局'],
      [`${part} 5 小节（监督保障方面）：删除`, `删监督保障方面\n${words[4]}`, '（没有这一小节）'],
      [`${part} 1 小节（依申请公开方面）：移动`, '第 2 小节', '第 1 小节'],
      [
        `${part} 2 小节内容（主动公开方面）`,
        '全年通过县政府网站公开信息删36条。',
        '全年通过县政府网站公开信息增38条。',
      ],
    ]);
  await expect(compared(page).locator('del').last()).toHaveText('删36');
  await button(page, '恢复到这个版本').click();
  await expect(control(page, 'organ.name')).toHaveValue('云河县水务局');
  await goToStep(page, 'overview');
  await expect(control(page, TEXT)).toHaveValue(words[0] ?? '');
  await expect(control(page, 'overview.parts.4.text')).toHaveValue(words[4] ?? '');
  await button(page, '撤销').click();
  await expect(control(page, 'organ.name')).toHaveValue('云河县水利局');
  await goToStep(page, 'overview');
  await expect(control(page, 'overview.parts.1.text')).toHaveValue(/38条/);
  await expect(control(page, 'overview.parts.4.text')).toHaveCount(0);
});

test('after 定稿 a 更正说明 is drafted from what has changed since', async ({ page }) => {
  await openReport(page, BUREAU);
  await goToStep(page, 'review');
  await expect(button(page, '历史版本')).toBeVisible();
  await page.getByRole('button', { name: '定稿', exact: true }).click();
  await expect(page.getByText(/^已定稿/).first()).toBeVisible();
  await expectSaved(page);
  await goToStep(page, 'disputes');
  await type(page, 'disputes.reconsideration.upheld', '1');
  await openVersions(page);
  await expect(listed(page)).toContainText('定稿与现在有 1 处不同');
  await expectAccessible(page);
  await button(page, '起草更正说明').click();
  const dialog = page.getByRole('dialog', { name: '更正说明（草稿）' });
  await expect(dialog.getByRole('region', { name: '更正说明' })).toContainText(
    '表四“行政复议，结果维持”：原为“0”，更正为“1”。',
  );
  await expect(dialog.getByRole('button', { name: '复制' })).toBeFocused();
  await expectAccessible(page);
  const { name, bytes } = await downloadBytes(page, '下载');
  expect(name).toBe('云河县水务局2024年政府信息公开工作年度报告更正说明.txt');
  const text = Buffer.from(bytes).toString('utf8');
  expect(text.startsWith('\uFEFF《云河县水务局2024年政府信息公开工作年度报告》更正说明\r\n')).toBe(
    true,
  );
  expect(text).toContain('\r\n　　更正原因：\r\n\r\n');
  await button(page, '返回比较').click();
  await expect(button(page, '起草更正说明')).toBeFocused();
});

test('the report is held against a file, its changes printed, its content taken over', async ({
  page,
}, testInfo) => {
  await openReport(page, BUREAU);
  await goToStep(page, 'requests');
  const other = withFigures(BUREAU, { [CELL]: '3', 'requests.disclosed.naturalPerson': '3' }, '0');
  await openVersions(page);
  await expect(versionsWindow(page)).toContainText('还没有历史版本');
  await chooseFile(page, '公布稿.txt', toText(buildDocument(other, false)));
  await expect
    .poll(async () => (await rows(page)).slice(0, 2))
    .toEqual([
      ['表三·一、本年新收政府信息公开申请数量，自然人', '3', '0'],
      ['表三·一、本年新收政府信息公开申请数量，总计（随数字算出）', '3', '0'],
    ]);
  await page.evaluate(() => {
    window.print = () => undefined;
  });
  await button(page, '打印修改清单').click();
  if (hasPdftotext()) {
    const words = readPdf(await printToPdf(page, testInfo)).flatMap(({ lines }) =>
      lines.map((line) => line.text.replace(/\s/g, '')),
    );
    const printed = words.join('');
    expect(printed).toContain('内部');
    expect(printed).toContain('修改清单');
    expect(printed).toContain('文件《公布稿.txt》');
    expect(printed).toMatch(/校验码[0-9A-Z]{8}/);
    expect(printed).not.toContain('公开内容还不够及时');
    await expect(page.locator('.changes-paper')).toHaveCount(0);
    // The report's pages load a moment after the page.
    await expect(async () => {
      const report = readPdf(await printToPdf(page, testInfo));
      const all = report.flatMap(({ words: own }) => own.map(({ text }) => text)).join('');
      expect(all).toContain('公开内容还不够及时');
      expect(all).not.toContain('修改清单');
    }).toPass();
  } else {
    testInfo.annotations.push({ type: 'skip', description: NO_PDFTOTEXT });
  }
  await button(page, '改成文件的内容').click();
  await expect(control(page, CELL)).toHaveValue('3');
  await expectSaved(page);
  await button(page, '撤销').click();
  await expect(control(page, CELL)).toHaveValue('0');
  await openVersions(page);
  await expect(listed(page)).toContainText('导入前');
  await chooseFile(
    page,
    '另一份.json',
    JSON.stringify(toReportFile({ ...other, title: '新题' }, { revision: 1, savedAt: '' })),
  );
  await expect.poll(async () => (await rows(page))[0]).toEqual(['标题', '新题', '空']);
  await versionsWindow(page)
    .getByLabel('与文件比较')
    .setInputFiles({ name: 'x.json', mimeType: '', buffer: Buffer.from('{') });
  await expect(versionsWindow(page)).toContainText('x.json：文件不完整');
});
