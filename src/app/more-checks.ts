import type { MoreChecks } from '#src/form/live-findings.ts';
import { explanationOf } from '#src/report/checks/explanations.ts';
import { LATER_CHECKS } from '#src/report/checks/later-checks.ts';
import { laterSentence } from '#src/report/checks/later-messages.ts';

/** What the page checks besides once it stands; it loads later than the page. */
export const MORE_CHECKS: MoreChecks = {
  checks: LATER_CHECKS,
  sentence: laterSentence,
  explained: (draft, finding) => explanationOf(draft, finding).state,
};
