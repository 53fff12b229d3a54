// A collected report under all rules: what is to be confirmed, what was explained, its 校验码.
import { explanationOf } from '#src/report/checks/explanations.ts';
import { runChecks } from '#src/report/checks/run-checks.ts';
import type { Draft } from '#src/report/draft/draft.ts';
import { checkCodeOf } from '#src/report/document/fingerprint.ts';
import { toPublicReport } from '#src/report/document/public-report.ts';
import type { Reviewed } from './collected.ts';
import { sentenceNumbers } from './sentence-numbers.ts';

/** What the rules beside those of 必须改正 say of a report. */
export function reviewReport(draft: Draft, thisYear: number): Reviewed {
  const findings = runChecks(draft, thisYear);
  const confirms = findings.filter(({ severity }) => severity === 'confirm');
  const explained = confirms.filter(
    (finding) => explanationOf(draft, finding).state === 'explained',
  ).length;
  return {
    confirms: confirms.length - explained,
    explained,
    hints: findings.filter(({ severity }) => severity === 'hint').length,
    code: checkCodeOf(toPublicReport(draft)),
    sentences: sentenceNumbers(draft),
  };
}
