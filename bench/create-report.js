/**
 * Makes a report the way a clerk does.
 *
 * @param {import('@playwright/test').Page} page
 * @param {string} address
 * @returns {Promise<string>} address of its table 三, once the report is stored
 */
export async function createReport(page, address) {
  await page.goto(`${address}#/`);
  await page.getByRole('button', { name: '新建报告' }).click();
  await page
    .getByRole('status', { name: '保存状态' })
    .filter({ hasText: /^已保存/ })
    .waitFor();
  const id = /#\/reports\/([^/]+)/.exec(page.url())?.[1];
  if (!id) throw new Error(`No report at ${page.url()}`);
  return `${address}#/reports/${id}/requests`;
}
