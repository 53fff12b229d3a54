// A collected report as soon as it is read: whose it is, its figures, and what of it must be mended.
import { contextOf, findingsOf, type ErrorCheck } from '#src/report/checks/check.ts';
import { FIRST_CHECKS } from '#src/report/checks/first-checks.ts';
import { TEXT_INSTRUCTION_CHECK } from '#src/report/checks/left-over.ts';
import { PRINTED_TOTAL_CHECKS } from '#src/report/checks/printed-total.ts';
import { readYear, type Draft } from '#src/report/draft/draft.ts';
import { readFigures } from '#src/report/tables/readings.ts';
import { FIGURE_CELLS, leafAt } from '#src/report/tables/tables.ts';
import type { Examined } from './collected.ts';
import { readStored, type StoredReport } from './stored-report.ts';
import { toExactFigure } from './sum-figures.ts';
import { isTotalsOnly } from './totals-only.ts';

/** The checks whose findings are 必须改正. */
const ERROR_CHECKS: readonly ErrorCheck[] = [
  ...FIRST_CHECKS,
  TEXT_INSTRUCTION_CHECK,
  ...PRINTED_TOTAL_CHECKS,
];

function examine({ report, readings, figures }: StoredReport, thisYear: number): Examined {
  const { organ, year, source } = report;
  const findings = findingsOf(ERROR_CHECKS, { ...contextOf(report, readings), thisYear });
  return {
    organ: organ.name.trim(),
    kind: organ.kind,
    scope: report.scope,
    typedYear: year,
    year: readYear(year),
    reportId: report.id,
    revision: report.revision,
    savedAt: report.savedAt,
    figures,
    errors: findings.length,
    errorRules: [...new Set(findings.map(({ rule }) => rule))],
    isTotalsOnly: isTotalsOnly(source, figures),
    isKindCorrected: false,
  };
}

/** What is known of a report that was just read, and which the office did not correct. */
export function examineDraft(draft: Draft, thisYear: number): Examined {
  const figures = FIGURE_CELLS.map((cell) =>
    toExactFigure(leafAt<string>(draft, cell) ?? '', cell.unit),
  );
  return examine({ report: draft, readings: readFigures(draft), figures }, thisYear);
}

/**
 * What is known of the report in the text of a file, the same as of the draft that `restoreJson`
 * makes of it; null for a text that is not, to the letter, a report file of this version: that is for
 * `restoreJson` to read and for `examineDraft`. Never throws.
 */
export function examineReport(text: string, thisYear: number): Examined | null {
  let stored: unknown;
  try {
    stored = JSON.parse(text);
  } catch {
    return null;
  }
  const report = readStored(stored);
  return report && examine(report, thisYear);
}
