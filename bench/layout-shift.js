/* global PerformanceObserver */
import { createReport } from './create-report.js';
import { evenFigures } from './expected.js';
import { FIRST_CELL, cellNames, fill } from './subjects.js';
import { rounded } from './summary.js';

/** Counted as none: what a browser reports of parts of a pixel. */
const LIMIT = 0.001;
const WINDOW = { width: 1366, height: 768 };
const FIGURES = 30;
/** Checks that read prose wait 400 ms, what loads later a second. */
const REST_MS = 1800;

/**
 * What was moved by a thing that was done: as the browser reports it, and apart from that what it
 * excuses since it followed a key or a press within half a second.
 *
 * @typedef {{ done: string, unasked: number, afterInput: number, moved: string }} Shift
 */

/** Runs in the page: keeps every shift, with what was moved, from the first frame on. */
function watchShifts() {
  /** @type {{ value: number, hadRecentInput: boolean, moved: string }[]} */
  const shifts = [];
  Object.assign(window, { shifts });
  const nameOf = (/** @type {any} */ { node }) => {
    const element = node?.nodeType === 1 ? node : node?.parentElement;
    const name = element?.className || element?.textContent.slice(0, 12);
    return element ? `${element.localName} ${name}`.trim() : 'gone';
  };
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput, sources } of /** @type {any[]} */ (list.getEntries())) {
      shifts.push({ value, hadRecentInput, moved: sources.map(nameOf).join(', ') });
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {string} done
 * @param {() => Promise<unknown>} act
 * @returns {Promise<Shift>}
 */
async function shiftBy(page, done, act) {
  await page.evaluate(() => window.shifts?.splice(0));
  await act();
  await page.waitForTimeout(REST_MS);
  const shifts = await page.evaluate(() => window.shifts);
  const sum = (/** @type {boolean} */ isAfterInput) =>
    rounded(
      shifts.reduce((total, { value, hadRecentInput }) => {
        return hadRecentInput === isAfterInput ? total + value : total;
      }, 0),
      4,
    );
  const moved = [...new Set(shifts.map((shift) => shift.moved))].join('; ').slice(0, 120);
  return { done, unasked: sum(false), afterInput: sum(true), moved };
}

/** @param {import('@playwright/test').BrowserContext} context */
async function openWatched(context) {
  const page = await context.newPage();
  await page.addInitScript(watchShifts);
  return page;
}

/**
 * What moves of itself on the pages: while they load, while figures are typed, as findings come
 * and go, and from step to step. Nothing shall that nobody asked for.
 *
 * @param {import('@playwright/test').Browser} browser
 * @param {string} address
 * @returns {Promise<import('./summary.js').Outcome>}
 */
export async function measureLayoutShift(browser, address) {
  const context = await browser.newContext({ viewport: WINDOW, locale: 'zh-CN' });
  /** @type {Shift[]} */
  const rows = [];
  const empty = await openWatched(context);
  rows.push(await shiftBy(empty, 'start page loads, no report', () => empty.goto(`${address}#/`)));
  await empty.close();

  const made = await context.newPage();
  const url = await createReport(made, address);
  await made.close();

  const start = await openWatched(context);
  rows.push(await shiftBy(start, 'start page loads, a report', () => start.goto(`${address}#/`)));
  await start.close();

  const page = await openWatched(context);
  const cell = page.locator(`input[name="${FIRST_CELL}"]`);
  rows.push(
    await shiftBy(page, 'table 三 loads', async () => {
      await page.goto(url);
      await cell.waitFor();
    }),
  );
  const names = await cellNames(page);
  const type = async (/** @type {string[]} */ keys) => {
    for (const key of keys) {
      await page.keyboard.type(key, { delay: 40 });
      await page.keyboard.press('Tab');
    }
  };
  // A press, as the browser excuses what follows it: the card of the cell comes.
  await cell.click();
  await page.waitForTimeout(REST_MS);
  const digits = names.slice(0, FIGURES).map((_, index) => String((index * 7) % 10));
  rows.push(await shiftBy(page, `${FIGURES} figures typed`, () => type(digits)));

  await fill(page, evenFigures(names));
  await cell.click();
  await page.waitForTimeout(REST_MS);
  rows.push(await shiftBy(page, 'findings come', () => type(['abc', '9999'])));
  await cell.click();
  const even = evenFigures(names);
  const mends = names.slice(0, 2).map((name) => String(even[name]));
  rows.push(await shiftBy(page, 'findings go', () => type(mends)));

  const steps = await page.locator('.step-rail a[href*="/reports/"]').count();
  for (let round = 1; round <= 2; round += 1) {
    rows.push(
      await shiftBy(
        page,
        `from step to step, ${round === 1 ? 'first' : 'second'} time`,
        async () => {
          for (let index = 0; index < steps; index += 1) {
            await page.locator('.step-rail a[href*="/reports/"]').nth(index).press('Enter');
            await page.waitForTimeout(REST_MS / 2);
          }
        },
      ),
    );
  }
  await context.close();
  return {
    targets: rows.map(({ done, unasked, afterInput }) => ({
      measure: `layout shift: ${done}`,
      figure: unasked,
      target: LIMIT,
      unit: '',
      beside: `${afterInput} after a key or a press`,
    })),
    tables: [{ title: 'Layout shifts, scores', rows }],
  };
}
