import type { NumberedFinding } from '#src/form/live-findings.ts';
import type { GoTo } from '#src/form/report-form.tsx';
import { SEVERITY_WORDS, type Finding } from '#src/report/checks/finding.ts';
import { figureCellAt } from '#src/report/tables/tables.ts';
import { Button } from '#src/ui/button.tsx';

const SEVERITIES = Object.keys(SEVERITY_WORDS);
const weightOf = ({ finding }: NumberedFinding): number => SEVERITIES.indexOf(finding.severity);

const isCell = (place: string): boolean => figureCellAt(place) !== undefined;

interface ReportFindingsProps {
  findings: readonly NumberedFinding[];
  /** 说明 of the organ to a finding; '' where there is none. */
  saidTo: (finding: Finding) => string;
  goTo: GoTo;
  /** Looks words up in the source. */
  onLook: (words: string) => void;
}

/** What the checks say of a report, the heaviest first. */
export function ReportFindings({ findings, saidTo, goTo, onLook }: ReportFindingsProps) {
  const byWeight = [...findings].sort((one, other) => weightOf(one) - weightOf(other));
  const go = ({ places: [place], quotes }: Finding) => {
    const words = quotes?.[0]?.words;
    // Prose is not corrected here: its words are shown where they stand in the source.
    if (words !== undefined && !isCell(place)) onLook(words);
    else goTo(place);
  };
  return (
    <section aria-label="检查结果" className="collected-findings">
      <h2 className="font-bold">检查结果</h2>
      {findings.length === 0 && <p>没有发现问题。</p>}
      <ul>
        {byWeight.map(({ key, finding, sentence, explained }) => (
          <li
            key={key}
            data-rule={finding.rule}
            data-severity={finding.severity}
            data-place={finding.places[0]}
          >
            <b>
              {SEVERITY_WORDS[finding.severity]}
              {explained === 'explained' && '（已说明）'}
            </b>{' '}
            {sentence}{' '}
            <Button
              look="quiet"
              onClick={() => {
                go(finding);
              }}
            >
              定位
            </Button>
            {saidTo(finding) !== '' && <p className="text-quiet">机关的说明：{saidTo(finding)}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
