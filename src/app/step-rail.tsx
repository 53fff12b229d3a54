import { memo, type ReactNode } from 'react';
import { useStepStates } from '#src/form/report-form.tsx';
import { SEVERITY_WORDS } from '#src/report/checks/finding.ts';
import type { StepStateKind } from '#src/report/checks/step-state.ts';
import { STEP_IDS, STEP_TITLES, type StepId } from '#src/report/sections/sections.ts';
import { reportHash } from './routes.ts';
import { useOpenConfirms } from './use-open-confirms.ts';

interface EntryProps {
  id: string;
  step: StepId;
  kind: StepStateKind;
  state: string;
  /** How many findings want a look. */
  confirms: number;
  isCurrent: boolean;
}

const Entry = memo(function Entry({ id, step, kind, state, confirms, isCurrent }: EntryProps) {
  return (
    <li>
      <a href={reportHash(id, step)} aria-current={isCurrent ? 'step' : undefined}>
        <span className="block">{STEP_TITLES[step]}</span>
        <small data-state={kind}>{state}</small>{' '}
        {confirms > 0 && (
          <small>
            {SEVERITY_WORDS.confirm} {confirms} 处
          </small>
        )}
      </a>
    </li>
  );
});

interface StepRailProps {
  id: string;
  step: StepId;
  /** What stands below the steps. */
  children: ReactNode;
}

/** The report's own parts and how far each is, in words. */
export function StepRail({ id, step, children }: StepRailProps) {
  const states = useStepStates();
  const confirms = useOpenConfirms();
  return (
    <nav aria-label="报告步骤" className="step-rail">
      <ol>
        {STEP_IDS.map((entry) => (
          <Entry
            key={entry}
            id={id}
            step={entry}
            kind={states[entry].kind}
            state={states[entry].text}
            confirms={confirms.filter((at) => at === entry).length}
            isCurrent={entry === step}
          />
        ))}
      </ol>
      {children}
    </nav>
  );
}
