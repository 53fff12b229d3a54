// 规章 of table 二 are made by ministries and by governments that have the power to make them.
import type { Kind } from '#src/report/draft/draft.ts';
import { positionOf } from '#src/report/tables/readings.ts';
import { figureCellsOf } from '#src/report/tables/tables.ts';
import { NO_FINDINGS, type AnyCheck, type CheckContext } from './check.ts';
import { figureNow } from './compared-figures.ts';
import type { Finding } from './finding.ts';
import { NO_RULE_POWER } from './later-citations.ts';

const WITHOUT_POWER: readonly Kind[] = ['department', 'township', 'subdistrict'];
const CELLS = figureCellsOf('proactive')
  .filter(({ row }) => row === 'rules')
  .map(({ path }) => ({ path, at: positionOf(path) }));

/** `rules-power`: departments, townships and subdistricts have no 规章. One finding for all cells. */
function checkRulesPower(context: CheckContext): readonly Finding[] {
  if (!WITHOUT_POWER.includes(context.draft.organ.kind)) return NO_FINDINGS;
  const filled = CELLS.map(({ path, at }) => ({
    place: path,
    figure: figureNow(context, at) ?? 0,
  })).filter(({ figure }) => figure > 0);
  const [first, ...rest] = filled.map(({ place }) => place);
  if (first === undefined) return NO_FINDINGS;
  const places = [first, ...rest] as const;
  return [{ rule: 'rules-power', severity: 'confirm', places, filled, basis: NO_RULE_POWER }];
}

export const RULES_POWER_CHECK: AnyCheck = {
  cells: CELLS.map(({ path }) => path),
  check: checkRulesPower,
};
