// The checks that a report can be opened without: what a template left, the prose, last year's report,
// and what the imported file printed. The page fetches them a moment after it stands.
import { ALL_OTHER_CHECK } from './all-other.ts';
import { ASPECT_MISSING_CHECK } from './aspect-missing.ts';
import { BRACKET_MIXED_CHECK } from './bracket-mixed.ts';
import { CARRIED_IN_CHECKS } from './carried-in.ts';
import type { AnyCheck } from './check.ts';
import { ENFORCEMENT_ZERO_CHECK } from './enforcement-zero.ts';
import { IMPROVEMENT_HALF_CHECK } from './improvement-half.ts';
import { JUMP_CHECK } from './jump.ts';
import { LEFT_OVER_CHECKS } from './left-over.ts';
import { ORGAN_SHORT_CHECK } from './organ-short.ts';
import { OVERVIEW_LENGTH_CHECK } from './overview-length.ts';
import { PENDING_CARRIED_CHECKS } from './pending-carried.ts';
import { PERSONAL_DATA_CHECK } from './personal-data.ts';
import { PRINTED_TOTAL_CHECKS } from './printed-total.ts';
import { PROCESSING_FEE_CHECKS } from './processing-fee.ts';
import { PROSE_FIGURE_CHECKS } from './prose-figures.ts';
import { RULES_POWER_CHECK } from './rules-power.ts';
import { STOCK_CHECKS } from './stock.ts';
import { SUPERSEDED_BASIS_CHECK } from './superseded-basis.ts';
import { TEXT_ORGAN_CHECK } from './text-organ.ts';
import { TEXT_PLACEHOLDER_CHECK } from './text-placeholder.ts';
import { TEXT_YEAR_CHECK } from './text-year.ts';
import { UNCHANGED_TEXT_CHECK } from './unchanged-text.ts';
import { UNIT_MIXED_CHECK } from './unit-mixed.ts';

/** In the order in which their findings are listed within a step. */
export const LATER_CHECKS: readonly AnyCheck[] = [
  ...LEFT_OVER_CHECKS,
  ASPECT_MISSING_CHECK,
  ...PRINTED_TOTAL_CHECKS,
  ...CARRIED_IN_CHECKS,
  ...STOCK_CHECKS,
  ...PENDING_CARRIED_CHECKS,
  JUMP_CHECK,
  IMPROVEMENT_HALF_CHECK,
  ...PROCESSING_FEE_CHECKS,
  UNCHANGED_TEXT_CHECK,
  ...PROSE_FIGURE_CHECKS,
  TEXT_YEAR_CHECK,
  TEXT_ORGAN_CHECK,
  SUPERSEDED_BASIS_CHECK,
  PERSONAL_DATA_CHECK,
  ORGAN_SHORT_CHECK,
  TEXT_PLACEHOLDER_CHECK,
  RULES_POWER_CHECK,
  ALL_OTHER_CHECK,
  ENFORCEMENT_ZERO_CHECK,
  OVERVIEW_LENGTH_CHECK,
  UNIT_MIXED_CHECK,
  BRACKET_MIXED_CHECK,
];
