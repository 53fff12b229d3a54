import type { Severity } from '#src/report/checks/finding.ts';
import { circledNumber } from '#src/ui/circled-number.ts';
import type { NumberedFinding } from './live-findings.ts';

const LOOKS: Record<Severity, readonly [sign: string, className: string]> = {
  error: ['▲', 'text-fault'],
  confirm: ['◆', 'text-doubt'],
  hint: ['·', 'text-quiet'],
};

/** The sentences of the findings at a control, numbered as in the panel. */
export const FindingMessages = ({ findings }: { findings: readonly NumberedFinding[] }) =>
  findings.map(({ key, number, finding, sentence }) => {
    const [sign, className] = LOOKS[finding.severity];
    return (
      <p key={key} className={className}>
        {sign} {circledNumber(number)} {sentence}
      </p>
    );
  });
