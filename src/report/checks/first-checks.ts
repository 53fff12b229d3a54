// The checks that a report is opened with: what is missing, what cannot be read, what does not
// balance. The others follow a moment later, see later-checks.ts.
import type { ErrorCheck } from './check.ts';
import { checkReportInformation } from './report-information.ts';
import { TABLE_CHECKS } from './table-checks.ts';
import { checkTextMissing } from './texts.ts';

/** Those over no cell look at names and texts only. */
export const FIRST_CHECKS: readonly ErrorCheck[] = [
  { cells: [], check: ({ draft, thisYear }) => checkReportInformation(draft, thisYear) },
  { cells: [], check: ({ draft }) => checkTextMissing(draft) },
  ...TABLE_CHECKS,
];
