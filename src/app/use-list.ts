import { useCallback, useEffect, useRef, useState } from 'react';
import type { DraftStore, Refusal } from '#src/persistence/draft-store.ts';
import { askStore } from './keep-draft.ts';
import { loadReports, type ListedReport } from './load-drafts.ts';
import { freshDraft } from './report-files.ts';

/** Another window saves several times a second while it is typed in. */
const FOLLOW_MS = 500;

export interface ReportList {
  /** Null until the browser gave them; what it gave last where it refuses now. */
  reports: readonly ListedReport[] | null;
  /** Why it did not give them. */
  refusal: Refusal | null;
  /** It gives them, and takes no changes. */
  isReadOnly: boolean;
}

/** The list, brought up to date by `refresh`, by other windows and when this one is seen again. */
export function useList(
  store: DraftStore,
  onForeignChange: (id: string | null) => void,
): ReportList & { refresh: () => Promise<void> } {
  const [list, setList] = useState<ReportList>({
    reports: null,
    refusal: null,
    isReadOnly: false,
  });
  const loads = useRef(0);
  const refresh = useCallback(async () => {
    const load = (loads.current += 1);
    const result = await loadReports(store);
    const isRefused = result.state === 'refused';
    const isReadOnly = !isRefused && (await askStore(store, freshDraft())) === 'newer';
    if (load !== loads.current) return;
    setList(({ reports }) =>
      isRefused
        ? { reports, refusal: result.refusal, isReadOnly }
        : { reports: result.value, refusal: null, isReadOnly },
    );
  }, [store]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const show = () => {
      timer = undefined;
      if (document.visibilityState === 'visible') void refresh();
    };
    const stop = store.on((id) => {
      onForeignChange(id);
      timer ??= setTimeout(show, FOLLOW_MS);
    });
    void refresh();
    document.addEventListener('visibilitychange', show);
    window.addEventListener('focus', show);
    return () => {
      clearTimeout(timer);
      stop();
      document.removeEventListener('visibilitychange', show);
      window.removeEventListener('focus', show);
    };
  }, [store, refresh, onForeignChange]);
  return { ...list, refresh };
}
