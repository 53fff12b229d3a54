// What other sources say of the figures of table 三: last year's report, and the totals that the
// imported file printed.
import { BLANK, type Reading } from '#src/report/figures.ts';
import type { Draft } from '#src/report/draft/draft.ts';
import { lastYearAt, lastYearOf } from '#src/report/last-year/last-year.ts';
import { APPLICANT_COLUMNS, type Balance } from '#src/report/tables/balance.ts';
import { positionOf } from '#src/report/tables/readings.ts';
import { figureCellAt } from '#src/report/tables/tables.ts';
import { sumCounts } from '#src/report/tables/totals.ts';

/** The typed rows of table 三 with their cells, by place among FIGURE_CELLS, and their totals. */
const ROWS = (APPLICANT_COLUMNS[0]?.paths ?? []).map((path) => {
  const id = figureCellAt(path)?.row ?? '';
  return {
    total: `requests.${id}.total`,
    positions: APPLICANT_COLUMNS.map((column) => positionOf(`requests.${id}.${column.id}`)),
  };
});

/** Null stands wherever a source does not say. */
interface Evidence {
  /** By column: what last year's report carried out. */
  carriedOut: readonly (number | null)[];
  /** By typed row: how much it lacks of its printed 总计. */
  rowShortfalls: readonly (number | null)[];
  /** By column: how much its outcomes lack of the printed （七）总计. */
  columnShortfalls: readonly (number | null)[];
}

function carriedOutLastYear(draft: Draft, applicant: string): number | null {
  const lastYear = lastYearOf(draft);
  const reading = lastYear && lastYearAt(lastYear, `requests.carriedOut.${applicant}`);
  return reading?.state === 'read' ? reading.value : null;
}

/** `balances` are those of APPLICANT_COLUMNS, `readings` those of FIGURE_CELLS. */
export function evidenceFor(
  draft: Draft,
  readings: readonly Reading[],
  balances: readonly Balance[],
): Evidence {
  const { printedTotals = {}, accepted } = draft.source ?? {};
  // Once accepted (已核对，以分项为准), it is the printed totals that were wrong.
  const printedAt = (path: string) => (accepted ? null : (printedTotals[path] ?? null));
  return {
    carriedOut: balances.map(({ column }) => carriedOutLastYear(draft, column)),
    rowShortfalls: ROWS.map(({ total, positions }) => {
      const printed = printedAt(total);
      if (printed === null) return null;
      const { sum, complete } = sumCounts(positions, (at) => readings[at] ?? BLANK);
      return complete && sum !== null ? printed - sum : null;
    }),
    columnShortfalls: balances.map(({ column, handled }) => {
      const printed = printedAt(`requests.handled.${column}`);
      return printed === null ? null : printed - handled;
    }),
  };
}
