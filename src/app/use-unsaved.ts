import { useEffect, useRef, useSyncExternalStore } from 'react';
import { titleOf } from '#src/report/document/title.ts';
import type { Open } from './open-report.ts';
import { openReports } from './report-page.tsx';

const readOpen = (): Open[] =>
  [...openReports.values()].map((report) => report.now()).filter((now) => now.state === 'open');

/** Refused by the browser; what another window went on with or deleted is settled elsewhere. */
const isRefused = ({ autosave, role }: Open): boolean => {
  const status = autosave.status();
  const isPending = status.state === 'failed' && !['conflict', 'gone'].includes(status.why);
  return role === 'writer' && isPending;
};
const readUnsaved = (): Open[] => readOpen().filter(isRefused);

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
    .map(({ draft }) => draft.id)
    .join('\n');

/** Reports that were left on this page and are not stored yet; `onSaved` where that changes. */
export function useUnsaved(onSaved: () => Promise<void>): { id: string; title: string }[] {
  const ids = useSyncExternalStore(onSaves, unsavedIds);
  const known = useRef(ids);
  useEffect(() => {
    if (known.current !== ids) void onSaved();
    known.current = ids;
  }, [ids, onSaved]);
  return readUnsaved().map(({ draft }) => ({ id: draft.id, title: titleOf(draft) }));
}
