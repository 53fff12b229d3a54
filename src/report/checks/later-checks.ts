// The checks that a report can be opened without: what a template left, last year's report, and what
// the imported file printed. The page fetches them a moment after it stands.
import { CARRIED_IN_CHECKS } from './carried-in.ts';
import type { AnyCheck } from './check.ts';
import { JUMP_CHECK } from './jump.ts';
import { LEFT_OVER_CHECKS } from './left-over.ts';
import { PENDING_CARRIED_CHECKS } from './pending-carried.ts';
import { PROSE_FIGURE_CHECKS } from './prose-figures.ts';
import { PRINTED_TOTAL_CHECKS } from './printed-total.ts';
import { STOCK_CHECKS } from './stock.ts';
import { UNCHANGED_TEXT_CHECK } from './unchanged-text.ts';

/** In the order in which their findings are listed within a step. */
export const LATER_CHECKS: readonly AnyCheck[] = [
  ...LEFT_OVER_CHECKS,
  ...PRINTED_TOTAL_CHECKS,
  ...CARRIED_IN_CHECKS,
  ...STOCK_CHECKS,
  ...PENDING_CARRIED_CHECKS,
  JUMP_CHECK,
  UNCHANGED_TEXT_CHECK,
  ...PROSE_FIGURE_CHECKS,
];
