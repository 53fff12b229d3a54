// Whose report it is and for which year (title of the report, 国办公开办函〔2021〕30号).
import { FIRST_YEAR, isReportYear, readYear, type Draft } from '#src/report/draft/draft.ts';
import { STATUTORY_FORM } from './citations.ts';
import type { Finding } from './finding.ts';

/** `organ-missing` and `year-missing`: the organ is named, the year is one to be reported on. */
export function checkReportInformation(
  draft: Pick<Draft, 'organ' | 'year'>,
  thisYear: number,
): Finding[] {
  const findings: Finding[] = [];
  if (draft.organ.name.trim() === '') {
    findings.push({
      rule: 'organ-missing',
      severity: 'error',
      places: ['organ.name'],
      basis: STATUTORY_FORM,
    });
  }
  if (!isReportYear(readYear(draft.year), thisYear)) {
    findings.push({
      rule: 'year-missing',
      severity: 'error',
      places: ['year'],
      typed: draft.year.trim(),
      from: FIRST_YEAR,
      to: thisYear,
      basis: STATUTORY_FORM,
    });
  }
  return findings;
}
