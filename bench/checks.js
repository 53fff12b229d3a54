import { quantile, ratioTarget, rounded, rounds } from './summary.js';

const RATIO_LIMIT = 1;
const THIS_YEAR = 2025;
/** Long beside the grain of the clock, short beside the moments in which other programs run. */
const CALLS = 50;
const BATCHES = 100;
const WARM_UP_BATCHES = 30;

/**
 * All checks of the three tables of one report, from its typed texts, against one JSON.parse of the
 * text of its file; and all checks, those of its texts too.
 *
 * @param {typeof import('./report-code.ts')} code
 * @returns {import('./summary.js').Outcome}
 */
export function measureChecks({ REPORTS, runChecks, checkTables, toFileText }) {
  const rows = Object.entries(REPORTS).map(([report, draft]) => {
    const text = toFileText(draft);
    const [tables, parse, all] = msEach([
      () => checkTables(draft, THIS_YEAR),
      () => JSON.parse(text),
      () => runChecks(draft, THIS_YEAR),
    ]);
    return {
      report,
      bytes: text.length,
      findings: runChecks(draft, THIS_YEAR).length,
      'tables ms': rounded(tables, 4),
      'JSON.parse ms': rounded(parse, 4),
      ratio: rounded(tables / parse),
      'all checks ms': rounded(all, 4),
    };
  });
  const worst = rows.reduce((most, row) => (row.ratio > most.ratio ? row : most));
  const target = ratioTarget(
    'table checks : JSON.parse of the report file, the dearest report',
    worst['tables ms'],
    worst['JSON.parse ms'],
    RATIO_LIMIT,
  );
  return {
    targets: [
      { ...target, beside: `${worst.report}; least ${Math.min(...rows.map((row) => row.ratio))}` },
    ],
    tables: [{ title: 'Checks of one report in node, warm, lower quartiles', rows }],
  };
}

/**
 * Milliseconds a call over batches in turns: the lower quartile, as other programs only make
 * batches longer, and the longer ones more often.
 *
 * @param {(() => unknown)[]} calls
 * @returns {number[]}
 */
function msEach(calls) {
  const times = calls.map(() => /** @type {number[]} */ ([]));
  for (let batch = 0; batch < WARM_UP_BATCHES + rounds(BATCHES); batch += 1) {
    calls.forEach((call, index) => {
      const startedAt = performance.now();
      for (let count = 0; count < CALLS; count += 1) call();
      times[index].push((performance.now() - startedAt) / CALLS);
    });
  }
  return times.map((all) => quantile(all.slice(WARM_UP_BATCHES), 0.25));
}
