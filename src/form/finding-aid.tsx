import type { Finding } from '#src/report/checks/finding.ts';
import { Button } from '#src/ui/button.tsx';
import { useReportForm } from './report-form.tsx';
import { Suspects } from './suspects.tsx';

/** The figures were held against the file's paper: it is its printed totals that are wrong. */
function AcceptParts({ place }: { place: string }) {
  const { change, goTo, readOnly } = useReportForm();
  if (readOnly) return null;
  return (
    <Button
      className="mt-1"
      onClick={() => {
        change('以分项为准', place, [{ unit: 'source.accepted', value: true }]);
        // The button goes away with its finding.
        goTo(place);
      }}
    >
      已核对，以分项为准
    </Button>
  );
}

/** What helps with a finding: what may be behind it, or an answer to it. */
export function FindingAid({ finding }: { finding: Finding }) {
  if (finding.rule === 'requests-balance') return <Suspects column={finding.balance.column} />;
  return finding.rule === 'printed-total' ? <AcceptParts place={finding.places[0]} /> : null;
}
