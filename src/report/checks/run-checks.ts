// The catalogue of checks: pure functions of the report as typed and the current year.
import { readFigure } from '#src/report/figures.ts';
import type { Draft } from '#src/report/draft/draft.ts';
import { STEP_IDS, stepOf } from '#src/report/sections/sections.ts';
import { figureCellAt, leafAt } from '#src/report/tables/tables.ts';
import type { ReadingAt } from '#src/report/tables/totals.ts';
import { checkBlank, checkUnreadable } from './figures-filled.ts';
import type { Finding } from './finding.ts';
import { checkReportInformation } from './report-information.ts';
import { checkRequestsBalance } from './requests-balance.ts';
import { checkPartEmpty, checkTextInstruction, checkTextMissing } from './texts.ts';

/** The text of a typed cell of the draft, blank where there is none. */
export function typedAt(draft: Draft, path: string): string {
  const cell = figureCellAt(path);
  return (cell && leafAt<string>(draft, cell)) ?? '';
}

/** Reads cells of the draft, each when asked. */
export function readingsOf(draft: Draft): ReadingAt {
  return (path) => readFigure(typedAt(draft, path), figureCellAt(path)?.unit ?? 'count');
}

/**
 * All findings of a report, in the order of the form. `readingAt` may be a cache of the draft's
 * readings.
 */
export function runChecks(
  draft: Draft,
  thisYear: number,
  readingAt: ReadingAt = readingsOf(draft),
): Finding[] {
  const findings = [
    ...checkReportInformation(draft, thisYear),
    ...checkTextMissing(draft),
    ...checkTextInstruction(draft),
    ...checkPartEmpty(draft),
    ...checkUnreadable(readingAt, (path) => typedAt(draft, path)),
    ...checkRequestsBalance(readingAt),
    ...checkBlank(readingAt),
  ];
  const stepIndex = (finding: Finding) => STEP_IDS.indexOf(stepOf(finding.places[0]));
  return findings.sort((one, other) => stepIndex(one) - stepIndex(other));
}
