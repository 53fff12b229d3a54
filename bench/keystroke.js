/* global requestAnimationFrame */
import { pressKeys } from './press-keys.js';
import { THROTTLING, throttle } from './subjects.js';
import { median, p95, ratioTarget, rounded, rounds } from './summary.js';

const MEDIAN_LIMIT = 1.2;
const P95_LIMIT = 1.4;
const WARM_UP_KEYS = 20;
/** The 95th percentile of the faster ones is the one that wavers: a frame is long beside a key. */
const KEYS = { 1: 150, 4: 110 };

/**
 * From the time stamp of a key to the painted frame with the right sums and balances, at full speed
 * and slowed.
 *
 * @param {import('./subjects.js').Pair} pair
 * @returns {Promise<import('./summary.js').Outcome & { painted: object[] }>}
 */
export async function measureKeystroke(pair) {
  const targets = [];
  const rows = [];
  const all = [];
  for (const throttling of THROTTLING) {
    for (const { page } of [pair.app, pair.plain]) await throttle(page, throttling);
    const times = await pressKeys(pair, rounds(WARM_UP_KEYS), rounds(KEYS[throttling]));
    const [app, plain] = [times.app, times.plain].map((of) => of.map(({ painted }) => painted));
    const measure = `key to painted sums, ${throttling}x`;
    targets.push(
      ratioTarget(`${measure}, medians`, median(app), median(plain), MEDIAN_LIMIT),
      ratioTarget(`${measure}, p95 of ${app.length} keys`, p95(app), p95(plain), P95_LIMIT),
    );
    rows.push(
      { throttling, ...summary(pair.app, times.app), frame: await frameMs(pair.app.page) },
      { throttling, ...summary(pair.plain, times.plain), frame: await frameMs(pair.plain.page) },
    );
    all.push({ throttling, app, plain });
  }
  const title = 'One key to its painted frame, ms; shown: until the browser began to draw it';
  return { targets, tables: [{ title, rows }], painted: all };
}

/** @param {import('./subjects.js').Subject} subject @param {import('./press-keys.js').Times[]} times */
function summary({ name }, times) {
  const painted = times.map((time) => time.painted);
  return {
    page: name,
    keys: times.length,
    shown: rounded(median(times.map(({ shown }) => shown))),
    median: rounded(median(painted)),
    p95: rounded(p95(painted)),
  };
}

/**
 * @param {import('@playwright/test').Page} page
 * @returns {Promise<number>} milliseconds a frame, 16.7 where none is held back
 */
const frameMs = (page) =>
  page.evaluate(async (frames) => {
    const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const first = await nextFrame();
    for (let frame = 1; frame < frames; frame += 1) await nextFrame();
    return Math.round((100 * ((await nextFrame()) - first)) / frames) / 100;
  }, 30);
