// Totals that the imported file printed, held against the sums of their parts. A file that prints
// only totals leaves the parts blank, which is another finding.
import { BLANK } from '#src/report/figures.ts';
import { APPLICANTS } from '#src/report/tables/requests.ts';
import { positionOf } from '#src/report/tables/readings.ts';
import { TOTAL_CELLS } from '#src/report/tables/tables.ts';
import type { TotalCell } from '#src/report/tables/table.ts';
import { sumCounts } from '#src/report/tables/totals.ts';
import { NO_FINDINGS, type ErrorCheck, type ErrorContext } from './check.ts';
import { PRINTED } from './later-citations.ts';
import type { Finding } from './finding.ts';

const GRAND_TOTAL = 'requests.handled.total';
const COLUMN_TOTALS = APPLICANTS.map(({ id }) => `requests.handled.${id}`);

/** Where the six printed columns add up to it, the grand total says nothing that they do not. */
function followsFromColumns(path: string, printed: Record<string, number>): boolean {
  if (path !== GRAND_TOTAL) return false;
  const columns = COLUMN_TOTALS.map((column) => printed[column] ?? Number.NaN);
  return columns.reduce((sum, column) => sum + column, 0) === printed[path];
}

function checkPrintedTotal(
  { path, parts }: TotalCell,
  positions: readonly number[],
  { draft, readings }: ErrorContext,
): readonly Finding[] {
  if (!draft.source) return NO_FINDINGS;
  const { printedTotals = {}, accepted } = draft.source;
  const printed = printedTotals[path];
  const [first, ...rest] = parts;
  if (printed === undefined || accepted || first === undefined) return NO_FINDINGS;
  const { sum, complete } = sumCounts(positions, (position) => readings[position] ?? BLANK);
  if (!complete || sum === null || sum === printed) return NO_FINDINGS;
  if (followsFromColumns(path, printedTotals)) return NO_FINDINGS;
  return [
    {
      rule: 'printed-total',
      severity: 'error',
      places: [first, ...rest],
      total: path,
      expected: printed,
      actual: sum,
      basis: PRINTED,
    },
  ];
}

/** `printed-total`: a total that the source printed equals the sum of its parts. */
export const PRINTED_TOTAL_CHECKS: readonly ErrorCheck[] = TOTAL_CELLS.map((total) => {
  const positions = total.parts.map(positionOf);
  return {
    cells: total.parts,
    check: (context) => checkPrintedTotal(total, positions, context),
  };
});
