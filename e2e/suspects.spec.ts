import type { Page } from '@playwright/test';
import { control, download, expect, findings, goToStep, newReport, test } from './fixtures.ts';

/** Opens table 三 with all cells 0 but these. */
async function openTable(page: Page, typed: Record<string, string>) {
  await newReport(page);
  await goToStep(page, 'requests');
  for (const [cell, text] of Object.entries(typed)) {
    await control(page, `requests.${cell}`).fill(text);
  }
  await page.getByRole('button', { name: '其余空格填 0', exact: true }).click();
}

const uneven = (page: Page, column: string) =>
  findings(page).locator(
    `[data-rule="requests-balance"][data-place="requests.newlyReceived.${column}"]`,
  );

test('two digits the wrong way round are named under the balance, and gone to', async ({
  page,
}) => {
  await openTable(page, {
    'newlyReceived.enterprise': '63',
    'disclosed.enterprise': '20',
    'notHeld.enterprise': '16',
  });
  const suspect = uneven(page, 'enterprise').getByRole('button', {
    name: '本年新收 63 可能是 36 的数字颠倒',
  });
  await suspect.click();
  const cell = control(page, 'requests.newlyReceived.enterprise');
  await expect(cell).toBeFocused();
  await page.keyboard.type('36');
  await expect(uneven(page, 'enterprise')).toHaveCount(0);
});

test('a figure one column over is named in both columns', async ({ page }) => {
  await openTable(page, {
    'newlyReceived.research': '7',
    'disclosed.publicBenefit': '7',
  });
  const words = /7 与右边“社会公益组织”的 0 可能填反了|0 与左边“科研机构”的 7 可能填反了/;
  await expect(uneven(page, 'research').getByRole('button', { name: words }).first()).toBeVisible();
  await uneven(page, 'publicBenefit').getByRole('button', { name: words }).first().click();
  await expect(page.locator('.figure-grid input:focus')).toHaveCount(1);
});

test("last year's 结转下年度 speaks for 上年结转", async ({ page }) => {
  await openTable(page, {
    'newlyReceived.naturalPerson': '12',
    'carriedIn.naturalPerson': '3',
    'disclosed.naturalPerson': '16',
  });
  await goToStep(page, 'review');
  const { text } = await download(page, '导出数据');
  const report = JSON.parse(text) as Record<string, unknown>;
  const reference = {
    fileName: '上年.json',
    report: { requests: { carriedOut: { naturalPerson: 4 } } },
  };
  await page.goto('#/');
  await page.getByLabel('导入报告').setInputFiles({
    name: 'with-last-year.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify({ ...report, reference })),
  });
  await page.waitForURL(/organ$/);
  await goToStep(page, 'requests');
  await uneven(page, 'naturalPerson')
    .getByRole('button', { name: '上年结转 3 若为 4 则平，与上年报告的“结转下年度”一致' })
    .click();
  await expect(control(page, 'requests.carriedIn.naturalPerson')).toBeFocused();
});

test('findings wait until an input method has finished', async ({ page }) => {
  await openTable(page, {});
  const cell = control(page, 'requests.newlyReceived.enterprise');
  await cell.focus();
  const input = await page.context().newCDPSession(page);
  await input.send('Input.imeSetComposition', { text: '５', selectionStart: 1, selectionEnd: 1 });
  await expect(cell).toHaveValue('５');
  // Nothing shall happen, for longer than the checks wait after a key.
  await page.waitForTimeout(300);
  await expect(uneven(page, 'enterprise')).toHaveCount(0);
  await input.send('Input.insertText', { text: '５' });
  await expect(uneven(page, 'enterprise')).toHaveCount(1);
});
