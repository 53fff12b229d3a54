/* global requestAnimationFrame */
import { Buffer } from 'node:buffer';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { throttle } from './subjects.js';
import { quantile, rounded, rounds } from './summary.js';
import { threadWith } from './trace.js';

const REPORTS = 10_000;
const THROTTLING = 4;
const FRAME_LIMIT = 50;
const FRAMES = 120;
/** A wheel turned fast, and as much in each frame as shows none of the rows before. */
const SPEEDS = { 'a wheel turned fast': 300, 'all rows new in every frame': 1500 };
const READ_MS = 600_000;
const SCROLLED = 'list scrolled';

/** @param {import('@playwright/test').Page} page @param {string[]} paths */
async function collect(page, paths) {
  await page.getByLabel('报告年度').selectOption('2024');
  await page.getByLabel('添加报告').setInputFiles(paths);
  await page
    .getByText(`列出 ${paths.length} 行，共 ${paths.length} 行`)
    .waitFor({ timeout: READ_MS });
  await page.getByRole('progressbar').waitFor({ state: 'detached', timeout: READ_MS });
}

/**
 * What each frame took of the page's thread while the list was scrolled, CPU ms, the longest last:
 * by CPU time, which leaves out what other programs took of the machine.
 *
 * @param {import('@playwright/test').Browser} browser
 * @param {import('@playwright/test').Page} page
 * @param {number} step pixels a frame
 */
async function frames(browser, page, step) {
  const categories = ['-*', 'toplevel', 'devtools.timeline', 'blink.user_timing'];
  await page.locator('.list-box').evaluate((box) => box.scrollTo(0, 0));
  await browser.startTracing(page, { categories });
  await page.locator('.list-box').evaluate(
    async (box, { step, count, mark }) => {
      const frame = () => new Promise(requestAnimationFrame);
      // What was begun before is not the list's.
      await frame();
      performance.mark(mark);
      for (let at = 0; at < count; at += 1) {
        box.scrollTop += step;
        await frame();
      }
      performance.mark(mark);
    },
    { step, count: rounds(FRAMES), mark: SCROLLED },
  );
  const { traceEvents } = JSON.parse(Buffer.from(await browser.stopTracing()).toString());
  const thread = threadWith(traceEvents, SCROLLED);
  const marks = thread.filter(({ name }) => name === SCROLLED).map(({ ts }) => ts);
  const [from, to] = [Math.min(...marks), Math.max(...marks)];
  const tasks = thread.filter(
    ({ name, ph, ts }) => /RunTask$/.test(name) && ph === 'X' && ts >= from && ts <= to,
  );
  const isFrame = (/** @type {import('./trace.js').TraceEvent} */ task) =>
    thread.some(
      ({ name, ts }) =>
        name === 'FireAnimationFrame' && ts >= task.ts && ts <= task.ts + (task.dur ?? 0),
    );
  const ms = tasks.filter(isFrame).map(({ tdur = 0 }) => tdur / 1000);
  if (ms.length === 0) throw new Error('The trace has no frame of the list.');
  return ms.sort((one, other) => one - other);
}

/**
 * The list of the collection desk with 10,000 reports, scrolled on a machine four times as slow.
 *
 * @param {import('@playwright/test').Browser} browser
 * @param {string} address
 * @param {Pick<typeof import('./report-code.ts'), 'toCountyText'>} code
 * @returns {Promise<import('./summary.js').Outcome>}
 */
export async function measureCollectionScroll(browser, address, { toCountyText }) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-county-'));
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  try {
    const paths = Array.from({ length: REPORTS }, (_, index) => {
      const path = join(folder, `${index}.json`);
      writeFileSync(path, toCountyText(index));
      return path;
    });
    const page = await context.newPage();
    await page.goto(`${address}#/collect`);
    await collect(page, paths);
    await throttle(page, THROTTLING);
    const targets = [];
    const rows = [];
    for (const [speed, step] of Object.entries(SPEEDS)) {
      const ms = await frames(browser, page, step);
      const longest = rounded(ms.at(-1) ?? 0, 1);
      targets.push({
        measure: `longest frame of the list of ${REPORTS} reports, ${speed}, ${THROTTLING}x`,
        figure: longest,
        target: FRAME_LIMIT,
        unit: 'ms',
      });
      rows.push({
        speed,
        frames: ms.length,
        median: rounded(quantile(ms, 0.5), 1),
        p95: rounded(quantile(ms, 0.95), 1),
        longest,
        'over 50 ms': ms.filter((one) => one > FRAME_LIMIT).length,
      });
    }
    return { targets, tables: [{ title: 'Frames of the collection list, CPU ms', rows }] };
  } finally {
    await context.close();
    rmSync(folder, { recursive: true });
  }
}
