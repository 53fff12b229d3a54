import {
  Suspense,
  lazy,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import { FINDINGS_KEY } from '#src/form/live-findings.ts';
import { ReportFormProvider } from '#src/form/report-form-provider.tsx';
import { useLive, useReportForm, type GoTo } from '#src/form/report-form.tsx';
import type { DraftStore } from '#src/persistence/draft-store.ts';
import { titleOf } from '#src/report/document/title.ts';
import type { Draft } from '#src/report/draft/draft.ts';
import { stepOf, type StepId } from '#src/report/sections/sections.ts';
import { focusNamed } from '#src/ui/focus-named.ts';
import { Notice } from '#src/ui/notice.tsx';
import { Aids } from './aids.tsx';
import type { Arrival } from './arrival.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import type { ImportStep } from './import-step.ts';
import { loadWorkspaceLater } from './load-workspace-later.ts';
import type { Open, OpenReport } from './open-report.ts';
import { thisYear } from './fresh.ts';
import { go, reportHash } from './routes.ts';
import { SaveStatusLine } from './save-status.tsx';
import { Step } from './step.tsx';
import { StepRail } from './step-rail.tsx';
import { useLater } from './use-later.ts';

const loadImported = () => import('./imported.tsx');
const ImportNotes = lazy(async () => ({ default: (await loadImported()).ImportNotes }));
const ImportLinks = lazy(async () => ({ default: (await loadImported()).ImportLinks }));
const PartFailed = lazy(async () => ({ default: (await loadWorkspaceLater()).PartFailed }));
const OtherWindow = lazy(async () => ({ default: (await loadWorkspaceLater()).OtherWindow }));

interface WorkspaceProps {
  store: DraftStore;
  report: OpenReport;
  opened: Open;
  /** How it came from a file just now. */
  imported: ImportStep | undefined;
  step: StepId;
  onOpen: (arrival: Arrival) => void;
}

/** What can wait is fetched once the step at hand takes keys. */
const LATER_MS = 1000;

/** 撤销 and 重做 by keys until their buttons have loaded, in place of the browser's own. */
function EarlyUndo() {
  const { undo, redo } = useReportForm();
  useEffect(() => {
    const turns: Partial<Record<string, () => void>> = {
      z: undo,
      Z: redo,
      y: redo,
      historyUndo: undo,
      historyRedo: redo,
    };
    const press = (event: KeyboardEvent | InputEvent) => {
      const isKey = 'key' in event;
      const turn = turns[isKey ? event.key : event.inputType];
      // Both go to elements.
      const { ownUndo } = (event.target as HTMLElement).dataset;
      if (!turn || ownUndo || (isKey && !event.ctrlKey && !event.metaKey)) return;
      event.preventDefault();
      turn();
    };
    document.addEventListener('keydown', press);
    document.addEventListener('beforeinput', press);
    return () => {
      document.removeEventListener('keydown', press);
      document.removeEventListener('beforeinput', press);
    };
  }, [undo, redo]);
  return null;
}

/** Moves focus to the place that was asked for once its step is on the page, else to the heading. */
function useGoTo(id: string, step: StepId) {
  const wanted = useRef<Parameters<GoTo> | null>(null);
  const askedFrom = useRef<Element | null>(null);
  useLayoutEffect(() => {
    askedFrom.current = document.activeElement;
  }, [step]);
  const goTo: GoTo = useCallback(
    (place, then) => {
      // The note of a cell is on the page once its cell has the focus.
      const control = place.replace(/^notes\.cells\./, '');
      if (focusNamed(place) || focusNamed(control)) {
        then?.();
        return;
      }
      if (place.startsWith('explanations')) {
        document.querySelector<HTMLElement>('.findings-panel')?.focus();
        return;
      }
      const step = reportHash(id, stepOf(control));
      // Here already, and the control is gone, as a part whose adding was undone.
      if (step === window.location.hash) {
        document.getElementById('step-heading')?.focus();
        return;
      }
      wanted.current = [control, then];
      go(step);
    },
    [id],
  );
  const arrive = useCallback(() => {
    const [control, then] = wanted.current ?? [];
    wanted.current = null;
    if (control !== undefined && focusNamed(control)) {
      then?.();
      return;
    }
    // A step may load late; what has the focus by then keeps it.
    const { activeElement, body } = document;
    if (activeElement !== body && activeElement !== askedFrom.current) return;
    document.getElementById('step-heading')?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, []);
  return { goTo, arrive };
}

function ReportTitle() {
  const title = useLive(FINDINGS_KEY, ({ form }) => titleOf(form.getValues()));
  return (
    <p className="report-title" title={title}>
      {title}
    </p>
  );
}

/** A fault in one part of the page leaves the others alive; on another step it is tried again. */
const Part = ({ at, children }: { at: StepId; children: ReactNode }) => (
  <ErrorBoundary
    at={at}
    fallback={
      <ErrorBoundary fallback={<Notice>这里没有打开，刷新页面再试。</Notice>}>
        <Suspense>
          <PartFailed />
        </Suspense>
      </ErrorBoundary>
    }
  >
    <Suspense>{children}</Suspense>
  </ErrorBoundary>
);

/** One report being written: rail, step, and what the checks say of it. */
export function Workspace({ store, report, opened, imported, step, onOpen }: WorkspaceProps) {
  const { role, messages, autosave } = opened;
  const [draft] = useState(opened.draft);
  const latest = useRef(() => draft);
  const change = useCallback(
    (read: () => Draft) => {
      latest.current = read;
      report.change(read);
    },
    [report],
  );
  const later = useLater(loadWorkspaceLater, LATER_MS);
  const { goTo, arrive } = useGoTo(draft.id, step);
  // On 报告信息, which loads later itself, they stand open.
  const hasNotes = step !== 'organ' && (messages.length > 0 || !draft.source?.seen);

  return (
    <ReportFormProvider
      draft={draft}
      imported={imported}
      thisYear={thisYear()}
      readOnly={role !== 'writer'}
      goTo={goTo}
      onChange={change}
    >
      <div className="workspace screen-only" data-step={step}>
        <header className="top-bar">
          <a href="#/">← 全部报告</a>
          <Part at={step}>
            <ReportTitle />
            {later ? (
              <>
                <later.UndoButtons />
                <later.VersionsBar {...{ store, autosave, role, step }} />
              </>
            ) : (
              <EarlyUndo />
            )}
          </Part>
          <Part at={step}>
            <SaveStatusLine autosave={autosave} role={role} onOpen={onOpen} />
          </Part>
          <a href="#/help">填报帮助</a>
        </header>
        <Part at={step}>
          <StepRail id={draft.id} step={step}>
            {draft.source && (
              <Part at={step}>
                <ImportLinks />
              </Part>
            )}
          </StepRail>
        </Part>
        <main>
          {role === 'reader' && (
            <Part at={step}>
              <OtherWindow draft={opened.draft} onTakeOver={report.takeOver} />
            </Part>
          )}
          {(draft.source || messages.length > 0) && (
            <Part at={step}>
              <Suspense fallback={hasNotes && <div className="import-space" />}>
                <ImportNotes messages={messages} step={step} />
              </Suspense>
            </Part>
          )}
          <Part at={step} key={step}>
            <Suspense fallback={<p className="boot">正在打开……</p>}>
              <Step store={store} autosave={autosave} id={draft.id} step={step} onArrive={arrive} />
            </Suspense>
          </Part>
        </main>
        <Part at={step}>
          <Aids step={step} />
        </Part>
      </div>
      <Part at={step}>
        {later && <later.PrintCopy latest={latest} isOnScreen={step === 'review'} />}
      </Part>
    </ReportFormProvider>
  );
}
