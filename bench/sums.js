import { median, rounded, rounds } from './summary.js';

const REPORTS = 10_000;
const ROUNDS = 7;

/**
 * The three tables summed over many report files, beside reading the same files with JSON.parse.
 *
 * @param {typeof import('./report-code.ts')} code
 * @returns {import('./summary.js').Outcome}
 */
export function measureSums({ figuresOf, sumFigures, toFileTextWith }) {
  const texts = Array.from({ length: REPORTS }, (_, index) => toFileTextWith(index));
  /** @type {{ parse: number, sum: number }[]} */
  const times = [];
  for (let round = 0; round <= rounds(ROUNDS); round += 1) {
    const startedAt = performance.now();
    const reports = texts.map((text) => JSON.parse(text));
    const parsedAt = performance.now();
    const sums = sumFigures(reports.map(figuresOf));
    times.push({ parse: parsedAt - startedAt, sum: performance.now() - parsedAt });
    if ([...sums.values()].some(({ contributors }) => contributors !== REPORTS)) {
      throw new Error('A report has not contributed to each sum.');
    }
  }
  const warm = times.slice(1);
  const [parse, sum] = [
    median(warm.map((time) => time.parse)),
    median(warm.map((time) => time.sum)),
  ];
  const row = (/** @type {string} */ what, /** @type {number} */ ms) => ({
    what,
    'all, ms': rounded(ms, 1),
    'a report, µs': rounded((1000 * ms) / REPORTS, 1),
    'of JSON.parse': rounded(ms / parse),
  });
  const rows = [row('sums of the three tables', sum), row('JSON.parse of the files', parse)];
  return { targets: [], tables: [{ title: `${REPORTS} reports in node, medians`, rows }] };
}
