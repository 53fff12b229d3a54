import { useEffect, useState, useSyncExternalStore } from 'react';
import type { DraftStore } from '#src/persistence/draft-store.ts';
import type { OpenLock } from '#src/persistence/report-lock.ts';
import type { StepId } from '#src/report/sections/sections.ts';
import type { Arrival } from './arrival.ts';
import { askBeforeLeaving } from './ask-before-leaving.ts';
import { openReport, type OpenReport } from './open-report.ts';
import { Workspace } from './workspace.tsx';

/** The reports of this page: also one that was left and could not be saved yet. */
export const openReports = new Map<string, OpenReport>();

const leave = () => {
  openReports.forEach((report) => {
    report.leave();
  });
};
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') leave();
});
window.addEventListener('pagehide', leave);
window.addEventListener('beforeunload', (event) => {
  if ([...openReports.values()].some((report) => report.isUnsaved())) askBeforeLeaving(event);
});

interface ReportPageProps {
  store: DraftStore;
  openLock: OpenLock;
  id: string;
  step: StepId;
  /** Gives, once, the draft itself where it was made or read on the page before. */
  takeArrival: (id: string) => Arrival | undefined;
  onOpen: (arrival: Arrival) => void;
}

/** One report of the store, opened at one of its steps. */
export function ReportPage({ store, openLock, id, step, takeArrival, onOpen }: ReportPageProps) {
  const [arriving] = useState(() => takeArrival(id));
  const [report] = useState(
    () => openReports.get(id) ?? openReport(store, openLock, id, arriving, () => new Date()),
  );
  const opened = useSyncExternalStore(report.on, report.now);
  useEffect(() => {
    openReports.set(id, report);
    report.resume();
    return () => {
      void report.close().then((isClosed) => {
        if (isClosed) openReports.delete(id);
      });
    };
  }, [report, id]);

  if (opened.state === 'loading') return <p className="boot">正在打开……</p>;
  if (opened.state === 'missing') {
    return (
      <main className="mx-auto max-w-4xl space-y-3 p-8">
        <h1 className="notice">{opened.reason}</h1>
        <p>
          <a href="#/">回到报告列表</a>
        </p>
      </main>
    );
  }
  return (
    <Workspace
      key={opened.generation}
      store={store}
      report={report}
      opened={opened}
      imported={opened.generation === 0 ? arriving?.imported : undefined}
      step={step}
      onOpen={onOpen}
    />
  );
}
