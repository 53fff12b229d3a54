/* global requestAnimationFrame */
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createReport } from './create-report.js';
import { computedTexts, keySequence, startFigures, textsOver } from './expected.js';
import { ratioOfMedians, summary } from './summary.js';

const RATIO_LIMIT = 1.3;
const THROTTLING = [1, 4];
const WARM_UP_KEYS = 20;
const KEYS = 120;
/** All of table 三 is in view, so that every text awaited is painted. */
const VIEWPORT = { width: 1366, height: 1400 };

/** Work that a page does on leaving and entering a cell ends before the key. */
const FOCUS_MS = 120;
/** A held key: neither its release nor a question of ours falls between press and frame. */
const HOLD_MS = 55;
/** The checks and the save that follow a key in the app end before the plain page's next one. */
const REST_MS = 400;
const FRAME_MS = 1000 / 60;

const PLAIN = fileURLToPath(new URL('plain.html', import.meta.url));
const MEASURE_KEY = fileURLToPath(new URL('measure-key.js', import.meta.url));

/** @typedef {import('@playwright/test').Browser} Browser */
/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {{ name: string, page: Page, cdp: import('@playwright/test').CDPSession, restMs: number }} Subject */
/** @typedef {import('./summary.js').Times} Times */

/**
 * The same keys on table 三 and on a plain page, one here and one there, at full speed and slowed.
 *
 * @param {Browser} browser
 * @param {string} address
 */
export async function measureKeystroke(browser, address) {
  const app = await openSubject(browser, 'table 三', REST_MS, async (page) => {
    await page.goto(await createReport(page, address));
  });
  const plain = await openSubject(browser, 'plain page', 0, async (page) => {
    // Over HTTP like the app: on a page from a file the browser leaves out work, such as autofill.
    await page.route('**/plain.html', (route) => route.fulfill({ path: PLAIN }));
    await page.goto(`${address}plain.html`);
  });
  const names = await cellNames(app.page);
  if (names.join() !== (await cellNames(plain.page)).join()) {
    throw new Error('The plain page has other cells than table 三.');
  }

  const figures = startFigures(names);
  for (const [name, figure] of Object.entries(figures)) {
    await app.page.fill(`input[name="${name}"]`, String(figure));
    await plain.page.fill(`input[name="${name}"]`, String(figure));
  }
  const measured = [];
  for (const throttling of THROTTLING) {
    measured.push(await measureAt(throttling, app, plain, figures));
  }
  await app.page.context().close();
  await plain.page.context().close();
  return measured;
}

/**
 * @param {number} throttling
 * @param {Subject} app
 * @param {Subject} plain
 * @param {import('./expected.js').Figures} figures
 */
async function measureAt(throttling, app, plain, figures) {
  for (const { cdp } of [app, plain]) {
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: throttling });
  }
  /** @type {Times[]} */
  const appTimes = [];
  /** @type {Times[]} */
  const plainTimes = [];
  const typed = { ...figures };
  for (const key of keySequence(figures, WARM_UP_KEYS + KEYS)) {
    typed[key.cell] = key.digit;
    const texts = textsOver(typed, key.cell);
    appTimes.push(await pressKey(app, key, texts));
    plainTimes.push(await pressKey(plain, key, texts));
  }
  for (const subject of [app, plain]) await checkTexts(subject, computedTexts(typed));

  const measured = [appTimes, plainTimes].map((times) => times.slice(WARM_UP_KEYS));
  return {
    target: {
      measure: `key to painted sums at ${throttling}x, table 三 : plain page, medians`,
      figure: ratioOfMedians(measured[0], measured[1]),
      target: RATIO_LIMIT,
      unit: '',
    },
    throttling,
    pages: [
      { page: app.name, ...summary(measured[0]), frame: await frameLength(app.page) },
      { page: plain.name, ...summary(measured[1]), frame: await frameLength(plain.page) },
    ],
    painted: Object.fromEntries([
      [app.name, measured[0].map((times) => times.painted)],
      [plain.name, measured[1].map((times) => times.painted)],
    ]),
  };
}

/**
 * A page in a window of its own: one in the background would be given no frames.
 *
 * @param {Browser} browser
 * @param {string} name
 * @param {number} restMs
 * @param {(page: Page) => Promise<void>} open
 * @returns {Promise<Subject>}
 */
async function openSubject(browser, name, restMs, open) {
  const context = await browser.newContext({ viewport: VIEWPORT, locale: 'zh-CN' });
  const page = await context.newPage();
  await page.addInitScript({ path: MEASURE_KEY });
  await open(page);
  await page.locator('output[name="requests.balance.total"]').waitFor({ state: 'attached' });
  // After each layout the browser looks for what is under the mouse: on both pages a cell.
  await page.mouse.move(VIEWPORT.width / 2, VIEWPORT.height / 2);
  const cdp = await context.newCDPSession(page);
  await cdp.send('Performance.enable');
  return { name, page, cdp, restMs };
}

/** @param {Page} page @returns {Promise<string[]>} names of the cells of table 三 */
const cellNames = (page) =>
  page.locator('table input[name^="requests."]').evaluateAll((cells) => cells.map((c) => c.name));

/**
 * @param {Subject} subject
 * @param {import('./expected.js').Key} key
 * @param {Record<string, string>} texts
 * @returns {Promise<Times>}
 */
async function pressKey({ page, cdp, restMs }, { cell, digit }, texts) {
  await page.evaluate(([name, awaited]) => window.keyMeasure.prepare(name, awaited), [cell, texts]);
  // Keys in step with the frames would all wait equally long for theirs: a tenth of a millisecond
  // could then weigh a whole frame, or ten milliseconds nothing.
  await wait(FOCUS_MS + Math.random() * FRAME_MS);
  const before = await workSoFar(cdp);
  await page.keyboard.press(String(digit), { delay: HOLD_MS });
  const times = await page.evaluate(() => window.keyMeasure.painted);
  await wait(restMs);
  const after = await workSoFar(cdp);
  return {
    ...times,
    script: after.script - before.script,
    style: after.style - before.style,
    layout: after.layout - before.layout,
    task: after.task - before.task,
  };
}

/**
 * Milliseconds of work since the page was opened.
 *
 * @param {Subject['cdp']} cdp
 */
async function workSoFar(cdp) {
  const { metrics } = await cdp.send('Performance.getMetrics');
  const of = (/** @type {string} */ metric) =>
    1000 * (metrics.find(({ name }) => name === metric)?.value ?? NaN);
  return {
    script: of('ScriptDuration'),
    style: of('RecalcStyleDuration'),
    layout: of('LayoutDuration'),
    task: of('TaskDuration'),
  };
}

/** @param {Subject} subject @param {Record<string, string>} texts that all its outputs must show */
async function checkTexts({ name, page }, texts) {
  const shown = await page
    .locator('table output')
    .evaluateAll((outputs) => outputs.map((output) => [output.name, output.textContent]));
  const wrong = shown.filter(([output, text]) => texts[output] !== text);
  if (wrong.length > 0 || shown.length !== Object.keys(texts).length) {
    throw new Error(`${name} shows ${shown.length} sums, of which wrong: ${wrong.join('; ')}`);
  }
}

/** @param {Page} page @returns {Promise<number>} milliseconds a frame, 16.7 where none is held back */
const frameLength = (page) =>
  page.evaluate(async (frames) => {
    const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const first = await nextFrame();
    for (let frame = 1; frame < frames; frame += 1) await nextFrame();
    return Math.round((100 * ((await nextFrame()) - first)) / frames) / 100;
  }, 30);
