import { setTimeout as wait } from 'node:timers/promises';
import { createReport } from './create-report.js';
import { openContext, openPage, throttle } from './subjects.js';
import { median, p95, ratioTarget, rounded, rounds } from './summary.js';
import { threadWith, traceOf, workBetween } from './trace.js';

const RATIO_LIMIT = 1.1;
const THROTTLING = 4;
const WARM_UP_KEYS = 10;
const KEYS = 80;
const LENGTH = 2000;
const TEXT = 'overview.parts.0.text';
const LATER_CHECKS = /later-checks-[\w-]+\.js/;
/** The checks of the prose wait until typing pauses, and the save follows them. */
const REST_MS = 800;
const LEAVE_ALONE_MS = 60;
const FRAME_MS = 1000 / 60;
const HOLD_MS = 30;

const SENTENCE =
  '2024年，我局通过县政府网站主动公开政府信息36条，收到政府信息公开申请12件，均在法定期限内答复；';
const PROSE = SENTENCE.repeat(Math.ceil(LENGTH / SENTENCE.length)).slice(0, LENGTH);

/** @typedef {{ name: string, page: import('@playwright/test').Page }} Writer */

/**
 * A key in the middle of a text of 2,000 characters, on a page with the checks that load later, those
 * of the prose among them, and on one where their file never came: until the key is painted, which
 * is judged, and until the page is at rest, which stands beside it.
 *
 * @param {import('@playwright/test').Browser} browser
 * @param {string} address
 * @returns {Promise<import('./summary.js').Outcome>}
 */
export async function measureProse(browser, address) {
  const writers = [
    await openWriter(browser, address, 'with the checks'),
    await openWriter(browser, address, 'without'),
  ];
  const times = writers.map(() => /** @type {number[]} */ ([]));
  const count = 2 * Math.ceil((rounds(WARM_UP_KEYS) + rounds(KEYS)) / 2);
  const events = await traceOf(browser, async () => {
    for (const { name, page } of writers) {
      await page.evaluate((mark) => performance.mark(mark), name);
    }
    for (let key = 0; key < count; key += 1) {
      // The second key of a pair mends what the first changed.
      const pressed = key % 2 === 0 ? '1' : 'Backspace';
      for (const [index, { page }] of writers.entries()) {
        times[index].push(await pressKey(page, pressed));
      }
    }
  });
  const counted = times.map((all) => all.slice(rounds(WARM_UP_KEYS)));
  const works = writers.map(({ name }) => workOf(threadWith(events, name)));
  for (const { page } of writers) await page.context().close();
  const ratio = (/** @type {number[]} */ [one, other]) => rounded(one / other);
  const [painted, atRest] = ['painted', 'at rest'].map((end) =>
    works.map((work) => median(work[end].slice(rounds(WARM_UP_KEYS)))),
  );
  const measure = `key in ${LENGTH} characters, with the later checks : without, ${THROTTLING}x, medians`;
  return {
    targets: [
      ratioTarget(`${measure}, to paint`, median(counted[0]), median(counted[1]), RATIO_LIMIT),
      {
        measure: `${measure}, script + style + layout until painted`,
        figure: ratio(painted),
        target: RATIO_LIMIT,
        unit: '',
        beside: `${ratio(atRest)} until at rest (all checks, panel, save)`,
      },
    ],
    tables: [
      {
        title: `A key in a text of ${LENGTH} characters at ${THROTTLING}x, ms; work in CPU ms of the page's thread`,
        rows: writers.map(({ name }, index) => ({
          page: name,
          keys: counted[index].length,
          median: rounded(median(counted[index])),
          p95: rounded(p95(counted[index])),
          'work until painted': rounded(painted[index]),
          'until at rest': rounded(atRest[index]),
        })),
      },
    ],
  };
}

/**
 * A new report on its step 一, with the text in its first part and something in the others.
 *
 * @param {import('@playwright/test').Browser} browser
 * @param {string} address
 * @param {'with the checks' | 'without'} name
 * @returns {Promise<Writer>}
 */
async function openWriter(browser, address, name) {
  const context = await openContext(browser);
  const hasChecks = name === 'with the checks';
  const page = await openPage(context);
  const table = await createReport(page, address);
  await page.goto(table.replace(/requests$/, 'overview'));
  // The list of reports needs that file, too.
  if (!hasChecks) await context.route(LATER_CHECKS, (route) => route.abort());
  await page.reload();
  await page.locator(`textarea[name="${TEXT}"]`).fill(PROSE);
  // Found by a check that loads later, as long as the other parts are empty.
  const found = page.locator('[data-rule="part-empty"]').first();
  if (hasChecks) await found.waitFor();
  else await wait(2 * REST_MS);
  if (!hasChecks && (await found.count()) > 0) throw new Error('The checks came all the same');
  for (let part = 1; part < 5; part += 1) {
    await page.locator(`textarea[name="overview.parts.${part}.text"]`).fill('按照规定开展工作。');
  }
  await wait(2 * REST_MS);
  await throttle(page, THROTTLING);
  return { name, page };
}

/** @param {import('@playwright/test').Page} page @param {string} key */
async function pressKey(page, key) {
  await page.evaluate((name) => window.measure.prepareTextKey(name), TEXT);
  await wait(LEAVE_ALONE_MS + Math.random() * FRAME_MS);
  await page.keyboard.press(key, { delay: HOLD_MS });
  const { painted } = await page.evaluate(() => window.measure.times);
  await wait(REST_MS);
  await page.evaluate(() => performance.mark('at rest'));
  return painted;
}

/**
 * Work of each key of one page until it was painted and until the page was at rest.
 *
 * @param {import('./trace.js').TraceEvent[]} thread
 * @returns {Record<string, number[]>}
 */
function workOf(thread) {
  const starts = thread.filter(
    ({ name, args }) => name === 'EventDispatch' && args.data?.type === 'keydown',
  );
  const until = (/** @type {string} */ end) => {
    const ends = thread.filter(({ name, cat }) => name === end && cat === 'blink.user_timing');
    if (starts.length !== ends.length) {
      throw new Error(`The trace has ${starts.length} keys and ${ends.length} marks "${end}"`);
    }
    return starts.map(({ ts }, index) => {
      const { script, style, layout } = workBetween(thread, ts, ends[index].ts, 'tdur');
      return script + style + layout;
    });
  };
  return { painted: until('painted'), 'at rest': until('at rest') };
}
