// A collected report as soon as it is read: whose it is, its figures, and what of it must be mended.
import { contextOf, findingsOf, type AnyCheck } from '#src/report/checks/check.ts';
import type { RuleId } from '#src/report/checks/finding.ts';
import { FIRST_CHECKS } from '#src/report/checks/first-checks.ts';
import { TEXT_INSTRUCTION_CHECK } from '#src/report/checks/left-over.ts';
import { PRINTED_TOTAL_CHECKS } from '#src/report/checks/printed-total.ts';
import { readYear, type Draft } from '#src/report/draft/draft.ts';
import { readSound } from '#src/report/draft/read-sound.ts';
import { toReportFile } from '#src/report/draft/report-file.ts';
import { readFigures } from '#src/report/tables/readings.ts';
import type { Examined } from './collected.ts';
import { figuresOf } from './sum-figures.ts';
import { isTotalsOnly } from './totals-only.ts';

/** The checks whose findings are 必须改正. */
const ERROR_CHECKS: readonly AnyCheck[] = [
  ...FIRST_CHECKS,
  TEXT_INSTRUCTION_CHECK,
  ...PRINTED_TOTAL_CHECKS,
];

/** What is known of a draft that was just read. */
export function examineDraft(draft: Draft, thisYear: number): Examined {
  const { organ, scope, id, revision, savedAt, source } = draft;
  const context = { ...contextOf(draft, readFigures(draft)), thisYear };
  const findings = findingsOf(ERROR_CHECKS, context);
  const figures = figuresOf(toReportFile(draft, { revision, savedAt }));
  return {
    organ: organ.name.trim(),
    kind: organ.kind,
    scope,
    typedYear: draft.year,
    year: readYear(draft.year),
    reportId: id,
    revision,
    savedAt,
    figures,
    errors: findings.length,
    errorRules: [...new Set(findings.map(({ rule }): RuleId => rule))],
    isTotalsOnly: isTotalsOnly(source, figures),
  };
}

/**
 * What is known of the text of a report file that this program stored; null for any other text,
 * which is for `restoreJson` and `examineDraft`. Never throws.
 */
export function examineReport(text: string, thisYear: number): Examined | null {
  let stored: unknown;
  try {
    stored = JSON.parse(text);
  } catch {
    return null;
  }
  const draft = readSound(stored);
  return draft && examineDraft(draft, thisYear);
}
