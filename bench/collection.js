import { Buffer } from 'node:buffer';
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { withBundled } from '../scripts/load-bundled.js';
import { median, quantile, ratioTarget, rounded, rounds } from './summary.js';

const REPORTS = 10_000;
const FEW = 1_000;
const ROUNDS = 15;
const THIS_YEAR = 2025;
const PARSE_LIMIT = 3;
const LINEAR_LIMIT = 12;
const MEMORY_LIMIT = 500;

/** @returns {Promise<{ holds: number, most: number }>} megabytes, in a program of its own */
const measureMemory = () =>
  withBundled(new URL('report-code.ts', import.meta.url), async (path) => {
    const script = fileURLToPath(new URL('collection-memory.js', import.meta.url));
    return JSON.parse(execFileSync(process.execPath, ['--expose-gc', script, path]).toString());
  });

/**
 * The report files of 10,000 departments read, checked by the rules of 必须改正 and summed, against
 * one JSON.parse of each of the same texts, and against 1,000 of them.
 *
 * @param {typeof import('./report-code.ts')} code
 * @returns {Promise<import('./summary.js').Outcome>}
 */
export async function measureCollection({ examineReport, sumFigures, toCountyText }) {
  const texts = Array.from({ length: REPORTS }, (_, index) => toCountyText(index));
  const parts = Array.from({ length: REPORTS / FEW }, (_, index) =>
    texts.slice(index * FEW, (index + 1) * FEW),
  );
  /** @param {string[]} some */
  const collect = (some) => {
    const examined = some.flatMap((text) => examineReport(text, THIS_YEAR) ?? []);
    sumFigures(examined.map(({ figures }) => figures));
    if (examined.length !== some.length) throw new Error('A report was not read.');
  };
  /** @param {string[]} some */
  const parse = (some) => {
    for (const text of some) JSON.parse(text);
  };
  const [msParts, msParse, msAll] = msEach([
    // All of them, so that other programs disturb both sides alike.
    () => parts.forEach(collect),
    () => parse(texts),
    () => collect(texts),
  ]);
  const msFew = msParts.map((ms) => ms / parts.length);
  const { holds, most } = await measureMemory();
  const row = (
    /** @type {string} */ what,
    /** @type {number} */ count,
    /** @type {number[]} */ ms,
  ) => ({
    what,
    reports: count,
    'median, ms': rounded(median(ms), 1),
    'lower quartile, ms': rounded(quantile(ms, 0.25), 1),
    'a report, µs': rounded((1000 * median(ms)) / count, 1),
  });
  const bytes = median(texts.map((text) => Buffer.byteLength(text)));
  return {
    targets: [
      ratioTarget(
        '10,000 reports read, checked, summed : JSON.parse',
        median(msAll),
        median(msParse),
        PARSE_LIMIT,
      ),
      ratioTarget('10,000 reports : 1,000 reports', median(msAll), median(msFew), LINEAR_LIMIT),
      {
        measure: 'memory of a program that holds 10,000 reports examined, at most',
        figure: rounded(most, 0),
        target: MEMORY_LIMIT,
        unit: 'MB',
        beside: `of which the reports ${rounded(holds, 1)}`,
      },
    ],
    tables: [
      {
        title: `Report files of ${rounded(bytes / 1000, 1)} kB in node`,
        rows: [
          row('read, checked, summed', FEW, msFew),
          row('read, checked, summed', REPORTS, msAll),
          row('JSON.parse', REPORTS, msParse),
        ],
      },
    ],
  };
}

/**
 * Milliseconds a call, in turns, the first round left out.
 *
 * @param {(() => void)[]} calls
 * @returns {number[][]}
 */
function msEach(calls) {
  const times = calls.map(() => /** @type {number[]} */ ([]));
  for (let round = 0; round <= rounds(ROUNDS); round += 1) {
    calls.forEach((call, index) => {
      const startedAt = performance.now();
      call();
      if (round > 0) times[index].push(performance.now() - startedAt);
    });
  }
  return times;
}
