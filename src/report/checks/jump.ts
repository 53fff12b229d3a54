// Figures that differ greatly from last year's: often a slip of the hand or another unit.
import { lastYearOf } from '#src/report/last-year/last-year.ts';
import { FIGURE_CELLS } from '#src/report/tables/tables.ts';
import { NO_FINDINGS, type AnyCheck, type CheckContext } from './check.ts';
import { JUMP } from './later-citations.ts';
import type { Finding, Jump } from './finding.ts';

const SMALLEST_BASE = 20;
const FACTOR = 5;

function jumpsOf({ draft, readings }: CheckContext): Jump[] {
  const lastYear = lastYearOf(draft);
  if (!lastYear) return [];
  return FIGURE_CELLS.flatMap(({ path }, position): Jump[] => {
    const before = lastYear.readings[position];
    const now = readings[position];
    if (before?.state !== 'read' || now?.state !== 'read' || before.value < SMALLEST_BASE) {
      return [];
    }
    const isJump = now.value > FACTOR * before.value || FACTOR * now.value < before.value;
    return isJump ? [{ place: path, before: before.value, now: now.value }] : [];
  });
}

/** `jump`: one finding that lists the figures which rose more than fivefold or fell below a fifth. */
function checkJump(context: CheckContext): readonly Finding[] {
  const jumps = jumpsOf(context);
  const [first, ...rest] = jumps.map(({ place }) => place);
  if (first === undefined) return NO_FINDINGS;
  return [{ rule: 'jump', severity: 'confirm', places: [first, ...rest], jumps, basis: JUMP }];
}

export const JUMP_CHECK: AnyCheck = {
  cells: FIGURE_CELLS.map(({ path }) => path),
  check: checkJump,
};
