// A table filled by keyboard and clipboard, with what is done wrong and taken back.
import { expect } from '@playwright/test';
import { PATIENT, focusOf, textOf, textsOf, type, valueOf, type Driver } from './driver.ts';
import { goTo } from './journey.ts';

const FIRST = 'requests.newlyReceived.naturalPerson';
const PREVIEW = 'dialog[aria-label="粘贴预览"]';

const expectValue = (driver: Driver, name: string) =>
  expect.poll(() => valueOf(driver, name), PATIENT);
const expectFocus = (driver: Driver) => expect.poll(() => focusOf(driver), PATIENT);
const figuresOf = (driver: Driver) => textsOf(driver, '.figure-grid input');

async function moveAndTakeBack(driver: Driver): Promise<void> {
  await type(driver, FIRST, '123');
  await driver.keys('ArrowRight');
  await driver.write('4');
  await driver.keys('Enter');
  await expectFocus(driver).toBe('requests.carriedIn.enterprise');
  await driver.keys('Tab', 'Shift+Tab', 'Home', 'ArrowUp');
  await expectFocus(driver).toBe(FIRST);
  await driver.keys('F2', 'ArrowLeft');
  await driver.write('0');
  await expectValue(driver, FIRST).toBe('1203');
  await driver.keys('Escape');
  await expectValue(driver, FIRST).toBe('123');
  await driver.write('9');
  await expectValue(driver, FIRST).toBe('9');
  await driver.keys('Control+z');
  await expectValue(driver, FIRST).toBe('123');
  await driver.keys('Control+y');
  await expectValue(driver, FIRST).toBe('9');
}

/** The keys of an input method are its own until what it composes is in. */
async function compose(driver: Driver): Promise<void> {
  await driver.run(() => {
    const { activeElement } = document;
    const events = [
      new CompositionEvent('compositionstart', { bubbles: true }),
      new KeyboardEvent('keydown', { key: 'ArrowDown', isComposing: true, bubbles: true }),
      new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true }),
      new CompositionEvent('compositionend', { bubbles: true, data: '9' }),
    ];
    for (const event of events) activeElement?.dispatchEvent(event);
    return [];
  }, '');
  expect(await focusOf(driver)).toBe(FIRST);
}

/** Copies the whole table, clears it, and pastes it back by the browser's own clipboard. */
async function copyAndPaste(driver: Driver): Promise<void> {
  await driver.press('其余空格填 0');
  await expect.poll(async () => (await figuresOf(driver)).includes(''), PATIENT).toBe(false);
  const figures = await figuresOf(driver);
  expect(figures.slice(0, 3)).toEqual(['9', '4', '0']);
  await driver.press('复制表格');
  await expect.poll(() => textOf(driver, '.last-step'), PATIENT).toContain('已复制');
  await driver.press('清空');
  await expect.poll(async () => (await figuresOf(driver)).join(''), PATIENT).toBe('');
  await driver.click(`input[name="${FIRST}"]`);
  await driver.keys('Control+v');
  await expect.poll(() => textOf(driver, PREVIEW), PATIENT).toContain('格会填入');
  await driver.keys('Escape');
  await expect.poll(async () => (await textsOf(driver, PREVIEW)).length, PATIENT).toBe(0);
  await expectFocus(driver).toBe(FIRST);
  await driver.keys('Control+v');
  await expect.poll(() => textOf(driver, PREVIEW), PATIENT).toContain('格会填入');
  await driver.press('填入');
  await expect.poll(() => figuresOf(driver), PATIENT).toEqual(figures);
}

/** The whole report on the clipboard, pasted into a text. */
async function copyAll(driver: Driver): Promise<void> {
  await goTo(driver, 'review');
  await expect.poll(() => textOf(driver, '.page'), PATIENT).toContain('云河县水务局');
  await driver.press('复制全文');
  await expect.poll(() => textOf(driver, 'main .notice'), PATIENT).toContain('已复制全文');
  await goTo(driver, 'other');
  await driver.click('textarea[name="other.opening"]');
  await driver.keys('Control+v');
  await expectValue(driver, 'other.opening').toMatch(
    /^云河县水务局\d{4}年政府信息公开工作年度报告/,
  );
}

/** Table 三 by keyboard alone, its findings by F8, and both clipboards. */
export async function fillByKeys(driver: Driver, address: string): Promise<void> {
  await driver.open(address);
  await driver.press('新建报告');
  await type(driver, 'organ.name', '云河县水务局');
  await goTo(driver, 'requests');
  await moveAndTakeBack(driver);
  await compose(driver);
  await copyAndPaste(driver);
  // The column of the first cell is uneven now: F8 goes to where it may be mended.
  await expect
    .poll(() => textOf(driver, '[data-rule="requests-balance"]'), PATIENT)
    .toContain('自然人');
  await goTo(driver, 'disputes');
  await driver.keys('F8');
  await expectFocus(driver).toMatch(/\w\.\w/);
  await copyAll(driver);
  expect(driver.complaints).toEqual([]);
}
