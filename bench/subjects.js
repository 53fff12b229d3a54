import { fileURLToPath } from 'node:url';
import { createReport } from './create-report.js';
import { evenFigures } from './expected.js';

export const THROTTLING = [1, 4];
export const FIRST_CELL = 'requests.newlyReceived.naturalPerson';
/** All of table 三 is in view, so that every text awaited is painted. */
const VIEWPORT = { width: 1366, height: 1400 };
const MEASURE_PAGE = fileURLToPath(new URL('measure-page.js', import.meta.url));

/** @typedef {import('@playwright/test').Browser} Browser */
/** @typedef {import('@playwright/test').BrowserContext} BrowserContext */
/** @typedef {import('@playwright/test').Page} Page */
/**
 * A page under measurement. What still goes on in it after a frame ends within `restMs`.
 *
 * @typedef {{ name: string, page: Page, restMs: number }} Subject
 */
/**
 * Table 三 of a stored report and the plain page, with the same figures in the same cells.
 *
 * @typedef {{ app: Subject, plain: Subject, names: string[] }} Pair
 */

/** @param {Browser} browser */
export const openContext = (browser) => browser.newContext({ viewport: VIEWPORT, locale: 'zh-CN' });

/**
 * @param {BrowserContext} context
 * @param {number} [throttling]
 * @returns {Promise<Page>} a page that can be measured, nothing loaded yet
 */
export async function openPage(context, throttling = 1) {
  const page = await context.newPage();
  await page.addInitScript({ path: MEASURE_PAGE });
  await throttle(page, throttling);
  return page;
}

/** @param {Page} page @param {number} rate */
export async function throttle(page, rate) {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate });
}

/** @param {string} address */
export const plainAddress = (address) => `${address}plain.html`;

/**
 * Each in a window of its own: one in the background would be given no frames.
 *
 * @param {Browser} browser
 * @param {string} address
 * @param {number} restMs
 * @returns {Promise<Pair>}
 */
export async function openPair(browser, address, restMs) {
  const app = await openPage(await openContext(browser));
  await app.goto(await createReport(app, address));
  const plain = await openPage(await openContext(browser));
  await plain.goto(plainAddress(address));
  for (const page of [app, plain]) {
    await page.locator('output[name="requests.balance.total"]').waitFor({ state: 'attached' });
    // After each layout the browser looks for what is under the mouse: on both pages a cell.
    await page.mouse.move(VIEWPORT.width / 2, VIEWPORT.height / 2);
  }
  const names = await cellNames(app);
  if (names.join() !== (await cellNames(plain)).join()) {
    throw new Error('The plain page has other cells than table 三.');
  }
  for (const page of [app, plain]) await fill(page, evenFigures(names));
  return {
    app: { name: 'table 三', page: app, restMs },
    plain: { name: 'plain page', page: plain, restMs: 0 },
    names,
  };
}

/** @param {Page} page @param {import('./expected.js').Figures} figures */
export async function fill(page, figures) {
  for (const [name, figure] of Object.entries(figures)) {
    await page.fill(`input[name="${name}"]`, String(figure));
  }
}

/** @param {Page} page @returns {Promise<string[]>} names of the cells of table 三 */
export const cellNames = (page) =>
  page.locator('table input[name^="requests."]').evaluateAll((cells) => cells.map((c) => c.name));

/** @param {Subject} subject @param {Record<string, string>} texts that all its outputs must show */
export async function checkTexts({ name, page }, texts) {
  const shown = await page
    .locator('table output')
    .evaluateAll((outputs) => outputs.map((output) => [output.name, output.textContent]));
  const wrong = shown.filter(([output, text]) => texts[output] !== text);
  if (wrong.length > 0 || shown.length !== Object.keys(texts).length) {
    throw new Error(`${name} shows ${shown.length} sums, of which wrong: ${wrong.join('; ')}`);
  }
}
