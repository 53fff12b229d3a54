import { lazy, useEffect } from 'react';
import { useFindings, useReportForm, useStepStates } from '#src/form/report-form.tsx';
import { hasErrors } from '#src/report/checks/finding.ts';
import { STEP_IDS, STEP_TITLES, isTableId, type StepId } from '#src/report/sections/sections.ts';
import { FiguresStep } from '#src/steps/figures/figures-step.tsx';
import { reportHash } from './routes.ts';

const OrganStep = lazy(async () => ({
  default: (await import('#src/steps/organ/organ-step.tsx')).OrganStep,
}));
const NarrativeStep = lazy(async () => ({
  default: (await import('#src/steps/narrative/narrative-step.tsx')).NarrativeStep,
}));
const ReviewPage = lazy(async () => ({ default: (await import('./review-page.tsx')).ReviewPage }));

function StepBody({ id, step }: { id: string; step: StepId }) {
  const { form } = useReportForm();
  const isDraft = hasErrors(useFindings().map(({ finding }) => finding));
  if (step === 'organ') return <OrganStep />;
  if (isTableId(step)) return <FiguresStep id={step} />;
  if (step !== 'review') return <NarrativeStep section={step} />;
  return <ReviewPage id={id} draft={form.getValues()} isDraft={isDraft} />;
}

interface StepProps {
  id: string;
  step: StepId;
  /** Called once the step stands on the page. */
  onArrive: () => void;
}

/** The step at hand with its heading and the way to its neighbours. */
export function Step({ id, step, onArrive }: StepProps) {
  const state = useStepStates()[step];
  const title = STEP_TITLES[step];
  const index = STEP_IDS.indexOf(step);
  const previous = STEP_IDS[index - 1];
  const next = STEP_IDS[index + 1];
  useEffect(() => {
    document.title = `${title}（${state.text}）- 政府信息公开工作年度报告`;
  }, [title, state.text]);
  useEffect(onArrive, [step, onArrive]);
  return (
    <>
      <h1 id="step-heading" tabIndex={-1}>
        {title}
      </h1>
      <StepBody id={id} step={step} key={step} />
      <nav aria-label="上一步和下一步" className="step-ends">
        {previous && <a href={reportHash(id, previous)}>← 上一步：{STEP_TITLES[previous]}</a>}
        {next && (
          <a className="next" href={reportHash(id, next)}>
            下一步：{STEP_TITLES[next]} →
          </a>
        )}
      </nav>
    </>
  );
}
