import type { Page } from '@playwright/test';
import {
  computed,
  control,
  expect,
  expectSaved,
  goToStep,
  newReport,
  savedStatus,
  test,
} from './fixtures.ts';

const CELL = 'requests.newlyReceived.enterprise';

// Time stands still between keys, however long the machine takes over them: they are one go of typing.
test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    let now = 1;
    performance.now = () => now;
    Object.assign(window, { pause: () => void (now += 1100) });
  });
});

/** Longer than the pause after which the next key begins a new step. */
const pause = (page: Page) => page.evaluate('pause()');

test('Ctrl+Z and Ctrl+Y go over the whole report, to the step where it shows', async ({ page }) => {
  await newReport(page);
  await control(page, 'organ.name').fill('云河县水务局');
  await goToStep(page, 'requests');
  await control(page, CELL).focus();
  await page.keyboard.type('12');
  await page.keyboard.press('Enter');
  await page.keyboard.type('3');
  await expect(computed(page, 'requests.balance.enterprise')).toContainText('12＋3＝15');
  await page.keyboard.press('Control+z');
  await expect(control(page, 'requests.carriedIn.enterprise')).toHaveValue('');
  await page.keyboard.press('Control+z');
  await expect(control(page, CELL)).toHaveValue('');
  await expect(control(page, CELL)).toBeFocused();
  await expect(computed(page, 'requests.balance.enterprise')).toHaveText('');
  await page.keyboard.press('Control+z');
  await expect(page).toHaveURL(/\/organ$/);
  await expect(control(page, 'organ.name')).toBeFocused();
  await expect(control(page, 'organ.name')).toHaveValue('');
  await page.keyboard.press('Control+y');
  await expect(control(page, 'organ.name')).toHaveValue('云河县水务局');
  await page.keyboard.press('Control+Shift+Z');
  await expect(page).toHaveURL(/\/requests$/);
  await expect(control(page, CELL)).toHaveValue('12');
  await page.keyboard.press('Control+y');
  await expect(computed(page, 'requests.balance.enterprise')).toContainText('12＋3＝15');
});

test('what is undone is saved, and stays undone after a reload', async ({ page }) => {
  await newReport(page);
  await goToStep(page, 'requests');
  await control(page, CELL).focus();
  await page.keyboard.type('12');
  await expectSaved(page);
  const before = await savedStatus(page).textContent();
  // Longer than a second of the clock that is shown there.
  await page.waitForTimeout(1100);
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(page.locator('.last-step')).toHaveText(
    '已撤销：修改表三·一、本年新收政府信息公开申请数量，商业企业',
  );
  await expect(page.getByRole('button', { name: '撤销' })).toBeDisabled();
  await expect(savedStatus(page)).not.toHaveText(before ?? '');
  await expectSaved(page);
  await page.reload();
  await expect(control(page, CELL)).toHaveValue('');
});

test('a text goes back by what was typed in one go, with the caret where it was', async ({
  page,
}) => {
  await newReport(page);
  await goToStep(page, 'other');
  const text = control(page, 'other.opening');
  await text.focus();
  await page.keyboard.insertText('本年度未收取信息处理费。');
  await page.keyboard.press('Home');
  await page.keyboard.type('abc');
  await pause(page);
  await page.keyboard.type('d');
  await expect(text).toHaveValue('abcd本年度未收取信息处理费。');
  await page.keyboard.press('Control+z');
  await expect(text).toHaveValue('abc本年度未收取信息处理费。');
  await expect(text).toBeFocused();
  await page.keyboard.type('e');
  await expect(text).toHaveValue('abce本年度未收取信息处理费。');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(text).toHaveValue('本年度未收取信息处理费。');
  await page.keyboard.press('Control+z');
  await expect(text).toHaveValue('');
});

test('what is typed in a part after an undo is a step as any other', async ({ page }) => {
  await newReport(page);
  await goToStep(page, 'improvement');
  const text = control(page, 'improvement.parts.0.text');
  await text.focus();
  await page.keyboard.type('aaa');
  await pause(page);
  await page.keyboard.type('b');
  await page.keyboard.press('Control+z');
  await expect(text).toHaveValue('aaa');
  await page.keyboard.type('ccc');
  await expect(page.getByRole('button', { name: '重做' })).toBeDisabled();
  await page.keyboard.press('Control+z');
  await expect(text).toHaveValue('aaa');
  await page.keyboard.press('Control+y');
  await expect(text).toHaveValue('aaaccc');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(text).toHaveValue('');
});

test('Esc in a cell takes back what was typed there, and nothing else', async ({ page }) => {
  await newReport(page);
  await goToStep(page, 'other');
  await control(page, 'other.opening').focus();
  await page.keyboard.type('abc');
  await goToStep(page, 'requests');
  await control(page, CELL).focus();
  await expect(page.getByRole('region', { name: '当前格' })).toBeVisible();
  await page.keyboard.press('Shift+F2');
  await page.keyboard.type('note');
  await page.keyboard.press('Escape');
  await expect(control(page, CELL)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(control(page, `notes.cells.${CELL}`)).toHaveValue('note');
  await goToStep(page, 'other');
  await expect(control(page, 'other.opening')).toHaveValue('abc');
});

test('typing replaces the figure that undo has brought back', async ({ page }) => {
  await newReport(page);
  await goToStep(page, 'requests');
  await control(page, CELL).focus();
  await page.keyboard.type('12');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type('45');
  await page.keyboard.press('Control+z');
  await expect(control(page, CELL)).toHaveValue('12');
  await page.keyboard.type('7');
  await expect(control(page, CELL)).toHaveValue('7');
});

test('in the last row Enter ends the typing', async ({ page }) => {
  await newReport(page);
  await goToStep(page, 'requests');
  const cell = control(page, 'requests.carriedOut.enterprise');
  await cell.focus();
  await page.keyboard.type('１２');
  await page.keyboard.press('Enter');
  await expect(cell).toHaveValue('12');
  await page.keyboard.type('7');
  await page.keyboard.press('Escape');
  await expect(cell).toHaveValue('12');
});

test('undo of 本行空格填 0 leaves the focus in its cell', async ({ page }) => {
  await newReport(page);
  await goToStep(page, 'requests');
  await control(page, 'requests.disclosed.research').focus();
  await page.getByRole('button', { name: /本行空格填 0/ }).click();
  await page.keyboard.press('Control+z');
  await expect(control(page, 'requests.disclosed.enterprise')).toHaveValue('');
  await expect(control(page, 'requests.disclosed.research')).toBeFocused();
});

test('deleted, added and moved parts come back in order, on another step too', async ({ page }) => {
  await newReport(page);
  await goToStep(page, 'improvement');
  await control(page, 'improvement.parts.0.text').fill('力量不足。');
  await page.getByRole('button', { name: '删除小节' }).first().click();
  await expect(control(page, 'improvement.parts.0.heading')).toBeFocused();
  await expect(page.locator('.last-step')).toHaveText('已删除小节“主要问题”');
  await page.getByRole('button', { name: '删除小节' }).click();
  await expect(control(page, 'improvement.opening')).toBeFocused();
  await page.getByRole('button', { name: '添加小节' }).click();
  await goToStep(page, 'other');
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('Control+z');
  await expect(page).toHaveURL(/\/improvement$/);
  const texts = page.locator('textarea[name^="improvement.parts."]');
  await expect(texts).toHaveCount(2);
  await expect(texts.first()).toHaveValue('力量不足。');
  await expect(control(page, 'improvement.parts.1.heading')).toHaveValue('改进情况');
  await page.keyboard.press('Control+y');
  await expect(texts).toHaveCount(1);
});

test('a tick, a choice and a note are undone as well', async ({ page }) => {
  await newReport(page);
  await control(page, 'organ.kind').selectOption('township');
  await goToStep(page, 'other');
  await page.getByRole('checkbox', { name: '本部分已写完' }).check();
  await goToStep(page, 'disputes');
  await control(page, 'disputes.reconsideration.upheld').focus();
  await expect(page.getByRole('region', { name: '当前格' })).toBeVisible();
  await page.keyboard.press('Shift+F2');
  await page.keyboard.type('含');
  await page.keyboard.press('Control+z');
  await expect(control(page, 'notes.cells.disputes.reconsideration.upheld')).toHaveValue('');
  await page.keyboard.press('Control+z');
  await expect(page).toHaveURL(/\/other$/);
  await expect(page.getByRole('checkbox', { name: '本部分已写完' })).not.toBeChecked();
  await page.keyboard.press('Control+z');
  await expect(control(page, 'organ.kind')).toHaveValue('department');
});

test('the answers on fees, which are no part of the report, are undone by the browser', async ({
  page,
}) => {
  await newReport(page);
  await goToStep(page, 'other');
  const opening = control(page, 'other.opening');
  const before = await opening.inputValue();
  await opening.press('Control+End');
  await page.keyboard.type('另。');
  const answer = page.getByLabel('收费通知件数');
  await answer.focus();
  await page.keyboard.press('Control+a');
  // At once: what is typed with a pause the browser may undo in two goes.
  await page.keyboard.insertText('12');
  await page.keyboard.press('Control+z');
  await expect(answer).not.toHaveValue('12');
  await expect(opening).toHaveValue(`${before}另。`);
  // Where nothing is left of it, the browser would go on with the text typed before.
  await page.keyboard.press('Control+z');
  await expect(opening).toHaveValue(before);
});
