import { useCallback, useId, useRef, useState } from 'react';
import { earlierFinding } from '#src/report/checks/earlier-finding.ts';
import {
  charactersMissing,
  explanationOf,
  withExplanation,
  type Explained,
} from '#src/report/checks/explanations.ts';
import type { Finding } from '#src/report/checks/finding.ts';
import { findingSentence } from '#src/report/checks/messages.ts';
import { Button } from '#src/ui/button.tsx';
import { GrowingText, fitText } from '#src/ui/growing-text.tsx';
import {
  VALUES_KEY,
  useLive,
  useLiveElement,
  useReportForm,
  type ReportForm,
} from './report-form.tsx';

const placeOf = (index: number): string => `explanations.${index}.text`;

/** What was said to a finding, as it stands now. */
function useExplanation(finding: Finding): Explained {
  const { form } = useReportForm();
  useLive(VALUES_KEY, (report) => report.form.getValues('explanations'));
  return explanationOf(form.getValues(), finding);
}

/** The words of the state that an explanation is in; '' where there is none. */
function StateWords({ finding, explained }: { finding: Finding; explained: Explained }) {
  const { form, readOnly } = useReportForm();
  const { state, text } = explained;
  if (state === 'short') {
    return `还差 ${charactersMissing(text)} 个字；标点和“核实无误”“情况属实”这样的话不算。`;
  }
  if (state === 'explained') return '已说明。';
  const changed = finding.actual === undefined ? '内容' : '数字';
  if (state === 'stale' && readOnly) return `${changed}已经变了，说明是按原来的${changed}写的。`;
  const earlier = state === 'stale' && earlierFinding(form.getValues(), finding);
  const written = earlier ? `原说明是按“${findingSentence(earlier)}”写的，` : '';
  return state === 'stale' ? `${changed}已经变了：${written}核对后按“仍然适用”或改写。` : null;
}

interface TextProps {
  finding: Finding;
  /** Has the name of its place before anything stands there: only one may at a time. */
  isNamed: boolean;
  describedBy: string;
}

/** The text area of an explanation; its text is kept in the report as it is typed. */
function ExplanationText({ finding, isNamed, describedBy }: TextProps) {
  const { form, type } = useReportForm();
  // Undo sets the text while the area stands, and looks for its name at once.
  const show = useCallback(
    (area: HTMLTextAreaElement, report: Pick<ReportForm, 'form'>) => {
      const draft = report.form.getValues();
      const { text, index } = explanationOf(draft, finding);
      area.name = isNamed || draft.explanations[index] ? placeOf(index) : '';
      if (area.value === text) return;
      area.value = text;
      fitText(area);
    },
    [finding, isNamed],
  );
  const areaRef = useLiveElement(VALUES_KEY, show);
  return (
    <label className="block">
      <span className="font-bold">核实说明</span>
      <GrowingText
        ref={(element) => {
          areaRef.current = element;
        }}
        aria-describedby={describedBy}
        autoComplete="off"
        spellCheck={false}
        onChange={({ target }) => {
          const draft = form.getValues();
          const place = placeOf(explanationOf(draft, finding).index);
          type(place, 'explanations', withExplanation(draft, finding, target.value));
        }}
      />
    </label>
  );
}

interface ExplanationProps {
  finding: Finding;
  isNamed: boolean;
  /** Id of the sentence of the finding: all explanations have the same words around them. */
  describedBy: string;
}

/** 核实说明 of a finding: why it is right as it stands. */
export function Explanation({ finding, isNamed, describedBy }: ExplanationProps) {
  const { form, change, readOnly } = useReportForm();
  const explained = useExplanation(finding);
  const [isOpen, setIsOpen] = useState(false);
  const disclosure = useRef<HTMLButtonElement>(null);
  const id = useId();
  const { state, text, index } = explained;
  const words = <StateWords finding={finding} explained={explained} />;
  if (readOnly) {
    return text.trim() === '' ? null : (
      <p className="explanation">
        核实说明：{text} <span className="text-quiet">{words}</span>
      </p>
    );
  }
  const keep = () => {
    const kept = withExplanation(form.getValues(), finding, text);
    change('保留核实说明', placeOf(index), [{ unit: 'explanations', value: kept }]);
    // The button goes away; what was said stays at hand.
    disclosure.current?.focus();
  };
  return (
    <div className="explanation">
      <button
        ref={disclosure}
        type="button"
        className="disclosure"
        aria-expanded={isOpen}
        aria-describedby={describedBy}
        onClick={() => {
          setIsOpen(!isOpen);
        }}
      >
        {isOpen ? '▾' : '▸'} 写核实说明
      </button>
      {isOpen ? (
        <ExplanationText
          finding={finding}
          isNamed={isNamed}
          describedBy={`${describedBy} ${id}-hint ${id}-state`}
        />
      ) : (
        state === 'explained' && <p className="text-quiet">{text}</p>
      )}
      {(isOpen || state !== 'none') && (
        <p id={`${id}-state`} className={state === 'explained' ? 'text-quiet' : 'text-doubt'}>
          {words}
        </p>
      )}
      {state === 'stale' && (
        <Button aria-describedby={describedBy} onClick={keep}>
          仍然适用
        </Button>
      )}
      {isOpen && (
        <p id={`${id}-hint`} className="text-quiet">
          8 个字以上；写明为什么这样是对的。只供内部审核，不公开。
        </p>
      )}
    </div>
  );
}
