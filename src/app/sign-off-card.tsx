import { VALUES_KEY, useFindings, useLive, useReportForm } from '#src/form/report-form.tsx';
import { summarizeChecks } from '#src/report/checks/check-summary.ts';
import { finalityOf, stateWords } from '#src/report/checks/finality.ts';
import { checkCodeOf } from '#src/report/document/fingerprint.ts';
import { toPublicReport } from '#src/report/document/public-report.ts';
import { SignOff } from '#src/review/sign-off.tsx';
import type { Autosave } from './autosave.ts';
import { useFinalize, type Refusal } from './use-finalize.ts';

const REFUSAL_WORDS: Record<Refusal, string> = {
  'read-only': '这份报告只能查看和导出，不能定稿。',
  finalized: '已经定稿，之后没有改动。',
  faults: '逐处改正；需要核实的，核对无误也可以在“检查结果”中写明情况。',
  'not-saved': '报告还没有存下，存下以后再定稿。',
};

/** 定稿 and the sum of the checks, joined with the report at hand. */
export function SignOffCard({ autosave }: { autosave: Autosave }) {
  const { form, readOnly, goTo } = useReportForm();
  const findings = useFindings().map(({ finding }) => finding);
  // Neither need be followed by other findings.
  useLive(VALUES_KEY, () => form.getValues().explanations);
  const finalized = useLive(VALUES_KEY, () => form.getValues().finalized);
  const { refusal, finalize } = useFinalize(autosave);
  const draft = form.getValues();
  const finality = finalityOf(draft, findings);
  const isOver =
    (refusal === 'faults' && finality.isReady) || (refusal === 'finalized' && !finalized);
  const state = stateWords(draft, finality);
  return (
    <SignOff
      state={finalized ? `${state}，校验码 ${checkCodeOf(toPublicReport(draft))}` : state}
      canFinalize={finality.isReady && !finalized && !readOnly}
      refusal={refusal === null || isOver ? null : REFUSAL_WORDS[refusal]}
      summary={summarizeChecks(draft, findings)}
      onFinalize={() => void finalize()}
      goTo={goTo}
    />
  );
}
