import { useCallback, useEffect, useRef, useState } from 'react';
import type { StepId } from '#src/report/sections/sections.ts';
import { walkOn, walkTo, walkWords, type Walk } from './findings-order.ts';
import type { NumberedFinding } from './live-findings.ts';
import { useReportForm } from './report-form.tsx';
import { goToWords } from './select-words.ts';

const nameOf = (control: Element | null): string | null => control?.getAttribute('name') ?? null;

/** Goes from finding to finding by button and by F8, through those that are listed. */
export function useFindingsWalk(listed: readonly NumberedFinding[], step: StepId) {
  const report = useReportForm();
  const [walk, setWalk] = useState<Walk | null>(null);
  const latest = useRef({ listed, step, walk });
  useEffect(() => {
    latest.current = { listed, step, walk };
  });

  const goTo = useCallback(
    (numbered: NumberedFinding) => {
      const now = latest.current;
      setWalk(walkTo(now.listed, numbered.key, now.step, now.walk));
      const { places, quotes } = numbered.finding;
      goToWords(report, places[0], quotes?.[0]);
    },
    [report],
  );
  const goOn = useCallback(
    (by: 1 | -1) => {
      const { listed, step, walk } = latest.current;
      const next = walkOn(listed, step, walk, nameOf(document.activeElement), by);
      const numbered = listed.find(({ key }) => key === next?.key);
      if (!numbered) return;
      setWalk(next);
      goToWords(report, numbered.finding.places[0], numbered.finding.quotes?.[0]);
    },
    [report],
  );

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { key, ctrlKey, altKey, metaKey, shiftKey, isComposing } = event;
      if (key !== 'F8' || ctrlKey || altKey || metaKey || isComposing) return;
      if (document.querySelector('dialog[open]')) return;
      event.preventDefault();
      goOn(shiftKey ? -1 : 1);
    };
    document.addEventListener('keydown', press);
    return () => {
      document.removeEventListener('keydown', press);
    };
  }, [goOn]);

  const going = walk?.step === step ? walk : null;
  return { current: going?.key ?? null, words: walkWords(listed, going), goTo, goOn };
}
