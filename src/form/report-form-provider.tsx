import { useEffect, useMemo, useRef, useState, type ReactNode, type RefObject } from 'react';
import { useForm, type UseFormReturn } from 'react-hook-form';
import type { Draft } from '#src/report/draft/draft.ts';
import { isTableId } from '#src/report/sections/sections.ts';
import { figureCellAt } from '#src/report/tables/tables.ts';
import { putCaretBehindChange, selectNamed } from '#src/ui/focus-named.ts';
import { valueAt, withChanges, type Change } from './changes.ts';
import { createHistory, type History, type Turn } from './history.ts';
import { createKeyedSignal } from './keyed-signal.ts';
import { createLiveFigures } from './live-figures.ts';
import { FINDINGS_KEY, createLiveFindings, type LiveFindings } from './live-findings.ts';
import {
  FOCUSED_CELL_KEY,
  HISTORY_KEY,
  ReportFormContext,
  VALUES_KEY,
  type GoTo,
  type ReportForm,
} from './report-form.tsx';

/** Findings wait while a pointer is down and while an input method composes. */
function useHolds({ hold, release }: LiveFindings, composition: RefObject<number | null>): void {
  useEffect(() => {
    const listening = new AbortController();
    const on = (types: (keyof DocumentEventMap)[], listener: () => void) => {
      const options = { capture: true, signal: listening.signal };
      for (const type of types) document.addEventListener(type, listener, options);
    };
    on(['pointerdown'], () => hold('pointer'));
    // A click comes after pointerup, and must still find its target where it was pressed.
    on(['pointerup', 'pointercancel', 'keydown'], () => setTimeout(() => release('pointer')));
    let count = 0;
    on(['compositionstart'], () => {
      count += 1;
      composition.current = count;
      hold('composition');
    });
    // A control that is removed while composing fires no compositionend.
    on(['compositionend', 'focusin'], () => {
      composition.current = null;
      release('composition');
    });
    return () => listening.abort();
  }, [hold, release, composition]);
}

/** A report that changed is no longer the one that was finalized, until the change is taken back. */
const UNMARKED: Change = { unit: 'finalized', value: null };

/** What was typed becomes a step, and is no longer what was finalized. */
function recordTyping(
  form: UseFormReturn<Draft>,
  history: History,
  ...[place, valueNow, composition]: Parameters<History['type']>
): void {
  const { finalized } = form.getValues();
  if (history.type(place, valueNow, composition, finalized) && finalized)
    form.setValues({ finalized: null });
}

interface ReportFormProps {
  draft: Draft;
  /** How the draft came from `before` by one step, where it did so just now. */
  imported: { label: string; before: object; changes: readonly Change[] } | undefined;
  thisYear: number;
  readOnly: boolean;
  goTo: GoTo;
  /** Told of every change; `read` gives the draft as it stands when it is called. */
  onChange: (read: () => Draft) => void;
  children: ReactNode;
}

/**
 * Holds one report: react-hook-form keeps the texts, the live stores what follows from them. The
 * cells of the tables are not registered with the form: their texts are set in it as they change.
 */
export function ReportFormProvider(props: ReportFormProps) {
  const { draft, imported, thisYear, readOnly, goTo, onChange, children } = props;
  const form = useForm<Draft>({ defaultValues: draft });
  const [{ signal, figures, findings, history, toKeep }] = useState(() => {
    const signal = createKeyedSignal();
    const figures = createLiveFigures(draft, signal);
    const findings = createLiveFindings(draft, thisYear, figures.readingAt, signal);
    const publish = () => {
      signal.publish(HISTORY_KEY);
    };
    const history = createHistory(imported?.before ?? draft, () => performance.now(), publish);
    if (imported) history.record(imported.label, 'organ.name', imported.changes);
    // What typing adds to the history is shown when the checks are, not before the key's own frame.
    signal.on(FINDINGS_KEY, publish);
    const toKeep: ReportForm['toKeep'] = [];
    return { signal, figures, findings, history, toKeep };
  });
  const editing = useRef<string | null>(null);
  /** The composition of an input method under way, by its number. */
  const composition = useRef<number | null>(null);
  const focused = useRef<string | null>(null);
  useHolds(findings, composition);

  useEffect(() => {
    // A copy of all values at each key is dear: figures go their own way, see `setCell`.
    const texts = Object.keys(draft).filter((key) => !isTableId(key));
    const unsubscribe = form.subscribe({
      name: texts,
      formState: { values: true },
      callback: ({ name, values }) => {
        if (name === undefined) figures.changeAll(values);
        else
          recordTyping(form, history, name, (unit) => valueAt(values, unit), composition.current);
        findings.schedule(() => form.getValues(), editing.current, null);
        signal.publish(VALUES_KEY);
        onChange(() => form.getValues());
      },
    });
    return () => {
      unsubscribe();
      findings.stop();
    };
  }, [draft, form, signal, figures, findings, history, onChange]);

  const report = useMemo((): ReportForm => {
    const setCell = (path: string, text: string) => {
      form.setValue(path, text);
      recordTyping(form, history, path, () => text, composition.current);
      figures.changeCell(path, text);
      findings.schedule(() => form.getValues(), editing.current, path);
      onChange(() => form.getValues());
    };
    const set = (changes: readonly Change[]) => {
      form.setValues(withChanges(form.getValues(), [UNMARKED, ...changes]));
    };
    const take = (turn: Turn | null) => {
      if (!turn) return;
      const before = String(valueAt(form.getValues(), turn.place));
      // What history holds from before a step may be a mark that was lost since.
      set([...turn.changes, { unit: 'finalized', value: turn.mark }]);
      if (figureCellAt(turn.place)) {
        goTo(turn.place);
        // It may have had the focus already: what is typed next replaces its text again.
        selectNamed(turn.place);
        return;
      }
      const show = () => {
        goTo(turn.place);
        putCaretBehindChange(turn.place, before);
      };
      // Parts that come back are on the page once React has rendered them; elsewhere the next key may
      // come at once.
      if (turn.place.includes('.parts.')) setTimeout(show);
      else show();
    };
    return {
      form,
      opened: draft,
      figures,
      findings,
      addChecks(more) {
        findings.add(more);
        findings.run(form.getValues(), editing.current);
      },
      readOnly,
      goTo,
      history,
      on: signal.on,
      typeFigure(path, text) {
        editing.current = path;
        setCell(path, text);
      },
      setFigure(path, text) {
        setCell(path, text);
        figures.publishTexts(path);
      },
      toKeep,
      change(label, place, changes, reason) {
        if (reason) toKeep.push([reason, structuredClone(form.getValues())]);
        history.record(label, place, changes, form.getValues().finalized);
        set(changes);
      },
      type(place, unit, value) {
        // Known to the history when the form tells of it, under the name of the whole list.
        recordTyping(form, history, place, () => value, composition.current);
        form.setValue(unit, value);
      },
      undo() {
        if (!readOnly) take(history.undo());
      },
      redo() {
        if (!readOnly) take(history.redo());
      },
      abandonTyping(path) {
        const turn = history.abandonTyping(path);
        if (turn) set([...turn.changes, { unit: 'finalized', value: turn.mark }]);
        return turn !== null;
      },
      focusedCell: () => focused.current,
      focusCell(path) {
        focused.current = path;
        signal.publish(FOCUSED_CELL_KEY);
      },
      leaveCell() {
        history.endTyping();
        if (editing.current === null) return;
        editing.current = null;
        findings.run(form.getValues(), null);
      },
    };
  }, [draft, form, signal, figures, findings, history, toKeep, readOnly, goTo, onChange]);
  return <ReportFormContext value={report}>{children}</ReportFormContext>;
}
