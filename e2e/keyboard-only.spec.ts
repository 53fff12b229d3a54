// The whole way of a clerk who has no mouse: from the start page to a downloaded copy.
import type { Page } from '@playwright/test';
import type { StepId } from '#src/report/sections/sections.ts';
import { RETICENT } from '#src/testing/drafts.ts';
import { expect, expectSaved, findings, test } from './fixtures.ts';
import { expectFocusInView } from './focus-in-view.ts';

const MOST_STOPS = 200;

/** Presses a key until what is looked for has the focus, which is in view at each stop. */
async function goBy(page: Page, key: 'Tab' | 'Shift+Tab', selector: string): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    await page.keyboard.press(key);
    await expectFocusInView(page);
    if ((await page.locator(`${selector}:focus`).count()) > 0) return;
  }
  throw new Error(`${key} does not come to ${selector}`);
}
const tabTo = (page: Page, selector: string) => goBy(page, 'Tab', selector);
const tabBackTo = (page: Page, selector: string) => goBy(page, 'Shift+Tab', selector);

const pressed = (name: string) => `button:text-is("${name}")`;
const control = (name: string) => `[name="${name}"]`;

/** The step has come, and its heading the focus. */
async function expectStep(page: Page, step: StepId): Promise<void> {
  await page.waitForURL(new RegExp(`/${step}$`));
  await expect(page.locator('#step-heading')).toBeFocused();
}

async function goOnByEnd(page: Page, step: StepId): Promise<void> {
  await tabTo(page, '.step-ends .next');
  await page.keyboard.press('Enter');
  await expectStep(page, step);
}

async function goByRail(page: Page, step: StepId): Promise<void> {
  await tabBackTo(page, `.step-rail a[href$="/${step}"]`);
  await page.keyboard.press('Enter');
  await expectStep(page, step);
}

const TEXTS: [step: StepId, texts: readonly string[]][] = [
  ['overview', RETICENT.overview.parts.map(({ text }) => text)],
  ['improvement', RETICENT.improvement.parts.map(({ text }) => text)],
  ['other', [RETICENT.other.opening]],
];

test('a report is begun, filled, mended, finalized and exported by the keyboard alone', async ({
  page,
}) => {
  await page.goto('#/');
  await expect(page.getByRole('button', { name: '新建报告' })).toBeVisible();

  await test.step('a new report, its organ', async () => {
    await tabTo(page, pressed('新建报告'));
    await page.keyboard.press('Enter');
    await expectStep(page, 'organ');
    await tabTo(page, control('organ.name'));
    await page.keyboard.type('云河县水务局');
  });

  await test.step('table 三 by arrows, Enter and Tab, and out of it', async () => {
    await goByRail(page, 'requests');
    await tabTo(page, control('requests.newlyReceived.naturalPerson'));
    await page.keyboard.type('12');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.type('3');
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.type('1');
    await page.keyboard.press('Enter');
    await page.keyboard.type('12');
    await page.keyboard.press('Tab');
    await page.keyboard.type('3');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Shift+Tab');
    await expectFocusInView(page);
    await expect(page.locator('.figure-grid :focus')).toHaveCount(0);
    await tabBackTo(page, pressed('其余空格填 0'));
    await page.keyboard.press('Enter');
    await expect(page.getByText('已填满')).toBeVisible();
  });

  await test.step('what is uneven is gone to by F8, and mended', async () => {
    const mends = { naturalPerson: '11', enterprise: '0' };
    for (const [column, figure] of Object.entries(mends)) {
      const finding = findings(page).locator(`[data-place$=".${column}"]`);
      await expect(finding).toHaveCount(1);
      await page.keyboard.press('F8');
      await expect(page.locator(control(`requests.newlyReceived.${column}`))).toBeFocused();
      await expectFocusInView(page);
      await page.keyboard.type(figure);
      await expect(finding).toHaveCount(0);
    }
  });

  await test.step('the other tables', async () => {
    for (const step of ['proactive', 'disputes'] as const) {
      await goByRail(page, step);
      await tabTo(page, pressed('其余空格填 0'));
      await page.keyboard.press('Space');
      await expect(page.getByText('已填满')).toBeVisible();
    }
  });

  await test.step('the texts, each ticked as written', async () => {
    for (const [step, texts] of TEXTS) {
      await goByRail(page, step);
      for (const [index, text] of texts.entries()) {
        await tabTo(
          page,
          control(texts.length > 1 ? `${step}.parts.${index}.text` : `${step}.opening`),
        );
        await page.keyboard.insertText(text);
      }
      await tabTo(page, control('done'));
      await page.keyboard.press('Space');
    }
  });

  await test.step('finalized and exported', async () => {
    await goOnByEnd(page, 'review');
    await tabTo(page, pressed('定稿'));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('region', { name: '检查和定稿' })).toContainText('已定稿');
    await expectSaved(page);
    await tabTo(page, pressed('导出文本'));
    const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    expect(file.suggestedFilename()).toMatch(/^云河县水务局\d{4}年政府信息公开工作年度报告\.txt$/);
    await expect(page.locator(pressed('导出文本'))).toBeFocused();
  });
});
