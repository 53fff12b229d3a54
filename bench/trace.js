import { Buffer } from 'node:buffer';

/** @typedef {{ name: string, cat: string, ph: string, pid: number, tid: number, ts: number, dur?: number, tdur?: number, args: any }} TraceEvent */
/** @typedef {Record<'script' | 'style' | 'layout', number>} Work in milliseconds */

const CATEGORIES = ['-*', 'devtools.timeline', 'blink.user_timing', 'v8'];

/**
 * What the browser's threads did meanwhile.
 *
 * @param {import('@playwright/test').Browser} browser
 * @param {() => Promise<unknown>} act
 * @returns {Promise<TraceEvent[]>} by time
 */
export async function traceOf(browser, act) {
  await browser.startTracing(undefined, { categories: CATEGORIES });
  await act();
  const trace = JSON.parse(Buffer.from(await browser.stopTracing()).toString());
  return trace.traceEvents.sort((/** @type {any} */ one, /** @type {any} */ other) => {
    // Of two that begin together the longer one holds the other.
    return one.ts - other.ts || (other.dur ?? 0) - (one.dur ?? 0);
  });
}

/**
 * The events of the thread on which a page set a mark.
 *
 * @param {TraceEvent[]} events
 * @param {string} mark
 */
export function threadWith(events, mark) {
  const found = events.find(({ name, cat }) => name === mark && cat === 'blink.user_timing');
  if (!found) throw new Error(`No page has marked ${mark}`);
  return events.filter(({ pid, tid }) => pid === found.pid && tid === found.tid);
}

/** @param {TraceEvent} event */
const isMeasuring = ({ name, args }) =>
  name === 'FunctionCall' && !String(args.data?.url).startsWith('http');

/** @param {TraceEvent} event @param {TraceEvent | undefined} next of those with a kind */
function kindOf(event, next) {
  if (event.name === 'UpdateLayoutTree') return 'style';
  if (event.name === 'Layout') return 'layout';
  const isOurs =
    isMeasuring(event) || (event.name === 'v8.callFunction' && next && isMeasuring(next));
  return isOurs ? 'measuring' : 'script';
}

const NAMES = new Set(['v8.callFunction', 'FunctionCall', 'UpdateLayoutTree', 'Layout']);

/**
 * Work of a page's thread that began between two moments: script (functions and the promise jobs
 * after them), style and layout, each without what ran inside it of another kind, and without the
 * measuring code's own. By CPU time of the thread (`tdur`), which leaves out what other programs
 * took of the machine, or by the clock (`dur`), which has the thread's own waits in it too.
 *
 * @param {TraceEvent[]} thread
 * @param {number} from
 * @param {number} to both in the trace's own time
 * @param {'tdur' | 'dur'} duration
 * @returns {Work}
 */
export function workBetween(thread, from, to, duration) {
  const work = { script: 0, style: 0, layout: 0, measuring: 0 };
  const events = thread.filter(
    ({ name, ph, ts }) => ph === 'X' && NAMES.has(name) && ts >= from && ts < to,
  );
  /** @type {{ end: number, kind: keyof typeof work }[]} */
  const open = [];
  events.forEach((event, index) => {
    while (open.length > 0 && open.at(-1).end <= event.ts) open.pop();
    const kind = kindOf(event, events[index + 1]);
    const ms = (event[duration] ?? 0) / 1000;
    work[kind] += ms;
    if (open.length > 0) work[open.at(-1).kind] -= ms;
    open.push({ end: event.ts + (event.dur ?? 0), kind });
  });
  const { script, style, layout } = work;
  return { script, style, layout };
}
