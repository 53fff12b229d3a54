import {
  createContext,
  use,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import { useForm, type UseFormReturn } from 'react-hook-form';
import type { Draft } from '#src/report/draft/draft.ts';
import { figureCellAt, leafAt } from '#src/report/tables/tables.ts';
import { putCaretBehindChange } from '#src/ui/focus-named.ts';
import {
  createHistory,
  valueAt,
  withChanges,
  type Change,
  type History,
  type Turn,
} from './history.ts';
import { createKeyedSignal } from './keyed-signal.ts';
import { createLiveFigures, type LiveFigures } from './live-figures.ts';
import { FINDINGS_KEY, createLiveFindings, type LiveFindings } from './live-findings.ts';

interface ReportForm {
  form: UseFormReturn<Draft>;
  figures: LiveFigures;
  findings: LiveFindings;
  /** A newer version wrote this report: it is shown and exported, not changed. */
  readOnly: boolean;
  /** Brings the control at a place of the report file into view and focuses it. */
  goTo: (place: string) => void;
  /** The cell that was focused last, null before the first. */
  focusedCell: () => string | null;
  focusCell: (path: string) => void;
  /** The clerk has left the cell she was typing in. */
  leaveCell: () => void;
  history: Pick<History, 'expect' | 'labels' | 'say' | 'typingAt'>;
  /** Sets values together, as one step called `label` that shows at `place`. */
  change: (label: string, place: string, changes: readonly Change[]) => void;
  undo: () => void;
  redo: () => void;
  /** Takes back what is being typed in the cell in focus; false where nothing is. */
  abandonTyping: () => boolean;
  on: (key: string, listener: () => void) => () => void;
}

export const FOCUSED_CELL_KEY = 'focused-cell';
export const HISTORY_KEY = 'history';

const ReportFormContext = createContext<ReportForm | null>(null);

/** The form of the report on screen. Throws outside of a ReportFormProvider. */
export function useReportForm(): ReportForm {
  const report = use(ReportFormContext);
  if (!report) throw new Error('useReportForm outside of ReportFormProvider');
  return report;
}

/** Reads a live value and renders again when its key is published. */
export function useLive<Value>(key: string, read: (report: ReportForm) => Value): Value {
  const report = useReportForm();
  const { on } = report;
  const subscribe = useCallback((listener: () => void) => on(key, listener), [on, key]);
  return useSyncExternalStore(subscribe, () => read(report));
}

export const useFindings = () => useLive(FINDINGS_KEY, (report) => report.findings.findings());
export const useStepStates = () => useLive(FINDINGS_KEY, (report) => report.findings.stepStates());

interface ReportFormProps {
  draft: Draft;
  thisYear: number;
  readOnly: boolean;
  goTo: (place: string) => void;
  /** Told of every change, with the whole draft as it then stands. */
  onChange: (draft: Draft) => void;
  children: ReactNode;
}

/** Holds one report: react-hook-form keeps the texts, the live stores what follows from them. */
export function ReportFormProvider(props: ReportFormProps) {
  const { draft, thisYear, readOnly, goTo, onChange, children } = props;
  const form = useForm<Draft>({ defaultValues: draft });
  const [live] = useState(() => {
    const signal = createKeyedSignal();
    const figures = createLiveFigures(draft, signal);
    const findings = createLiveFindings(draft, thisYear, figures.readingAt, signal);
    const history = createHistory(
      draft,
      () => performance.now(),
      () => {
        signal.publish(HISTORY_KEY);
      },
    );
    return { signal, figures, findings, history };
  });
  const editing = useRef<string | null>(null);
  const isComposing = useRef(false);
  const focused = useRef<string | null>(null);

  useEffect(() => {
    const { figures, findings, history } = live;
    const unsubscribe = form.subscribe({
      formState: { values: true },
      callback: ({ name, values, type }) => {
        const cell = name === undefined ? undefined : figureCellAt(name);
        if (name !== undefined) history.type(name, values, isComposing.current);
        if (cell) {
          figures.changeCell(cell.path, leafAt<string>(values, cell) ?? '');
          if (type === 'change') editing.current = cell.path;
        } else if (name === undefined) {
          figures.changeAll(values);
        }
        findings.schedule(() => form.getValues(), editing.current, cell?.path ?? null);
        onChange(values);
      },
    });
    return () => {
      unsubscribe();
      findings.stop();
    };
  }, [form, live, onChange]);

  useEffect(() => {
    const { hold, release } = live.findings;
    const listening = new AbortController();
    const on = (types: (keyof DocumentEventMap)[], listener: () => void) => {
      const options = { capture: true, signal: listening.signal };
      for (const type of types) document.addEventListener(type, listener, options);
    };
    on(['pointerdown'], () => hold('pointer'));
    // A click comes after pointerup, and must still find its target where it was pressed.
    on(['pointerup', 'pointercancel', 'keydown'], () => setTimeout(() => release('pointer')));
    on(['compositionstart'], () => {
      isComposing.current = true;
      hold('composition');
    });
    // A control that is removed while composing fires no compositionend.
    on(['compositionend', 'focusin'], () => {
      isComposing.current = false;
      release('composition');
    });
    return () => listening.abort();
  }, [live]);

  const report = useMemo((): ReportForm => {
    const { signal, figures, findings, history } = live;
    const set = (changes: readonly Change[]) => {
      form.setValues(withChanges(form.getValues(), changes));
    };
    const take = (turn: Turn | null) => {
      if (!turn) return;
      const before = String(valueAt(form.getValues(), turn.place));
      set(turn.changes);
      // Parts that come back are on the page once React has rendered them.
      setTimeout(() => {
        goTo(turn.place);
        putCaretBehindChange(turn.place, before);
      });
    };
    return {
      form,
      figures,
      findings,
      readOnly,
      goTo,
      history,
      change(label, place, changes) {
        history.record(label, place, changes);
        set(changes);
      },
      undo() {
        if (!readOnly) take(history.undo());
      },
      redo() {
        if (!readOnly) take(history.redo());
      },
      abandonTyping() {
        const turn = history.abandonTyping();
        if (turn) set(turn.changes);
        return turn !== null;
      },
      on: signal.on,
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
  }, [live, form, readOnly, goTo]);
  return <ReportFormContext value={report}>{children}</ReportFormContext>;
}
