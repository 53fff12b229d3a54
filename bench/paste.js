import { setTimeout as wait } from 'node:timers/promises';
import { computedTexts, evenFigures, toBlock } from './expected.js';
import { FIRST_CELL, THROTTLING, checkTexts, throttle } from './subjects.js';
import { median, p95, rounded, rounds } from './summary.js';

const RATIO_LIMIT = 2.5;
const WARM_UP_PASTES = 2;
const PASTES = 20;
const PREVIEW_MS = 3000;
/** A person reads the preview; what its opening left to do ends before she presses Enter. */
const READ_MS = 150;

/** @typedef {import('./subjects.js').Subject} Subject */
/** @typedef {{ preview: number, takeOver: number, all: number }} Times milliseconds */

/**
 * A block of 24 x 6 figures pasted into the first cell. Table 三: from the paste event until the
 * preview is painted, and from the Enter that takes it over until all sums are. Plain page: from
 * the paste event until all sums are painted.
 *
 * @param {import('./subjects.js').Pair} pair
 * @returns {Promise<import('./summary.js').Outcome>}
 */
export async function measurePaste({ app, plain, names }) {
  const targets = [];
  const rows = [];
  let turn = 0;
  for (const throttling of THROTTLING) {
    for (const { page } of [app, plain]) await throttle(page, throttling);
    const target = {
      measure: `block paste 24 x 6, preview and 填入, ${throttling}x, medians`,
      target: RATIO_LIMIT,
      unit: '',
    };
    /** @type {Times[]} */
    const inApp = [];
    /** @type {number[]} */
    const inPlain = [];
    for (let paste = 0; paste < WARM_UP_PASTES + rounds(PASTES); paste += 1) {
      turn += 1;
      const figures = evenFigures(names, turn);
      const times = await pasteAndTakeOver(app, names, figures);
      if (times === null) break;
      inApp.push(times);
      inPlain.push(await pasteBlock(plain, names, figures, null));
      for (const subject of [app, plain]) await checkTexts(subject, computedTexts(figures));
    }
    if (inPlain.length === 0) {
      targets.push({ ...target, figure: null, beside: 'not measured, no preview appeared' });
      continue;
    }
    const [measured, floor] = [inApp.slice(WARM_UP_PASTES), inPlain.slice(WARM_UP_PASTES)];
    const of = (/** @type {keyof Times} */ part) => measured.map((times) => times[part]);
    const ratio = median(of('all')) / median(floor);
    const parts = [median(of('preview')), median(of('takeOver'))].map((ms) => rounded(ms));
    const beside = `${parts[0]} ms to the preview, ${parts[1]} ms from 填入`;
    targets.push({ ...target, figure: rounded(ratio), beside });
    const row = (/** @type {string} */ page, /** @type {string} */ part, values) => ({
      throttling,
      page,
      part,
      pastes: values.length,
      median: rounded(median(values)),
      p95: rounded(p95(values)),
    });
    rows.push(
      row(app.name, 'paste to preview', of('preview')),
      row(app.name, '填入 to all sums', of('takeOver')),
      row(app.name, 'both', of('all')),
      row(plain.name, 'paste to all sums', floor),
    );
  }
  return { targets, tables: [{ title: 'Block paste 24 x 6, ms', rows }] };
}

/**
 * @param {Subject} app
 * @param {string[]} names
 * @param {import('./expected.js').Figures} figures
 * @returns {Promise<Times | null>} null when no preview appeared
 */
async function pasteAndTakeOver(app, names, figures) {
  const preview = await pasteBlock(app, names, figures, PREVIEW_MS);
  if (preview === null) return null;
  await wait(READ_MS);
  await app.page.keyboard.press('Enter');
  const { painted: takeOver } = await app.page.evaluate(() => window.measure.times);
  await wait(app.restMs);
  return { preview, takeOver, all: preview + takeOver };
}

/**
 * @param {Subject} subject
 * @param {string[]} names
 * @param {import('./expected.js').Figures} figures
 * @param {number | null} previewMs
 * @returns {Promise<number | null>}
 */
const pasteBlock = ({ page }, names, figures, previewMs) =>
  page.evaluate(
    ([cell, block, texts, ms]) => window.measure.paste(cell, block, texts, ms),
    [FIRST_CELL, toBlock(names, figures), computedTexts(figures), previewMs],
  );
