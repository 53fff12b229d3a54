import { memo, useLayoutEffect, useRef, type FocusEvent } from 'react';
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
  /** Whether it is the one that was written to last. */
  isNamed: boolean;
  onGo: (numbered: NumberedFinding) => void;
  /** The focus has come to what is written to it, or has left it. */
  onWriting: (key: string | null) => void;
}

/** The panel takes the focus of an entry that goes away, as its words were changed elsewhere. */
function useFocusKept() {
  const item = useRef<HTMLLIElement>(null);
  useLayoutEffect(() => {
    const entry = item.current;
    return () => {
      if (!entry?.contains(document.activeElement)) return;
      const panel = entry.closest<HTMLElement>('.findings-panel');
      setTimeout(() => {
        if (document.activeElement === document.body) panel?.focus();
      });
    };
  }, []);
  return item;
}

/** A finding with its basis, the ways to its places, and what can be done about it. */
export const FindingEntry = memo(function FindingEntry(props: EntryProps) {
  const { numbered, isCurrent, isNamed, onGo, onWriting } = props;
  const { finding, number, key, sentence } = numbered;
  const id = findingId(key);
  return (
    <li
      ref={useFocusKept()}
      data-key={key}
      data-rule={finding.rule}
      data-severity={finding.severity}
      data-place={finding.places[0]}
      aria-current={isCurrent || undefined}
      onClickCapture={(event) => {
        // The second click of a double click was meant for what stood here at the first.
        if (event.detail > 1) event.stopPropagation();
      }}
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
        <span id={id} className="block">
          {sentence}
        </span>
        <span className="block text-quiet">
          {finding.basis.kind}：{finding.basis.text}
        </span>
      </button>
      <FindingAid finding={finding} describedBy={id} />
      {finding.severity === 'confirm' && (
        <div
          onFocus={() => {
            onWriting(key);
          }}
          onBlur={({ currentTarget, relatedTarget }: FocusEvent) => {
            if (!currentTarget.contains(relatedTarget)) onWriting(null);
          }}
        >
          <Explanation finding={finding} describedBy={id} isNamed={isNamed} />
        </div>
      )}
    </li>
  );
});
