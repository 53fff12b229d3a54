import { openContext, openPage, throttle } from './subjects.js';
import { pressKeys } from './press-keys.js';
import { median, p95, rounded, rounds } from './summary.js';

const THROTTLING = 4;
const CYCLES = 5;
const WARM_UP_KEYS = 10;
const KEYS = 60;
const WARM_UP_FILES = 3;
const FILES = 20;

/**
 * From the click on 导出 Word to the finished file, at 4x and with its part of the program loaded,
 * against five keys to their painted sums in table 三 on the same page.
 *
 * @param {import('@playwright/test').Browser} browser
 * @param {string} address
 * @param {import('./subjects.js').Pair} pair
 * @param {{ name: string, text: string }} report a report file
 * @returns {Promise<import('./summary.js').Outcome>}
 */
export async function measureWord(browser, address, pair, report) {
  for (const { page } of [pair.app, pair.plain]) await throttle(page, THROTTLING);
  const keys = (await pressKeys(pair, rounds(WARM_UP_KEYS), rounds(KEYS))).app;
  const cycle = median(keys.map(({ painted }) => painted));
  const files = (await exportWord(browser, address, report)).slice(WARM_UP_FILES);
  const measure = `Word file of ${report.name} : ${CYCLES} keys to painted sums, ${THROTTLING}x, medians`;
  const figure = rounded(median(files) / (CYCLES * cycle));
  const row = (/** @type {string} */ what, /** @type {number[]} */ times) => ({
    what,
    count: times.length,
    median: rounded(median(times)),
    p95: rounded(p95(times)),
  });
  return {
    targets: [{ measure, figure, target: 1, unit: '' }],
    tables: [
      {
        title: `Word file, ms at ${THROTTLING}x`,
        rows: [
          row('click to file', files),
          row(
            'key to painted sums',
            keys.map(({ painted }) => painted),
          ),
        ],
      },
    ],
  };
}

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {string} address
 * @param {{ name: string, text: string }} report
 * @returns {Promise<number[]>} milliseconds of each
 */
async function exportWord(browser, address, report) {
  const page = await openPage(await openContext(browser));
  await page.goto(`${address}#/`);
  await page.getByLabel('导入报告').setInputFiles({
    name: 'report.json',
    mimeType: 'application/json',
    buffer: globalThis.Buffer.from(report.text),
  });
  await page.waitForURL(/organ$/);
  await page.goto(page.url().replace(/organ$/, 'review'));
  const button = page.getByRole('button', { name: '导出 Word' });
  await button.waitFor();
  await page.evaluate(() => {
    const create = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
      window.madeAt = performance.now();
      return create.call(URL, blob);
    };
    document.addEventListener('click', ({ timeStamp }) => (window.clickedAt = timeStamp), true);
  });
  await throttle(page, THROTTLING);
  const times = [];
  for (let file = 0; file < WARM_UP_FILES + rounds(FILES); file += 1) {
    await Promise.all([page.waitForEvent('download'), button.click()]);
    times.push(await page.evaluate(() => window.madeAt - window.clickedAt));
  }
  await page.context().close();
  return times;
}
