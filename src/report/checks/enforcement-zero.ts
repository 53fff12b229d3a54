// 行政许可, 行政处罚 and 行政强制 of table 二 in the report of an organ that decides on them.
import { positionOf } from '#src/report/tables/readings.ts';
import { NO_FINDINGS, type AnyCheck, type CheckContext } from './check.ts';
import { figureNow } from './compared-figures.ts';
import type { Finding } from './finding.ts';
import { REVIEW_HABIT } from './later-citations.ts';

const PLACES = [
  'proactive.licenses.decisions',
  'proactive.penalties.decisions',
  'proactive.compulsion.decisions',
] as const;
const POSITIONS = PLACES.map(positionOf);

/** `enforcement-zero`: an organ for 审批 or 执法 made at least one decision. */
function checkEnforcementZero(context: CheckContext): readonly Finding[] {
  const isZero = POSITIONS.every((position) => figureNow(context, position) === 0);
  if (!isZero || !/审批|执法/.test(context.draft.organ.name)) return NO_FINDINGS;
  return [{ rule: 'enforcement-zero', severity: 'hint', places: PLACES, basis: REVIEW_HABIT }];
}

export const ENFORCEMENT_ZERO_CHECK: AnyCheck = { cells: PLACES, check: checkEnforcementZero };
