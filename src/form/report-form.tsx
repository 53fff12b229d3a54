import {
  createContext,
  use,
  useCallback,
  useLayoutEffect,
  useRef,
  useSyncExternalStore,
  type RefObject,
} from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { Draft } from '#src/report/draft/draft.ts';
import type { VersionReason } from '#src/report/versions/version.ts';
import type { Change } from './changes.ts';
import type { History } from './history.ts';
import type { LiveFigures } from './live-figures.ts';
import { FINDINGS_KEY, type LiveFindings, type MoreChecks } from './live-findings.ts';

/** `then` is not called where the place is gone. */
export type GoTo = (place: string, then?: () => void) => void;

export interface ReportForm {
  form: UseFormReturn<Draft>;
  /** The report as it was opened. */
  opened: Draft;
  figures: LiveFigures;
  findings: LiveFindings;
  /** Makes these checks, too, from now on. */
  addChecks: (more: MoreChecks) => void;
  /** A newer version wrote this report: it is shown and exported, not changed. */
  readOnly: boolean;
  /** Brings the control at a place of the report file into view and focuses it, then calls `then`. */
  goTo: GoTo;
  /** The cell that was focused last, null before the first. */
  focusedCell: () => string | null;
  focusCell: (path: string) => void;
  /** The clerk has left the cell she was typing in. */
  leaveCell: () => void;
  /** A key has changed the text of a cell. */
  typeFigure: (path: string, text: string) => void;
  /** Sets the text of a cell, as part of what is being typed there. */
  setFigure: (path: string, text: string) => void;
  history: Pick<History, 'expect' | 'labels' | 'say' | 'typingAt'>;
  /**
   * Sets values together, as one step called `label` that shows at `place`. With a `reason` the
   * report as it stood is to be kept as a version.
   */
  change: (
    label: string,
    place: string,
    changes: readonly Change[],
    reason?: VersionReason,
  ) => void;
  /** What is to be kept, oldest first, until it is taken out to be stored. */
  toKeep: [reason: VersionReason, draft: Draft][];
  /** What is typed at a place that no form control is registered for changes `unit` to `value`. */
  type: (place: string, unit: 'explanations', value: Draft['explanations']) => void;
  undo: () => void;
  redo: () => void;
  /** Takes back what is being typed in a cell; false where nothing is. */
  abandonTyping: (path: string) => boolean;
  on: (key: string, listener: () => void) => () => void;
}

export const FOCUSED_CELL_KEY = 'focused-cell';
export const HISTORY_KEY = 'history';
/** Anything but a single figure has a new value. */
export const VALUES_KEY = 'values';

export const ReportFormContext = createContext<ReportForm | null>(null);

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

/**
 * Shows a live value in an element by hand, without rendering: for what changes at every key.
 * `show` must stay the same function while the element stands.
 */
export function useLiveElement<Shown extends HTMLElement>(
  key: string,
  show: (element: Shown, report: ReportForm) => void,
): RefObject<Shown | null> {
  const report = useReportForm();
  const element = useRef<Shown>(null);
  useLayoutEffect(() => {
    const update = () => {
      if (element.current) show(element.current, report);
    };
    update();
    return report.on(key, update);
  }, [report, key, show]);
  return element;
}

export const useFindings = () => useLive(FINDINGS_KEY, (report) => report.findings.findings());
export const useStepStates = () => useLive(FINDINGS_KEY, (report) => report.findings.stepStates());
