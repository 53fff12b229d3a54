import { useState } from 'react';
import type { StepId } from '#src/report/sections/sections.ts';
import { Button } from '#src/ui/button.tsx';
import { FindingEntry } from './finding-entry.tsx';
import { findingId } from './finding-id.ts';
import { ExplainedList } from './findings-explained.tsx';
import { useFindingsFilter } from './findings-filter.tsx';
import { GroupList, useLimits } from './findings-groups.tsx';
import { filterFindings, groupsFrom, summaryOf } from './findings-order.ts';
import './findings-panel.css';
import type { NumberedFinding } from './live-findings.ts';
import { HISTORY_KEY, useFindings, useLive } from './report-form.tsx';
import { useCurrentInView } from './use-current-in-view.ts';
import { useFindingsWalk } from './use-findings-walk.ts';
import { useWriting } from './use-writing.ts';

/** All findings, those of the step at hand first; pressing one goes to its control and words. */
export function FindingsPanel({ step }: { step: StepId }) {
  const findings = useFindings();
  // What was done last is read aloud here: one live region for all.
  const notice = useLive(HISTORY_KEY, ({ history }) => history.labels().notice);
  const { filter, choices } = useFindingsFilter(step);
  const { isExplained, named, onWriting } = useWriting(findings);
  const [isExplainedOpen, setIsExplainedOpen] = useState(false);
  const listed = filterFindings(findings, filter, step);
  const open = listed.filter((numbered) => !isExplained(numbered));
  const explained = listed.filter(isExplained);
  const { current, words, goTo, goOn } = useFindingsWalk(open, step);
  const { limitOf, askMore } = useLimits(step, current);
  const panel = useCurrentInView(current, step);
  const groups = groupsFrom(open, step);
  const shown = new Set([
    ...groups.flatMap((group) => group.findings.slice(0, limitOf(group))),
    ...(isExplainedOpen ? explained : []),
  ]);
  const entry = (numbered: NumberedFinding) => (
    <FindingEntry
      key={numbered.key}
      numbered={numbered}
      isCurrent={numbered.key === current}
      isNamed={numbered.key === named}
      onGo={goTo}
      onWriting={onWriting}
    />
  );
  return (
    <section ref={panel} aria-label="检查结果" className="findings-panel" tabIndex={-1}>
      <div className="panel-head">
        <h2>检查结果</h2>
        <p aria-live="polite">
          {summaryOf(findings)
            .split(/(?<=，)/)
            .map((clause, index) => (
              <span key={index} className="inline-block">
                {clause}
              </span>
            ))}
          {words !== '' && <span className="sr-only">。</span>}
          {words !== '' && <span className="walk-words">{words}</span>}
          {notice !== null && <span className="sr-only">。{notice}</span>}
        </p>
        {findings.length > 0 && (
          <div className="walk">
            <Button aria-keyshortcuts="Shift+F8" title="Shift+F8" onClick={() => goOn(-1)}>
              上一处
            </Button>
            <Button aria-keyshortcuts="F8" title="F8" onClick={() => goOn(1)}>
              下一处
            </Button>
          </div>
        )}
      </div>
      {findings.length > 0 && choices}
      {findings.length > 0 && listed.length === 0 && (
        <p className="mt-2 text-quiet">这里没有这一类。</p>
      )}
      {groups.map((group) => (
        <GroupList
          key={group.step}
          group={group}
          shown={limitOf(group)}
          onMore={() => {
            askMore(group);
          }}
          entry={entry}
        />
      ))}
      <ExplainedList
        findings={explained}
        isOpen={isExplainedOpen}
        onToggle={() => {
          setIsExplainedOpen(!isExplainedOpen);
        }}
        entry={entry}
      />
      {/* What describes a control is there, listed or not. */}
      <div hidden>
        {findings
          .filter((numbered) => !shown.has(numbered) && numbered.explained !== 'explained')
          .map(({ key, sentence }) => (
            <p key={key} id={findingId(key)}>
              {sentence}
            </p>
          ))}
      </div>
    </section>
  );
}
