// The findings of a report in lines that go out of the desk: to the organ, or into a workbook.
import { explanationOf } from '#src/report/checks/explanations.ts';
import { SEVERITY_WORDS, type Severity } from '#src/report/checks/finding.ts';
import { findingSentence } from '#src/report/checks/messages.ts';
import { toDraft } from '#src/report/draft/read-sound.ts';
import { placeName } from '#src/report/sections/place-names.ts';
import { adviceOn } from './advice.ts';
import { organOf, type FiledReport } from './filed-report.ts';

/** One finding, all of it in words. */
export interface FindingLine {
  organ: string;
  severity: Severity;
  severityWord: string;
  placeName: string;
  /** With both sides and the difference. */
  sentence: string;
  advice: string;
  basis: string;
  /** What the organ says to it; '' where nothing. */
  explanation: string;
  /** The explanation is enough: nothing is left to do. */
  isExplained: boolean;
}

/** Every finding of a report, in the order of the form. */
export function findingLinesOf(report: FiledReport): FindingLine[] {
  if (report.findings.length === 0) return [];
  const draft = toDraft(report.file);
  const organ = organOf(report);
  return report.findings.map((finding) => {
    const { severity, basis, places } = finding;
    const { state, text } = explanationOf(draft, finding);
    return {
      organ,
      severity,
      severityWord: SEVERITY_WORDS[severity],
      placeName: placeName(places[0]),
      sentence: findingSentence(finding),
      advice: adviceOn(finding),
      basis: `${basis.kind}：${basis.text}`,
      explanation: text.trim().replace(/\s+/g, ' '),
      isExplained: severity !== 'error' && state === 'explained',
    };
  });
}
