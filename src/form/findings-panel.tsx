import { memo, type ComponentType } from 'react';
import { SEVERITY_WORDS, type Finding, type Severity } from '#src/report/checks/finding.ts';
import { stepOf, type StepId } from '#src/report/sections/sections.ts';
import { circledNumber } from '#src/ui/circled-number.ts';
import { findingId } from './finding-id.ts';
import type { NumberedFinding } from './live-findings.ts';
import { HISTORY_KEY, useFindings, useLive, useReportForm } from './report-form.tsx';

const SEVERITIES: readonly Severity[] = ['error', 'confirm', 'hint'];

/** 有 3 处必须改正，2 处需要核实. */
function summary(findings: readonly NumberedFinding[]): string {
  const counts = SEVERITIES.flatMap((severity) => {
    const count = findings.filter(({ finding }) => finding.severity === severity).length;
    return count === 0 ? [] : [`${count} 处${SEVERITY_WORDS[severity]}`];
  });
  return counts.length === 0 ? '没有发现问题' : `有 ${counts.join('，')}`;
}

/** Shows what helps with a finding; null until that part of the program is here. */
export type FindingAidOf = ComponentType<{ finding: Finding }> | null;

interface EntryProps {
  numbered: NumberedFinding;
  Aid: FindingAidOf;
}

const Entry = memo(function Entry({ numbered, Aid }: EntryProps) {
  const { goTo } = useReportForm();
  const { finding, number, key, sentence } = numbered;
  const [place] = finding.places;
  return (
    <li data-rule={finding.rule} data-severity={finding.severity} data-place={place}>
      <button
        type="button"
        className="finding"
        onClick={() => {
          goTo(place);
        }}
      >
        <span className="font-bold">
          {circledNumber(number)} {SEVERITY_WORDS[finding.severity]}
        </span>
        <span id={findingId(key)} className="block">
          {sentence}
        </span>
        <span className="block text-quiet">
          {finding.basis.kind}：{finding.basis.text}
        </span>
      </button>
      {Aid && <Aid finding={finding} />}
    </li>
  );
});

/** All open findings, those of the step at hand first; pressing one focuses its control. */
export function FindingsPanel({ step, Aid }: { step: StepId; Aid: FindingAidOf }) {
  const findings = useFindings();
  // What was done last is read aloud here: one live region for all.
  const notice = useLive(HISTORY_KEY, ({ history }) => history.labels().notice);
  const isHere = ({ finding }: NumberedFinding) => stepOf(finding.places[0]) === step;
  const ordered = [...findings.filter(isHere), ...findings.filter((one) => !isHere(one))];
  return (
    <section aria-label="检查结果" className="findings-panel">
      <h2 className="font-bold">检查结果</h2>
      <p aria-live="polite">
        {summary(findings)}
        {notice !== null && <span className="sr-only">。{notice}</span>}
      </p>
      <ol className="mt-2 space-y-2">
        {ordered.map((numbered) => (
          <Entry key={numbered.key} numbered={numbered} Aid={Aid} />
        ))}
      </ol>
    </section>
  );
}
