import { useStepStates } from '#src/form/report-form.tsx';
import { STEP_IDS, STEP_TITLES, type StepId } from '#src/report/sections/sections.ts';
import { reportHash } from './routes.ts';

/** The report's own parts and how far each is, in words. */
export function StepRail({ id, step }: { id: string; step: StepId }) {
  const states = useStepStates();
  return (
    <nav aria-label="报告步骤" className="step-rail">
      <ol>
        {STEP_IDS.map((entry) => (
          <li key={entry}>
            <a href={reportHash(id, entry)} aria-current={entry === step ? 'step' : undefined}>
              {STEP_TITLES[entry]}
              <small data-state={states[entry].kind}>{states[entry].text}</small>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
