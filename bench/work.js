import { pressKeys } from './press-keys.js';
import { THROTTLING, throttle } from './subjects.js';
import { median, rounded, rounds } from './summary.js';
import { threadWith, traceOf, workBetween } from './trace.js';

const RATIO_LIMIT = 1.5;
const WARM_UP_KEYS = 6;
const KEYS = 60;
/** Where a key's work ends, by the mark that the page sets there; the first is judged. */
const PAINTED = 'painted';
const AT_REST = 'at rest';

/**
 * Script, style and layout of one key in CPU time of the page's thread, from a trace of the browser:
 * from the dispatch of its event until the frame with the right sums is painted, which is judged,
 * and until the page is at rest again, which stands beside it.
 *
 * @param {import('@playwright/test').Browser} browser
 * @param {import('./subjects.js').Pair} pair
 * @returns {Promise<import('./summary.js').Outcome>}
 */
export async function measureWork(browser, pair) {
  const targets = [];
  const rows = [];
  const subjects = [pair.app, pair.plain];
  for (const throttling of THROTTLING) {
    const events = await traceOf(browser, async () => {
      for (const { name, page } of subjects) {
        await throttle(page, throttling);
        await page.evaluate((mark) => performance.mark(mark), name);
      }
      await pressKeys(pair, rounds(WARM_UP_KEYS), rounds(KEYS));
    });
    const ratios = [PAINTED, AT_REST].map((end) => {
      const [app, plain] = subjects.map(({ name }) => {
        const thread = threadWith(events, name);
        const [works, byClock] = ['tdur', 'dur'].map((duration) =>
          keyWork(thread, end, duration).slice(rounds(WARM_UP_KEYS)),
        );
        const clock = rounded(median(byClock.map(sum)));
        rows.push({ throttling, until: end, page: name, ...medians(works), clock });
        return median(works.map(sum));
      });
      return rounded(app / plain);
    });
    targets.push({
      measure: `script + style + layout of a key until painted, ${throttling}x, medians`,
      figure: ratios[0],
      target: RATIO_LIMIT,
      unit: '',
      beside: `${ratios[1]} until at rest (checks, rail, save)`,
    });
  }
  const title = `Work of one key, medians of ${rounds(KEYS)} keys, CPU ms of the page's thread; clock: all by the clock`;
  return { targets, tables: [{ title, rows }] };
}

/**
 * @param {import('./trace.js').TraceEvent[]} thread
 * @param {string} end mark at which the window ends
 * @param {'tdur' | 'dur'} duration
 */
function keyWork(thread, end, duration) {
  const starts = thread.filter(
    ({ name, args }) => name === 'EventDispatch' && args.data?.type === 'keydown',
  );
  const ends = thread.filter(({ name, cat }) => name === end && cat === 'blink.user_timing');
  if (starts.length !== ends.length) {
    throw new Error(`The trace has ${starts.length} keys and ${ends.length} marks "${end}"`);
  }
  return starts.map(({ ts }, index) => workBetween(thread, ts, ends[index].ts, duration));
}

/** @param {import('./trace.js').Work} work */
const sum = ({ script, style, layout }) => script + style + layout;

/** @param {import('./trace.js').Work[]} all */
const medians = (all) => ({
  script: rounded(median(all.map(({ script }) => script))),
  style: rounded(median(all.map(({ style }) => style))),
  layout: rounded(median(all.map(({ layout }) => layout))),
  all: rounded(median(all.map(sum))),
});
