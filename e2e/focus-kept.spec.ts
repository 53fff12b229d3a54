// What is pressed may go away with its press; the focus never falls to nowhere.
import type { Locator, Page } from '@playwright/test';
import { toReportFile, toReportJson } from '#src/report/draft/report-file.ts';
import { BUREAU, RETICENT, withFigures, withLastYear } from '#src/testing/drafts.ts';
import {
  control,
  expect,
  expectSaved,
  findings,
  goToStep,
  newReport,
  openReport,
  savedStatus,
  test,
} from './fixtures.ts';

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first();
const anywhere = (page: Page) => page.locator('body :focus');

/** Presses a button that goes away, by Enter; then something on the page has the focus. */
async function pressAway(page: Page, target: Locator): Promise<void> {
  // Held by its element: the next of its name is another.
  const pressed = await target.elementHandle();
  await pressed.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => pressed.evaluate((element) => element.isConnected)).toBe(false);
  await expect(anywhere(page)).toHaveCount(1);
}

test('on the list: what is said of files, a deletion, and that taken back', async ({ page }) => {
  for (const _ of ['one', 'another']) {
    await newReport(page);
    await expectSaved(page);
  }
  await page.goto('#/');
  const texts = [toReportJson(toReportFile(RETICENT, { revision: 1, savedAt: '' })), '{'];
  await page.getByLabel('导入报告').setInputFiles(
    texts.map((text, index) => ({
      name: `${index}.json`,
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    })),
  );
  await pressAway(page, button(page, '知道了'));
  await pressAway(page, page.getByRole('button', { name: /^删除/ }).last());
  await expect(button(page, '撤销')).toBeFocused();
  await pressAway(page, button(page, '撤销'));
});

test('in a report: parts, mends, explanations, last year’s report, another window', async ({
  page,
  context,
}) => {
  const overview = {
    ...BUREAU.overview,
    opening: '根据国办公开办函〔2019〕60号编制，2023年收到申请0件。',
  };
  const blank = withFigures(BUREAU, { 'requests.carriedIn.naturalPerson': '' }, '0');
  const lastYear = { 'requests.carriedOut.naturalPerson': 4 };
  await openReport(page, { ...withLastYear(blank, lastYear), overview });
  await pressAway(page, button(page, '去掉上年报告'));
  await page.keyboard.press('Control+z');
  await expect(anywhere(page)).toHaveCount(1);

  await goToStep(page, 'overview');
  await pressAway(page, page.getByRole('button', { name: '删除小节' }).last());
  await page.keyboard.press('Control+z');
  await expect(anywhere(page)).toHaveCount(1);
  await pressAway(page, findings(page).getByRole('button', { name: /^改为/ }).first());
  await button(page, '写核实说明').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.insertText('机构改革后口径不同，已逐件核对');
  await expect(findings(page).getByText('已说明。')).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(anywhere(page)).toHaveCount(1);

  await goToStep(page, 'requests');
  await pressAway(page, button(page, /^填入上年结转/));
  const other = await context.newPage();
  await other.goto(page.url());
  await pressAway(other, button(other, '在这里填写'));
  await expect(control(other, 'requests.carriedIn.naturalPerson')).toBeEditable();
});

/** Keeps in `said` what live regions say from now on. */
const watchLiveRegions = (page: Page) =>
  page.evaluate(() => {
    const LIVE =
      '[aria-live]:not([aria-live="off"]), [role="alert"], [role="status"]:not([aria-live])';
    const said: string[] = [];
    new MutationObserver((records) => {
      for (const { target } of records) {
        const element = target instanceof Element ? target : target.parentElement;
        const region = element?.closest(LIVE);
        if (region && said.at(-1) !== region.textContent) said.push(region.textContent);
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
    Object.assign(window, { said });
  });

test('of twenty digits in a row one save is read aloud, and a finding at most', async ({
  page,
}) => {
  await page.clock.install();
  await newReport(page);
  await goToStep(page, 'requests');
  await expect(findings(page)).toBeVisible();
  await expectSaved(page);
  await control(page, 'requests.newlyReceived.naturalPerson').focus();
  await expect(savedStatus(page)).toHaveAttribute('aria-live', 'polite');
  await watchLiveRegions(page);
  // By the page's clock they come one behind the other, however long the machine takes over each.
  await page.clock.pauseAt(await page.evaluate(() => Date.now() + 1000));
  for (const digit of '12345678901234567890') {
    await page.keyboard.type(digit);
    await page.clock.runFor(15);
  }
  await expect(savedStatus(page)).toHaveAttribute('aria-live', 'off');
  await page.clock.resume();
  await expect(savedStatus(page)).toHaveAttribute('aria-live', 'polite');
  const said = await page.evaluate<string[]>('said');
  expect(said.at(-1)).toMatch(/^已保存/);
  expect(said.length).toBeLessThanOrEqual(2);
});
