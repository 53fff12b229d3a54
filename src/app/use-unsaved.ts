import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { UnsavedReport } from '#src/home/unsaved-note.tsx';
import { titleOf } from '#src/report/document/title.ts';
import { isDraftCopy } from './is-draft-copy.ts';
import type { Open } from './open-report.ts';
import { downloadReportFile } from './report-files.ts';
import { openReports } from './report-page.tsx';

const readOpen = (): Open[] =>
  [...openReports.values()].map((report) => report.now()).filter((now) => now.state === 'open');

const isGone = ({ autosave }: Open): boolean => {
  const status = autosave.status();
  return status.state === 'failed' && status.why === 'gone';
};

/** Refused by the browser, or deleted meanwhile; what another window went on with is kept beside. */
const isUnsaved = (open: Open): boolean => {
  const { autosave, role } = open;
  const status = autosave.status();
  if (role !== 'writer' || status.state !== 'failed') return false;
  return isGone(open) ? autosave.isPending() : status.why !== 'conflict';
};
const readUnsaved = (): Open[] => readOpen().filter(isUnsaved);

const onSaves = (listener: () => void) => {
  const stops = readOpen().map(({ autosave }) => autosave.onStatus(listener));
  return () => {
    stops.forEach((stop) => {
      stop();
    });
  };
};
const unsavedIds = (): string =>
  readUnsaved()
    .map((open) => `${open.draft.id} ${isGone(open)}`)
    .join('\n');

/** Downloads what is not stored, as it was left. */
export function downloadUnsaved(id: string): void {
  const now = openReports.get(id)?.now();
  if (now?.state === 'open') downloadReportFile(now.draft, isDraftCopy(now.draft));
}

/** Gives up what is not stored. */
export const dropUnsaved = (id: string): void => openReports.get(id)?.drop();

/** Reports that were left on this page and are not stored yet; `onSaved` where that changes. */
export function useUnsaved(onSaved: () => Promise<void>): UnsavedReport[] {
  const ids = useSyncExternalStore(onSaves, unsavedIds);
  const known = useRef(ids);
  useEffect(() => {
    if (known.current !== ids) void onSaved();
    known.current = ids;
  }, [ids, onSaved]);
  return readUnsaved().map((open) => ({
    id: open.draft.id,
    title: titleOf(open.draft),
    isGone: isGone(open),
  }));
}
