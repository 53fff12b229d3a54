import { useEffect, useRef, useState, type ReactNode } from 'react';
import { SEVERITY_WORDS } from '#src/report/checks/finding.ts';
import { STEP_TITLES, type StepId } from '#src/report/sections/sections.ts';
import { Button } from '#src/ui/button.tsx';
import { FindingEntry } from './finding-entry.tsx';
import { findingId } from './finding-id.ts';
import {
  SEVERITIES,
  filterFindings,
  groupsFrom,
  summaryOf,
  type Filter,
  type Group,
} from './findings-order.ts';
import './findings-panel.css';
import type { NumberedFinding } from './live-findings.ts';
import { HISTORY_KEY, useFindings, useLive } from './report-form.tsx';
import { useFindingsWalk } from './use-findings-walk.ts';
import { useWriting } from './use-writing.ts';

const ALL: Filter = { severity: null, isHere: false };
const SHOWN = 50;

interface ChoicesProps<Value> {
  label: string;
  choices: readonly (readonly [value: Value, words: string])[];
  chosen: Value;
  onChoose: (value: Value) => void;
}

function Choices<Value>({ label, choices, chosen, onChoose }: ChoicesProps<Value>) {
  return (
    <div role="group" aria-label={label} className="choices">
      {choices.map(([value, words]) => (
        <button
          key={words}
          type="button"
          aria-pressed={value === chosen}
          onClick={() => {
            onChoose(value);
          }}
        >
          {words}
        </button>
      ))}
    </div>
  );
}

/** What is listed; on 核对与导出, all of it, whatever was chosen before. */
function useFilter(step: StepId) {
  const [filter, setFilter] = useState(ALL);
  const isReview = step === 'review';
  const [wasReview, setWasReview] = useState(isReview);
  if (wasReview !== isReview) {
    setWasReview(isReview);
    setFilter(ALL);
  }
  const choices = (
    <>
      <Choices
        label="按轻重"
        choices={[[null, '全部'], ...SEVERITIES.map((one) => [one, SEVERITY_WORDS[one]] as const)]}
        chosen={filter.severity}
        onChoose={(severity) => setFilter({ ...filter, severity })}
      />
      {!isReview && (
        <Choices
          label="按部分"
          choices={[
            [false, '全部步骤'],
            [true, '本步骤'],
          ]}
          chosen={filter.isHere}
          onChoose={(isHere) => setFilter({ ...filter, isHere })}
        />
      )}
    </>
  );
  return { filter, choices };
}

interface ListProps {
  group: Group;
  /** How many of it are shown. */
  shown: number;
  onMore: () => void;
  entry: (numbered: NumberedFinding) => ReactNode;
}

function GroupList({ group, shown, onMore, entry }: ListProps) {
  const more = group.findings.length - shown;
  return (
    <>
      <h3>{STEP_TITLES[group.step]}</h3>
      <ol>{group.findings.slice(0, shown).map(entry)}</ol>
      {more > 0 && <Button onClick={onMore}>再显示 {Math.min(more, SHOWN)} 处</Button>}
    </>
  );
}

/** Those that were explained, out of the way until they are asked for. */
function ExplainedList({ findings, entry }: Pick<ListProps, 'entry'> & Pick<Group, 'findings'>) {
  const [isOpen, setIsOpen] = useState(false);
  if (findings.length === 0) return null;
  return (
    <>
      <h3>
        <button
          type="button"
          className="disclosure"
          aria-expanded={isOpen}
          onClick={() => {
            setIsOpen(!isOpen);
          }}
        >
          {isOpen ? '▾' : '▸'} 已说明（{findings.length} 处）
        </button>
      </h3>
      {isOpen && <ol>{findings.map(entry)}</ol>}
    </>
  );
}

/** Brings the finding at hand into view within what the panel scrolls in, and nothing else. */
function useCurrentInView(current: string | null, step: StepId) {
  const panel = useRef<HTMLElement>(null);
  const shownStep = useRef(step);
  useEffect(() => {
    const box = panel.current?.parentElement;
    if (!box) return undefined;
    if (shownStep.current !== step) box.scrollTop = 0;
    shownStep.current = step;
    const show = () => {
      const entry = panel.current?.querySelector('[aria-current]');
      if (!entry) return;
      const { top, bottom } = entry.getBoundingClientRect();
      const head = panel.current?.querySelector('.panel-head')?.clientHeight ?? 0;
      const outer = box.getBoundingClientRect();
      if (top < outer.top + head) box.scrollTop += top - outer.top - head;
      else if (bottom > outer.bottom) box.scrollTop += bottom - outer.bottom;
    };
    show();
    // The card of the cell that gets the focus pushes the panel down.
    const frame = requestAnimationFrame(show);
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [current, step]);
  return panel;
}

/** How many findings of each group are shown: more at each press, and always the one at hand. */
function useLimits(current: string | null) {
  const [asked, setAsked] = useState<Partial<Record<StepId, number>>>({});
  const limitOf = ({ step, findings }: Group) => {
    const at = findings.findIndex(({ key }) => key === current);
    return Math.max(asked[step] ?? SHOWN, at + 1);
  };
  const askMore = (group: Group) => {
    setAsked({ ...asked, [group.step]: limitOf(group) + SHOWN });
  };
  return { limitOf, askMore };
}

/** All findings, those of the step at hand first; pressing one goes to its control and words. */
export function FindingsPanel({ step }: { step: StepId }) {
  const findings = useFindings();
  // What was done last is read aloud here: one live region for all.
  const notice = useLive(HISTORY_KEY, ({ history }) => history.labels().notice);
  const { filter, choices } = useFilter(step);
  const { isExplained, onWriting } = useWriting(findings);
  const listed = filterFindings(findings, filter, step);
  const open = listed.filter((numbered) => !isExplained(numbered));
  const { current, words, goTo, goOn } = useFindingsWalk(open, step);
  const { limitOf, askMore } = useLimits(current);
  const panel = useCurrentInView(current, step);
  const groups = groupsFrom(open, step);
  const shown = new Set(
    groups.flatMap((group) => group.findings.slice(0, limitOf(group)).map(({ key }) => key)),
  );
  const entry = (numbered: NumberedFinding) => (
    <FindingEntry
      key={numbered.key}
      numbered={numbered}
      isCurrent={numbered.key === current}
      onGo={goTo}
      onWriting={onWriting}
    />
  );
  return (
    <section ref={panel} aria-label="检查结果" className="findings-panel" tabIndex={-1}>
      <div className="panel-head">
        <h2>检查结果</h2>
        <p aria-live="polite">
          {summaryOf(findings)}
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
      {findings.length > 0 && listed.length === 0 && <p className="text-quiet">这里没有这一类。</p>}
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
      <ExplainedList findings={listed.filter(isExplained)} entry={entry} />
      {/* What describes a control is there, listed or not. */}
      <div hidden>
        {findings
          .filter(({ key, explained }) => !shown.has(key) && explained !== 'explained')
          .map(({ key, sentence }) => (
            <p key={key} id={findingId(key)}>
              {sentence}
            </p>
          ))}
      </div>
    </section>
  );
}
