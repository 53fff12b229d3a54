// Rules of style, on placeholders, and on figures that an organ of its kind rarely has.
import { ALL_OTHER_CHECK } from './all-other.ts';
import { BRACKET_MIXED_CHECK } from './bracket-mixed.ts';
import type { AnyCheck } from './check.ts';
import { ENFORCEMENT_ZERO_CHECK } from './enforcement-zero.ts';
import { OVERVIEW_LENGTH_CHECK } from './overview-length.ts';
import { RULES_POWER_CHECK } from './rules-power.ts';
import { TEXT_PLACEHOLDER_CHECK } from './text-placeholder.ts';
import { UNIT_MIXED_CHECK } from './unit-mixed.ts';

export const STYLE_CHECKS: readonly AnyCheck[] = [
  TEXT_PLACEHOLDER_CHECK,
  RULES_POWER_CHECK,
  ALL_OTHER_CHECK,
  ENFORCEMENT_ZERO_CHECK,
  OVERVIEW_LENGTH_CHECK,
  UNIT_MIXED_CHECK,
  BRACKET_MIXED_CHECK,
];
