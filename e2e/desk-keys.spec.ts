// The collection desk by the keyboard alone: a report is opened, corrected, and seen in the sums.
import type { Page } from '@playwright/test';
import { toReportFile, toReportJson } from '#src/report/draft/report-file.ts';
import { generateDepartments } from '#src/testing/generated-collection.ts';
import { expect, test } from './fixtures.ts';

const YEAR = new Date().getFullYear() - 1;
const MOST_STOPS = 60;

/** Goes on by Tab until the focus is on what is looked for. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    await page.keyboard.press('Tab');
    if ((await page.locator(`${selector}:focus`).count()) > 0) return;
  }
  throw new Error(`Tab does not come to ${selector}`);
}

test('a report is opened, corrected and found in the sums without a mouse', async ({ page }) => {
  const flawOf = (index: number) => (index === 1 ? 'unbalanced' : null);
  const departments = generateDepartments(3, 7, { year: YEAR, flawOf });
  const faulty = departments[1]?.draft.organ.name ?? '';
  await page.goto('#/collect');
  await page.getByLabel('添加报告').setInputFiles(
    departments.map(({ draft }, index) => ({
      name: `${index}.json`,
      mimeType: 'application/json',
      buffer: Buffer.from(toReportJson(toReportFile(draft, draft))),
    })),
  );
  await expect(page.getByText('收下 3 份。')).toBeVisible();

  await tabTo(page, 'tr');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await expect(page.getByText('选中 1 份')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: faulty })).toBeFocused();

  await tabTo(page, '.collected-findings button');
  await page.keyboard.press('Enter');
  const cell = page.locator('input[name^="requests."]:focus');
  await expect(cell).toHaveCount(1);
  const path = (await cell.getAttribute('name')) ?? '';
  await page.keyboard.type('4321');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status', { name: '保存状态' })).toHaveText('已保存到本机浏览器');
  await page.keyboard.press('Escape');

  await page.goBack();
  await expect(page.getByRole('heading', { name: '收集台' })).toBeFocused();
  await tabTo(page, 'a[href="#/collect/sums"]');
  await page.keyboard.press('Enter');
  await expect(page.locator('#desk-heading')).toBeFocused();
  await tabTo(page, `[data-table="requests"] button[data-path]`);
  await page.keyboard.press('Control+Home');
  const columns = await page.locator('button[data-path^="requests.newlyReceived."]').count();
  for (let column = 0; column < columns; column += 1) {
    if ((await page.locator(`button[data-path="${path}"]:focus`).count()) > 0) break;
    await page.keyboard.press('ArrowRight');
  }
  await page.keyboard.press('Enter');
  const contributors = page.getByRole('dialog');
  await expect(contributors.locator('tbody tr').first()).toContainText('4321');
  await page.keyboard.press('Escape');
  await expect(page.locator(`button[data-path="${path}"]`)).toBeFocused();
});
