// Outcomes of table 三 that all stand in 3.其他, the row for what fits no other.
import { BLANK } from '#src/report/figures.ts';
import { positionOf } from '#src/report/tables/readings.ts';
import { OUTCOME_GROUPS } from '#src/report/tables/request-rows.ts';
import { figureCellsOf } from '#src/report/tables/tables.ts';
import { sumCounts } from '#src/report/tables/totals.ts';
import { NO_FINDINGS, type AnyCheck, type CheckContext } from './check.ts';
import { figureNow } from './compared-figures.ts';
import type { Finding } from './finding.ts';
import { RESIDUAL_ROW } from './later-citations.ts';

const OUTCOMES = OUTCOME_GROUPS.flatMap(({ rows }) => rows);
const RESIDUAL = 'otherOutcome';
const LABEL = OUTCOMES.find(({ id }) => id === RESIDUAL)?.label ?? '';

const CELLS = figureCellsOf('requests')
  .filter(({ row }) => OUTCOMES.some(({ id }) => id === row))
  .map(({ path, row }) => ({ path, row, at: positionOf(path) }));
const POSITIONS = CELLS.map(({ at }) => at);
const RESIDUAL_CELLS = CELLS.filter(({ row }) => row === RESIDUAL);

/** `all-other`: something was handled, and all of it stands in 3.其他. */
function checkAllOther(context: CheckContext): readonly Finding[] {
  const readingAt = (position: number) => context.readings[position] ?? BLANK;
  const handled = sumCounts(POSITIONS, readingAt);
  if (!handled.complete || handled.sum === null || handled.sum === 0) return NO_FINDINGS;
  const filled = RESIDUAL_CELLS.filter(({ at }) => (figureNow(context, at) ?? 0) > 0);
  const residual = sumCounts(
    filled.map(({ at }) => at),
    readingAt,
  ).sum;
  const [first, ...rest] = filled.map(({ path }) => path);
  if (first === undefined || residual !== handled.sum) return NO_FINDINGS;
  return [
    {
      rule: 'all-other',
      severity: 'hint',
      places: [first, ...rest],
      row: LABEL,
      count: handled.sum,
      basis: RESIDUAL_ROW,
    },
  ];
}

export const ALL_OTHER_CHECK: AnyCheck = {
  cells: CELLS.map(({ path }) => path),
  check: checkAllOther,
};
