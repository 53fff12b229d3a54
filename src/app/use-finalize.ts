import { useState } from 'react';
import { FINALIZE } from '#src/form/final-note.tsx';
import { useReportForm } from '#src/form/report-form.tsx';
import { isOpen } from '#src/report/checks/explanations.ts';
import { finalityOf } from '#src/report/checks/finality.ts';
import { findingKey, type Finding } from '#src/report/checks/finding.ts';
import { runChecks } from '#src/report/checks/run-checks.ts';
import { toLocalIso, type Autosave } from './autosave.ts';
import { thisYear } from './fresh.ts';

/** Why a press on 定稿 did nothing. */
export type Refusal = 'read-only' | 'finalized' | 'faults' | 'not-saved';

/** Brings a finding of the panel into view, with the focus on what leads to its place. */
function showFinding(finding: Finding): void {
  const entry = `[data-key="${CSS.escape(findingKey(finding))}"] button`;
  if (!document.querySelector(entry)) {
    // A filter hides it: the first choice is 全部.
    document.querySelector<HTMLElement>('[aria-label="按轻重"] button')?.click();
  }
  setTimeout(() => {
    const button = document.querySelector<HTMLElement>(entry);
    button?.focus({ preventScroll: true });
    button?.scrollIntoView({ block: 'nearest' });
  });
}

/**
 * 定稿: marks the report as it is stored. `refusal` says why the last press did not; where findings
 * are in the way it also leads to the first of them.
 */
export function useFinalize(autosave: Autosave) {
  const { form, readOnly, change, undo, history } = useReportForm();
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  /** Why it cannot be finalized as it stands now, by all checks made anew. */
  const lookAtAll = (): { words: string; first: Finding | undefined } | null => {
    const draft = form.getValues();
    const findings = runChecks(draft, thisYear());
    const finality = finalityOf(draft, findings);
    if (finality.isReady) return null;
    return { words: finality.words, first: findings.find((one) => isOpen(draft, one)) };
  };

  const refusalNow = async (): Promise<Refusal | null> => {
    if (readOnly) return 'read-only';
    if (form.getValues().finalized) return 'finalized';
    if (lookAtAll() === null) await autosave.flush();
    const fault = lookAtAll();
    if (fault) {
      if (fault.first) showFinding(fault.first);
      history.say(fault.words);
      return 'faults';
    }
    // The mark names the revision that the next save gets: nothing may be saved in between.
    return autosave.status().state === 'saved' ? null : 'not-saved';
  };

  const finalize = async () => {
    const why = await refusalNow();
    setRefusal(why);
    if (why !== null || form.getValues().finalized) return;
    const finalized = { at: toLocalIso(new Date()), revision: autosave.revision() + 1 };
    change(FINALIZE, 'review', [{ unit: 'finalized', value: finalized }]);
    await autosave.flush();
    if (autosave.status().state === 'saved') return;
    if (form.getValues().finalized?.at !== finalized.at) return;
    // What is not stored is not final: no other window knows of it. What was typed meanwhile stays.
    if (history.labels().undo === FINALIZE) undo();
    else form.setValues({ finalized: null });
    setRefusal('not-saved');
  };
  return { refusal, finalize };
}
