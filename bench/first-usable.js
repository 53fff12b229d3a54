import { setTimeout as wait } from 'node:timers/promises';
import { createReport } from './create-report.js';
import { computedTexts, evenFigures, textsOver } from './expected.js';
import {
  FIRST_CELL,
  THROTTLING,
  cellNames,
  checkTexts,
  fill,
  openContext,
  openPage,
  plainAddress,
} from './subjects.js';
import { median, p95, ratioTarget, rounded, rounds } from './summary.js';

const RATIO_LIMIT = 1.8;
/** Chromium keeps the compiled code of a page that was loaded before. */
const WARM_UP_LOADS = 3;
const LOADS = 15;

/** @typedef {{ seen: number, usable: number }} Times milliseconds since the navigation began */
/** @typedef {{ context: import('@playwright/test').BrowserContext, url: string, figures: import('./expected.js').Figures }} Site */

/**
 * From the start of the navigation until the first cell of table 三 has taken a key: its digit and
 * the sums that follow are painted. The cell is focused, and the key asked for, once it is painted;
 * each load is a new page in a context that has loaded it before, over HTTP with revalidation. The
 * way of the key through this program is in the times of both pages and draws them together: the
 * ratio until the cell is painted stands beside.
 *
 * @param {import('@playwright/test').Browser} browser
 * @param {string} address
 * @returns {Promise<import('./summary.js').Outcome>}
 */
export async function measureFirstUsable(browser, address) {
  const app = await storedReport(browser, address);
  const names = Object.keys(app.figures);
  const plain = {
    context: await openContext(browser),
    url: plainAddress(address),
    figures: Object.fromEntries(names.map((name) => [name, 0])),
  };
  const targets = [];
  const rows = [];
  for (const throttling of THROTTLING) {
    /** @type {Record<'app' | 'plain', Times[]>} */
    const times = { app: [], plain: [] };
    for (let load = 0; load < WARM_UP_LOADS + rounds(LOADS); load += 1) {
      const digit = 1 + (load % 9);
      times.app.push(await loadAndType(app, digit, throttling));
      times.plain.push(await loadAndType(plain, digit, throttling));
    }
    const row = (/** @type {string} */ page, /** @type {Times[]} */ all) => ({
      throttling,
      page,
      loads: all.length,
      seen: rounded(median(all.map(({ seen }) => seen))),
      median: rounded(median(all.map(({ usable }) => usable))),
      p95: rounded(p95(all.map(({ usable }) => usable))),
    });
    const inApp = row('table 三', times.app.slice(WARM_UP_LOADS));
    const inPlain = row('plain page', times.plain.slice(WARM_UP_LOADS));
    const measure = `navigation to first cell usable, ${throttling}x, medians`;
    targets.push({
      ...ratioTarget(measure, inApp.median, inPlain.median, RATIO_LIMIT),
      beside: `${rounded(inApp.seen / inPlain.seen)} until the cell is painted`,
    });
    rows.push(inApp, inPlain);
  }
  for (const { context } of [app, plain]) await context.close();
  const title = 'Navigation to the first cell of table 三, ms; seen: until the cell is painted';
  return { targets, tables: [{ title, rows }] };
}

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {string} address
 * @returns {Promise<Site>}
 */
async function storedReport(browser, address) {
  const context = await openContext(browser);
  const page = await openPage(context);
  const url = await createReport(page, address);
  await page.goto(url);
  await page.locator(`input[name="${FIRST_CELL}"]`).waitFor();
  const figures = evenFigures(await cellNames(page));
  await fill(page, figures);
  await checkTexts({ name: 'table 三', page, restMs: 0 }, computedTexts(figures));
  await saved(page);
  await page.close();
  return { context, url, figures };
}

/** @param {import('@playwright/test').Page} page */
async function saved(page) {
  const text = { hasText: /^已保存/ };
  await page.getByRole('status', { name: '保存状态' }).filter(text).waitFor();
}

/**
 * @param {Site} site
 * @param {number} digit another than at the load before
 * @param {number} throttling
 * @returns {Promise<Times>}
 */
async function loadAndType({ context, url, figures }, digit, throttling) {
  const page = await openPage(context, throttling);
  const texts = textsOver({ ...figures, [FIRST_CELL]: digit }, FIRST_CELL);
  await page.exposeFunction('askForKey', () => page.keyboard.press(String(digit)));
  await page.addInitScript(
    ([cell, key, awaited]) => {
      document.addEventListener('DOMContentLoaded', () => {
        const { measure, askForKey } = window;
        window.firstKey = measure.firstKey(cell, key, awaited, askForKey);
      });
    },
    [FIRST_CELL, String(digit), texts],
  );
  await page.goto(url);
  const times = await page.evaluate(() => window.firstKey);
  // What the app saves a moment later would otherwise go on beside the next load.
  await wait(400);
  await page.close();
  return times;
}
