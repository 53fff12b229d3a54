import { Suspense, useCallback, useRef, useState, type ReactNode } from 'react';
import { FINDINGS_KEY } from '#src/form/live-findings.ts';
import { ReportFormProvider } from '#src/form/report-form-provider.tsx';
import { useLive } from '#src/form/report-form.tsx';
import type { DraftStore } from '#src/persistence/draft-store.ts';
import { titleOf } from '#src/report/document/title.ts';
import type { Draft } from '#src/report/draft/draft.ts';
import type { StepId } from '#src/report/sections/sections.ts';
import { Button } from '#src/ui/button.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { Aids } from './aids.tsx';
import type { Arrival } from './arrival.ts';
import { EarlyUndo } from './early-undo.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import type { ImportStep } from './import-step.ts';
import { laterPart } from './later-part.tsx';
import { loadWorkspaceLater } from './load-workspace-later.ts';
import type { Open, OpenReport } from './open-report.ts';
import { thisYear } from './fresh.ts';
import { SaveStatusLine } from './save-status.tsx';
import { Step } from './step.tsx';
import { StepRail } from './step-rail.tsx';
import { useGoTo } from './use-go-to.ts';
import { useLater } from './use-later.ts';

const loadImported = () => import('./imported.tsx');
const ImportNotes = laterPart(async () => (await loadImported()).ImportNotes);
const ImportLinks = laterPart(async () => (await loadImported()).ImportLinks);
const PartFailed = laterPart(async () => (await loadWorkspaceLater()).PartFailed);
const OtherWindow = laterPart(async () => (await loadWorkspaceLater()).OtherWindow);

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

function ReportTitle() {
  const title = useLive(FINDINGS_KEY, ({ form }) => titleOf(form.getValues()));
  return (
    <span className="report-title" title={title}>
      {title}
    </span>
  );
}

/** A fault in one part of the page leaves the others alive; on another step it is tried again. */
const Part = ({ at, children }: { at: StepId; children: ReactNode }) => (
  <ErrorBoundary
    at={at}
    fallback={(tryAgain) => (
      <ErrorBoundary
        fallback={
          <Notice>
            这里没有打开，先看网络通不通。<Button onClick={tryAgain}>再试一次</Button>
          </Notice>
        }
      >
        <Suspense>
          <PartFailed onTryAgain={tryAgain} />
        </Suspense>
      </ErrorBoundary>
    )}
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
          <a href={`#/help/${step}`}>填报帮助</a>
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
