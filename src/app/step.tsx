import { memo, useEffect, useRef } from 'react';
import { useStepStates } from '#src/form/report-form.tsx';
import type { DraftStore } from '#src/persistence/draft-store.ts';
import { STEP_IDS, STEP_TITLES, isTableId, type StepId } from '#src/report/sections/sections.ts';
import type { Autosave } from './autosave.ts';
import { laterPart } from './later-part.tsx';
import { reportHash } from './routes.ts';
import { TABLE_LATER_MS, TableStep, loadTableLater } from './table-step.tsx';
import { useLater } from './use-later.ts';

const OrganPage = laterPart(async () => (await import('./organ-page.tsx')).OrganPage);
const NarrativeStep = laterPart(
  async () => (await import('#src/steps/narrative/narrative-step.tsx')).NarrativeStep,
);
const ReviewPage = laterPart(async () => (await import('./review-page.tsx')).loadReviewPage());

type StepBodyProps = Omit<StepProps, 'onArrive'>;

const StepBody = memo(function StepBody({ step, ...report }: StepBodyProps) {
  if (step === 'organ') return <OrganPage {...report} />;
  if (isTableId(step)) return <TableStep id={step} />;
  return step === 'review' ? <ReviewPage {...report} /> : <NarrativeStep section={step} />;
});

/** Renaming the page costs more than a key may; a name that follows typing can wait. */
const TITLE_DELAY_MS = 1000;

/** The page's title names step and state: at once on a change of step, else when typing pauses. */
function usePageTitle(step: StepId, state: string): void {
  const named = useRef<StepId | null>(null);
  useEffect(() => {
    const name = () => {
      named.current = step;
      document.title = `${STEP_TITLES[step]}（${state}）- 政府信息公开工作年度报告`;
    };
    const timer = setTimeout(name, named.current === step ? TITLE_DELAY_MS : 0);
    return () => {
      clearTimeout(timer);
    };
  }, [step, state]);
}

interface StepProps {
  store: DraftStore;
  autosave: Autosave;
  id: string;
  step: StepId;
  /** Called once the step stands on the page. */
  onArrive: (step: StepId) => void;
}

/** The step at hand with its heading and the way to its neighbours. */
export function Step({ step, onArrive, ...report }: StepProps) {
  const { id } = report;
  const state = useStepStates()[step];
  const title = STEP_TITLES[step];
  const index = STEP_IDS.indexOf(step);
  const previous = STEP_IDS[index - 1];
  const next = STEP_IDS[index + 1];
  const later = useLater(loadTableLater, TABLE_LATER_MS);
  usePageTitle(step, state.text);
  useEffect(() => {
    onArrive(step);
  }, [step, onArrive]);
  return (
    <>
      <div className="flex flex-wrap justify-between">
        <h1 id="step-heading" tabIndex={-1}>
          {title}
        </h1>
        {later && <later.StepGuidance step={step} key={step} />}
      </div>
      <StepBody {...report} step={step} key={step} />
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
