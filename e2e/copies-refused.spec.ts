import { test as plain } from '@playwright/test';
import { BUREAU } from '#src/testing/drafts.ts';
import { download, expect, findings, goToStep, openReport } from './fixtures.ts';

// Without the fixture that fails a test by the console: a part that cannot be loaded is told there.
plain(
  'a copy whose part of the program cannot be had says so, and the others go on',
  async ({ page }) => {
    await page.route(/to-docx.*\.js/, (route) => route.abort());
    await openReport(page, BUREAU);
    await goToStep(page, 'review');
    await page.getByRole('button', { name: '导出 Word' }).click();
    await expect(page.getByText('“导出 Word”没有成功')).toBeVisible();
    expect((await download(page, '导出文本')).name).toMatch(/\.txt$/);
    await page.unroute(/to-docx.*\.js/);
  },
);

plain('where the checks cannot be had the page says so until they can', async ({ page }) => {
  await openReport(page, BUREAU);
  const notice = page.getByText('检查没有打开，写的内容都在。');
  await page.route(/table-later.*\.js/, (route) => route.abort());
  await page.reload();
  await expect(notice).toBeVisible();
  await page.unroute(/table-later.*\.js/);
  await expect(findings(page)).toBeVisible({ timeout: 15_000 });
  await expect(notice).toHaveCount(0);
});

plain('a refused clipboard offers the web page instead', async ({ page }) => {
  await openReport(page, BUREAU);
  await goToStep(page, 'review');
  await page.evaluate(() => {
    document.execCommand = () => false;
  });
  await page.getByRole('button', { name: '复制全文' }).click();
  await expect(page.getByText('浏览器不允许复制。改用“导出网页”')).toBeVisible();
});
