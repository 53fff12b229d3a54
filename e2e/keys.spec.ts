import type { CDPSession, Page } from '@playwright/test';
import { figureCellsOf } from '#src/report/tables/tables.ts';
import { LARGE_FIGURES } from './cases.ts';
import { computed, control, expect, goToStep, newReport, test } from './fixtures.ts';

const FIRST = 'requests.newlyReceived.naturalPerson';
const at = (page: Page, name: string) => expect(control(page, name)).toBeFocused();

async function openTable(page: Page, table: 'proactive' | 'requests' | 'disputes') {
  await newReport(page);
  await goToStep(page, table);
}

test('arrows, Enter, Home and End move; typing replaces; Delete clears', async ({ page }) => {
  await openTable(page, 'requests');
  await control(page, FIRST).focus();
  await page.keyboard.type('12');
  await page.keyboard.press('ArrowRight');
  await at(page, 'requests.newlyReceived.enterprise');
  await page.keyboard.type('3');
  await page.keyboard.press('Enter');
  await at(page, 'requests.carriedIn.enterprise');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type('45');
  await expect(control(page, 'requests.newlyReceived.enterprise')).toHaveValue('45');
  await page.keyboard.press('End');
  await at(page, 'requests.newlyReceived.otherOrganization');
  await page.keyboard.press('ArrowRight');
  await at(page, 'requests.newlyReceived.otherOrganization');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Home');
  await at(page, 'requests.carriedIn.naturalPerson');
  await page.keyboard.press('Control+End');
  await at(page, 'requests.carriedOut.otherOrganization');
  await page.keyboard.press('ArrowUp');
  await at(page, 'requests.otherOutcome.otherOrganization');
  await page.keyboard.press('Control+Home');
  await at(page, FIRST);
  await page.keyboard.press('Delete');
  await expect(control(page, FIRST)).toHaveValue('');
  await expect(computed(page, 'requests.newlyReceived.total')).toHaveText('45');
});

test('arrows, the wheel and Tab never change a figure', async ({ page }) => {
  await openTable(page, 'requests');
  const cell = control(page, FIRST);
  await cell.focus();
  await page.keyboard.type('7');
  await cell.hover();
  await page.mouse.wheel(0, 120);
  await page.mouse.wheel(0, -120);
  for (const key of ['ArrowUp', 'ArrowLeft', 'PageDown', 'PageUp']) await page.keyboard.press(key);
  await expect(cell).toHaveValue('7');
  await expect(cell).toBeFocused();
});

test('F2 and double click edit with a caret, Esc restores', async ({ page }) => {
  await openTable(page, 'requests');
  const cell = control(page, FIRST);
  await cell.focus();
  await page.keyboard.type('123');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('F2');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.type('0');
  await expect(cell).toHaveValue('1203');
  await page.keyboard.press('Escape');
  await expect(cell).toHaveValue('123');
  await expect(cell).toBeFocused();
  await page.keyboard.type('9');
  await expect(cell).toHaveValue('9');
  await page.keyboard.press('Escape');
  await expect(cell).toHaveValue('123');
  await cell.dblclick();
  await page.keyboard.type('4');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.type('5');
  await expect(cell).toHaveValue('12354');
  await page.keyboard.press('Tab');
  await at(page, 'requests.newlyReceived.enterprise');
  await cell.click();
  await page.keyboard.type('8');
  await expect(cell).toHaveValue('8');
});

test('Tab goes on at the end of a row, after the last cell out of the table; Esc then Tab leaves', async ({
  page,
}) => {
  await openTable(page, 'requests');
  await control(page, 'requests.newlyReceived.otherOrganization').focus();
  await page.keyboard.press('Tab');
  await at(page, 'requests.carriedIn.naturalPerson');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await at(page, 'notes.requests');
  await page.keyboard.press('Shift+Tab');
  await at(page, 'requests.carriedOut.otherOrganization');
  await page.keyboard.press('Tab');
  await at(page, 'notes.requests');
  await control(page, FIRST).focus();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+Tab');
  await expect(page.getByRole('button', { name: '快捷键' })).toBeFocused();
  await control(page, FIRST).focus();
  await page.keyboard.type('5');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await at(page, 'requests.newlyReceived.enterprise');
});

test('no key acts while an input method composes, nor the Enter that ends it', async ({ page }) => {
  await openTable(page, 'requests');
  await control(page, FIRST).focus();
  const input: CDPSession = await page.context().newCDPSession(page);
  const compose = (text: string) =>
    input.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: 0 });
  /** While an input method has the key, the browser gives it the code 229. */
  const press = (key: string) =>
    input.send('Input.dispatchKeyEvent', {
      type: 'rawKeyDown',
      key: 'Process',
      code: key,
      windowsVirtualKeyCode: 229,
    });
  await compose('1');
  for (const key of ['Enter', 'ArrowDown', 'Escape', 'Delete', 'Tab']) await press(key);
  await at(page, FIRST);
  await expect(control(page, FIRST)).toHaveValue('1');
  await compose('１２');
  await page.keyboard.press('Control+z');
  await press('Enter');
  await input.send('Input.insertText', { text: '１２' });
  await at(page, FIRST);
  await expect(control(page, FIRST)).toHaveValue('１２');
  await page.keyboard.press('Enter');
  await at(page, 'requests.carriedIn.naturalPerson');
  await expect(control(page, FIRST)).toHaveValue('12');
  await page.keyboard.press('Control+z');
  await expect(control(page, FIRST)).toHaveValue('');
});

test('the cell in focus is never beneath the heads or the balance', async ({ page }) => {
  await openTable(page, 'requests');
  await page.setViewportSize({ width: 1366, height: 600 });
  await control(page, FIRST).focus();
  const head = page.locator('.figure-grid thead');
  const foot = page.locator('.figure-grid tfoot');
  for (const key of ['Enter', 'Shift+Enter']) {
    for (let row = 0; row < 23; row += 1) {
      await page.keyboard.press(key);
      const cell = await page.locator('input:focus').boundingBox();
      const [top, bottom] = [await head.boundingBox(), await foot.boundingBox()];
      if (!cell || !top || !bottom) throw new Error('A part of the table is not on the page.');
      expect(cell.y).toBeGreaterThanOrEqual(top.y + top.height);
      expect(cell.y + cell.height).toBeLessThanOrEqual(bottom.y);
    }
  }
});

test('tables 二 and 四 are walked by the same keys', async ({ page }) => {
  await openTable(page, 'proactive');
  await control(page, 'proactive.rules.issued').focus();
  for (let row = 0; row < 5; row += 1) await page.keyboard.press('ArrowDown');
  await at(page, 'proactive.fees.amount');
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('End');
  await at(page, 'proactive.rules.inForce');
  await goToStep(page, 'disputes');
  await control(page, 'disputes.reconsideration.pending').focus();
  await page.keyboard.press('ArrowRight');
  await at(page, 'disputes.directLitigation.upheld');
  await page.keyboard.press('End');
  await at(page, 'disputes.litigationAfterReconsideration.pending');
});

test('the list of keys opens and gives the focus back', async ({ page }) => {
  await openTable(page, 'proactive');
  const button = page.getByRole('button', { name: '快捷键' });
  await button.press('Enter');
  const dialog = page.getByRole('dialog', { name: '快捷键' });
  await expect(dialog).toContainText('Ctrl+Home');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(button).toBeFocused();
});

test('all of table 三 is entered by keyboard alone, column by column', async ({ page }) => {
  await page.goto('#/');
  await page.getByRole('button', { name: '新建报告' }).press('Enter');
  await page.waitForURL(/organ$/);
  await page.locator('nav[aria-label="报告步骤"] a[href$="/requests"]').press('Enter');
  await expect(page.locator('#step-heading')).toBeFocused();
  while (!(await control(page, FIRST).evaluate((cell) => cell === document.activeElement))) {
    await page.keyboard.press('Tab');
  }
  const cells = figureCellsOf('requests');
  const columns = [...new Set(cells.map((cell) => cell.column))];
  for (const [index, column] of columns.entries()) {
    for (const { path } of cells.filter((cell) => cell.column === column)) {
      await at(page, path);
      await page.keyboard.type(LARGE_FIGURES[path] ?? '');
      await page.keyboard.press('Enter');
    }
    await page.keyboard.press('Control+Home');
    for (let step = 0; step <= index; step += 1) await page.keyboard.press('ArrowRight');
  }
  for (const { path } of cells) {
    expect(await control(page, path).inputValue()).toBe(LARGE_FIGURES[path] ?? '');
  }
  const sum = (row: string) =>
    cells
      .filter((cell) => cell.row === row)
      .reduce((all, { path }) => all + Number(LARGE_FIGURES[path]), 0);
  await expect(computed(page, 'requests.newlyReceived.total')).toHaveText(
    String(sum('newlyReceived')),
  );
  await expect(computed(page, 'requests.carriedOut.total')).toHaveText(String(sum('carriedOut')));
});
