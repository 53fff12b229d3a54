import { memo, type FocusEvent } from 'react';
import { SEVERITY_WORDS } from '#src/report/checks/finding.ts';
import { circledNumber } from '#src/ui/circled-number.ts';
import { Explanation } from './explanation.tsx';
import { FindingAid } from './finding-aid.tsx';
import { findingId } from './finding-id.ts';
import type { NumberedFinding } from './live-findings.ts';

interface EntryProps {
  numbered: NumberedFinding;
  /** Whether 上一处 and 下一处 are at it. */
  isCurrent: boolean;
  onGo: (numbered: NumberedFinding) => void;
  /** The focus has come to what is written to it, or has left it. */
  onWriting: (key: string | null) => void;
}

/** A finding with its basis, the ways to its places, and what can be done about it. */
export const FindingEntry = memo(function FindingEntry(props: EntryProps) {
  const { numbered, isCurrent, onGo, onWriting } = props;
  const { finding, number, key, sentence } = numbered;
  return (
    <li
      data-rule={finding.rule}
      data-severity={finding.severity}
      data-place={finding.places[0]}
      aria-current={isCurrent || undefined}
    >
      <button
        type="button"
        className="finding"
        onClick={() => {
          onGo(numbered);
        }}
      >
        <span className="font-bold">
          {circledNumber(number)} {SEVERITY_WORDS[finding.severity]}
        </span>
        <span id={findingId(key)} className="block">
          {sentence}
        </span>
        <span className="block text-quiet">
          {finding.basis.kind}：{finding.basis.text}
        </span>
      </button>
      <FindingAid finding={finding} />
      {finding.severity === 'confirm' && (
        <div
          onFocus={() => {
            onWriting(key);
          }}
          onBlur={({ currentTarget, relatedTarget }: FocusEvent) => {
            if (!currentTarget.contains(relatedTarget)) onWriting(null);
          }}
        >
          <Explanation finding={finding} />
        </div>
      )}
    </li>
  );
});
