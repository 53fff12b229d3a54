import { useFindings } from '#src/form/report-form.tsx';
import { stepOf, type StepId } from '#src/report/sections/sections.ts';

/** The steps of what needs a look and was not explained, a step for each. */
export const useOpenConfirms = (): readonly StepId[] =>
  useFindings()
    .filter((one) => one.finding.severity === 'confirm' && one.explained !== 'explained')
    .map(({ finding }) => stepOf(finding.places[0]));
