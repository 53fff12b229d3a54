/** BENCH_QUICK=1 measures a tenth of everything: enough to see that it works, not to go by. */
const PART = process.env.BENCH_QUICK ? 0.1 : 1;

/** @param {number} count of a full run */
export const rounds = (count) => Math.max(3, Math.round(count * PART));

/**
 * The value that the given share of all is not above.
 *
 * @param {number[]} values
 * @param {number} share
 */
export const quantile = (values, share) =>
  values.toSorted((one, other) => one - other)[Math.ceil(share * values.length) - 1] ?? NaN;

/** @param {number[]} values */
export const median = (values) => quantile(values, 0.5);

/** @param {number[]} values */
export const p95 = (values) => quantile(values, 0.95);

/** @param {number} value @param {number} [digits] after the point */
export const rounded = (value, digits = 2) => Math.round(value * 10 ** digits) / 10 ** digits;

/**
 * A figure against its limit, null with the reason `beside` it where it could not be measured.
 *
 * @typedef {{ measure: string, figure: number | null, target: number, unit: string, beside?: string }} Target
 *
 * What one benchmark found: its targets, and tables of all that lies behind them.
 * @typedef {{ targets: Target[], tables: { title: string, rows: object[] }[] }} Outcome
 */

/**
 * A target for how many times as much as something else a thing may cost.
 *
 * @param {string} measure
 * @param {number} figure
 * @param {number} floor
 * @param {number} limit
 * @returns {Target}
 */
export const ratioTarget = (measure, figure, floor, limit) => ({
  measure,
  figure: rounded(figure / floor),
  target: limit,
  unit: '',
});
