/**
 * One key in milliseconds: from its event until the browser began to draw the frame that shows what
 * follows (`shown`) and until it had (`painted`); and the work until the page was at rest again.
 *
 * @typedef {Record<'shown' | 'painted' | 'script' | 'style' | 'layout' | 'task', number>} Times
 */

/** @param {Times[]} times */
export function summary(times) {
  const mean = (/** @type {keyof Times} */ key) =>
    rounded(times.reduce((sum, time) => sum + time[key], 0) / times.length);
  return {
    keys: times.length,
    shown: rounded(quantile(times, 'shown', 0.5)),
    median: rounded(quantile(times, 'painted', 0.5)),
    p95: rounded(quantile(times, 'painted', 0.95)),
    script: mean('script'),
    style: mean('style'),
    layout: mean('layout'),
    task: mean('task'),
  };
}

/** @param {Times[]} times @param {Times[]} floor */
export const ratioOfMedians = (times, floor) =>
  rounded(quantile(times, 'painted', 0.5) / quantile(floor, 'painted', 0.5));

/** @param {Times[]} times @param {keyof Times} key @param {number} share */
function quantile(times, key, share) {
  const sorted = times.map((time) => time[key]).toSorted((one, other) => one - other);
  return sorted[Math.ceil(share * sorted.length) - 1] ?? NaN;
}

/** @param {number} value */
const rounded = (value) => Math.round(value * 100) / 100;
