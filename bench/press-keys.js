import { setTimeout as wait } from 'node:timers/promises';
import { computedTexts, evenFigures, keySequence, textsOver } from './expected.js';
import { checkTexts } from './subjects.js';

/** Work that a page does on leaving and entering a cell ends before the key. */
const FOCUS_MS = 110;
/** A held key: neither its release nor a question of ours falls between press and frame. */
const HOLD_MS = 55;
const FRAME_MS = 1000 / 60;

/** @typedef {import('./subjects.js').Subject} Subject */
/**
 * Milliseconds from the event of a key until the browser began to draw the frame that shows what
 * follows from it, and until it had.
 *
 * @typedef {{ shown: number, painted: number }} Times
 */

/**
 * The same keys on table 三 and on the plain page, one here and one there; both show the figures
 * they began with in the end.
 *
 * @param {import('./subjects.js').Pair} pair
 * @param {number} warmUp keys whose times are left out
 * @param {number} count
 * @returns {Promise<{ app: Times[], plain: Times[] }>}
 */
export async function pressKeys({ app, plain, names }, warmUp, count) {
  const figures = evenFigures(names);
  const typed = { ...figures };
  /** @type {{ app: Times[], plain: Times[] }} */
  const times = { app: [], plain: [] };
  // Keys come in pairs, of which the second mends what the first broke.
  const keys = keySequence(figures, 2 * Math.ceil((warmUp + count) / 2));
  for (const key of keys) {
    typed[key.cell] = key.digit;
    const texts = textsOver(typed, key.cell);
    times.app.push(await pressKey(app, key, texts));
    times.plain.push(await pressKey(plain, key, texts));
  }
  for (const subject of [app, plain]) await checkTexts(subject, computedTexts(figures));
  return { app: times.app.slice(warmUp), plain: times.plain.slice(warmUp) };
}

/**
 * @param {Subject} subject
 * @param {import('./expected.js').Key} key
 * @param {Record<string, string>} texts
 * @returns {Promise<Times>}
 */
async function pressKey({ page, restMs }, { cell, digit }, texts) {
  await page.evaluate(([name, awaited]) => window.measure.prepareKey(name, awaited), [cell, texts]);
  // Keys in step with the frames would all wait equally long for theirs: a tenth of a millisecond
  // could then weigh a whole frame, or ten milliseconds nothing.
  await wait(FOCUS_MS + Math.random() * FRAME_MS);
  await page.keyboard.press(String(digit), { delay: HOLD_MS });
  const times = await page.evaluate(() => window.measure.times);
  await wait(restMs);
  await page.evaluate(() => performance.mark('at rest'));
  return times;
}
