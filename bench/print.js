/** @typedef {import('./summary.js').Target} Target */

/** @param {Target} target */
export function judged({ measure, figure, target, unit, beside = '' }) {
  if (figure === null) return { measure, figure, target, unit, verdict: beside };
  const isMet = figure <= target;
  const distance = `${Math.abs(target - figure).toFixed(2)} ${unit}`.trim();
  const verdict = isMet ? `met with ${distance} to spare` : `missed by ${distance}`;
  return { measure, figure, target, unit, verdict, beside };
}

/** @param {any} results as written to results.json */
export function print({ targets, machine, browser, tables, seconds }) {
  const load = machine.load.map((/** @type {number} */ one) => one.toFixed(2)).join(' to ');
  console.log(`Chromium ${browser}, ${machine.cores} × ${machine.cpu}, load ${load}, ${seconds} s`);
  console.table(
    targets.map((/** @type {any} */ { measure, figure, target, unit, verdict, beside }) => ({
      measure,
      figure: figure === null ? '' : `${figure} ${unit}`.trim(),
      target: `at most ${target} ${unit}`.trim(),
      verdict,
      beside: beside ?? '',
    })),
  );
  for (const { title, rows } of tables) {
    if (rows.length === 0) continue;
    console.log(title);
    console.table(rows);
  }
}
