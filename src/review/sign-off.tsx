import { SEVERITY_WORDS, type Finding, type Severity } from '#src/report/checks/finding.ts';
import type { CheckSummary } from '#src/report/checks/check-summary.ts';
import { findingSentence } from '#src/report/checks/messages.ts';
import { Button } from '#src/ui/button.tsx';
import { Notice } from '#src/ui/notice.tsx';

interface SignOffProps {
  /** 可以定稿, 还不能定稿 with the reason, or 已定稿 with time, version and check code. */
  state: string;
  /** 定稿 does what it says; where it cannot, pressing it tells why. */
  canFinalize: boolean;
  /** Why the last press did nothing; null where it did. */
  refusal: string | null;
  summary: CheckSummary;
  onFinalize: () => void;
  goTo: (place: string) => void;
}

/** Of more than these the list is closed at first: 打印 and the copies stand below it. */
const MOST_EXPLAINED = 4;

const SEVERITIES: readonly Severity[] = ['error', 'confirm', 'hint'];

function countWords({ checked, passed, open, explained }: CheckSummary): string {
  const counts = [
    ...SEVERITIES.filter((severity) => open[severity] > 0).map(
      (severity) => `${open[severity]} 处${SEVERITY_WORDS[severity]}`,
    ),
    ...(explained.length > 0 ? [`${explained.length} 处已说明`] : []),
  ];
  const found = counts.length === 0 ? '' : `，其余 ${checked - passed} 项共有 ${counts.join('、')}`;
  return `检查了 ${checked} 项，${passed} 项没有发现问题${found}。`;
}

function Explained({ finding, text, goTo }: { finding: Finding; text: string } & GoTo) {
  const sentence = findingSentence(finding);
  return (
    <li>
      {sentence}
      <p className="text-quiet">
        核实说明：{text}{' '}
        <Button
          look="quiet"
          aria-label={`修改：${sentence}`}
          onClick={() => {
            goTo(finding.places[0]);
          }}
        >
          修改
        </Button>
      </p>
    </li>
  );
}
type GoTo = Pick<SignOffProps, 'goTo'>;

/** 定稿 and what the checks say in sum: passed, open, explained, not made. */
export function SignOff({ state, canFinalize, refusal, summary, onFinalize, goTo }: SignOffProps) {
  const { explained, skipped } = summary;
  return (
    <section aria-labelledby="review-sign-off" className="review-part">
      <h2 id="review-sign-off">检查和定稿</h2>
      <div className="flex flex-wrap items-center gap-3">
        <p className="font-bold">{state}</p>
        <Button
          look={canFinalize ? 'main' : 'plain'}
          aria-disabled={!canFinalize}
          onClick={onFinalize}
        >
          定稿
        </Button>
      </div>
      {refusal !== null && <Notice>{refusal}</Notice>}
      <p>{countWords(summary)}</p>
      {explained.length > 0 && (
        <details open={explained.length <= MOST_EXPLAINED}>
          <summary>已说明 {explained.length} 处</summary>
          <ul aria-label="已说明" className="mt-2 space-y-2">
            {explained.map((one, index) => (
              <Explained key={index} {...one} goTo={goTo} />
            ))}
          </ul>
        </details>
      )}
      {skipped.length > 0 && (
        <ul aria-label="没有做的检查" className="text-quiet">
          {skipped.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
