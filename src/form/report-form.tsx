import { zodResolver } from '@hookform/resolvers/zod';
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
import { FormProvider, useForm, type Resolver, type UseFormReturn } from 'react-hook-form';
import type { Draft, Part } from '#src/report/draft/draft.ts';
import { fieldRules } from '#src/report/draft/field-rules.ts';
import type { NarrativeId } from '#src/report/sections/sections.ts';
import { figureCellAt, leafAt } from '#src/report/tables/tables.ts';
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
  /** Parts that were deleted while this report is open, to be brought back. */
  removedParts: Map<NarrativeId, RemovedPart[]>;
  on: (key: string, listener: () => void) => () => void;
}

export interface RemovedPart {
  index: number;
  part: Part;
}

export const FOCUSED_CELL_KEY = 'focused-cell';

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
  const resolver = useMemo(
    // The resolver checks the part of the draft that has field rules; the rest passes through.
    () => zodResolver(fieldRules(thisYear)) as unknown as Resolver<Draft>,
    [thisYear],
  );
  const form = useForm<Draft>({ defaultValues: draft, mode: 'onBlur', resolver });
  const [live] = useState(() => {
    const signal = createKeyedSignal();
    const figures = createLiveFigures(draft, signal);
    const findings = createLiveFindings(draft, thisYear, figures.readingAt, signal);
    const removedParts = new Map<NarrativeId, RemovedPart[]>();
    return { signal, figures, findings, removedParts };
  });
  const editing = useRef<string | null>(null);
  const focused = useRef<string | null>(null);

  useEffect(() => {
    const { figures, findings } = live;
    const unsubscribe = form.subscribe({
      formState: { values: true },
      callback: ({ name, values, type }) => {
        const cell = name === undefined ? undefined : figureCellAt(name);
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
    on(['compositionstart'], () => hold('composition'));
    // A control that is removed while composing fires no compositionend.
    on(['compositionend', 'focusin'], () => release('composition'));
    return () => listening.abort();
  }, [live]);

  const report = useMemo((): ReportForm => {
    const { signal, figures, findings, removedParts } = live;
    return {
      form,
      figures,
      findings,
      readOnly,
      goTo,
      removedParts,
      on: signal.on,
      focusedCell: () => focused.current,
      focusCell(path) {
        focused.current = path;
        signal.publish(FOCUSED_CELL_KEY);
      },
      leaveCell() {
        if (editing.current === null) return;
        editing.current = null;
        findings.run(form.getValues(), null);
      },
    };
  }, [live, form, readOnly, goTo]);
  return (
    <ReportFormContext value={report}>
      <FormProvider {...form}>{children}</FormProvider>
    </ReportFormContext>
  );
}
