import { useCallback, useEffect, useState } from 'react';
import { Home, type ReportSummary } from '#src/home/home.tsx';
import type { DraftStore } from '#src/persistence/draft-store.ts';
import { hasErrors } from '#src/report/checks/finding.ts';
import { runChecks } from '#src/report/checks/run-checks.ts';
import type { Draft } from '#src/report/draft/draft.ts';
import { newDraft } from '#src/report/draft/new-draft.ts';
import { toReportFile } from '#src/report/draft/report-file.ts';
import { restore } from '#src/report/draft/restore.ts';
import { titleOf } from '#src/report/document/title.ts';
import type { Arrival } from './arrival.ts';
import { toLocalIso } from './autosave.ts';
import { readReportFiles, type ImportResult } from './read-report-files.ts';
import { downloadReportFile, freshDraft, freshId, thisYear } from './report-files.ts';
import { reportHash } from './routes.ts';

interface HomePageProps {
  store: DraftStore;
  /** Goes to the report's first step. */
  onOpen: (arrival: Arrival) => void;
}

const toSummary = (draft: Draft): ReportSummary => ({
  id: draft.id,
  title: titleOf(draft),
  address: reportHash(draft.id, 'organ'),
  savedAt: draft.savedAt,
  isDraft: hasErrors(runChecks(draft, thisYear())),
});

/** The reports of the store that can be read, latest first; null while none were given. */
async function loadDrafts(store: DraftStore): Promise<Draft[] | null> {
  const result = await store.list();
  if (result.state === 'refused') return null;
  return result.value
    .flatMap((file) => {
      const restored = restore(file, newDraft(freshId(), ''));
      return restored.state === 'restored' ? [restored.draft] : [];
    })
    .sort((one, other) => (one.savedAt < other.savedAt ? 1 : -1));
}

/** The reports in this browser, joined with the store. */
export function HomePage({ store, onOpen }: HomePageProps) {
  const [drafts, setDrafts] = useState<Draft[] | null>([]);
  const [removed, setRemoved] = useState<Draft | null>(null);
  const [isRefused, setIsRefused] = useState(false);
  const [imports, setImports] = useState<ImportResult[]>([]);
  useEffect(() => {
    document.title = '政府信息公开工作年度报告';
  }, []);
  const refresh = useCallback(() => loadDrafts(store).then(setDrafts), [store]);
  useEffect(() => {
    const show = () => void refresh();
    show();
    document.addEventListener('visibilitychange', show);
    window.addEventListener('focus', show);
    return () => {
      document.removeEventListener('visibilitychange', show);
      window.removeEventListener('focus', show);
    };
  }, [refresh]);

  /** Saves a draft of this page; one that was refused keeps its revision. */
  const keep = async (draft: Draft) => {
    const savedAt = toLocalIso(new Date());
    const revision = draft.revision + 1;
    const { state } = await store.save(toReportFile(draft, { revision, savedAt }), null);
    if (state !== 'saved') setIsRefused(true);
    return state === 'saved' ? { ...draft, revision, savedAt } : draft;
  };
  /** The report as it is stored now: another window may have gone on with it. */
  const find = async (id: string) => (await loadDrafts(store))?.find((draft) => draft.id === id);

  return (
    <Home
      reports={drafts?.map(toSummary) ?? null}
      removedTitle={removed && titleOf(removed)}
      imports={imports}
      isRefused={isRefused}
      onCreate={() => {
        void keep(freshDraft()).then((draft) => {
          onOpen({ draft, messages: [] });
        });
      }}
      onImport={(files) => {
        void readReportFiles(files, async (draft) => {
          const stored = await store.load(draft.id);
          const isFree = stored.state === 'loaded' && stored.value === undefined;
          return keep(isFree ? draft : { ...draft, id: freshId() });
        }).then(async (results) => {
          setImports(results);
          const [only] = results;
          if (results.length === 1 && only?.draft) {
            onOpen({ draft: only.draft, messages: only.messages });
          }
          await refresh();
        });
      }}
      onDuplicate={(id) => {
        void find(id).then(async (draft) => {
          if (draft) await keep({ ...draft, id: freshId(), revision: 0 });
          await refresh();
        });
      }}
      onDownload={(id) => {
        void find(id).then((draft) => {
          if (draft) downloadReportFile(draft);
        });
      }}
      onRemove={(id) => {
        void find(id).then(async (draft) => {
          const { state } = await store.remove(id);
          if (state === 'saved') setRemoved(draft ?? null);
          else setIsRefused(true);
          await refresh();
        });
      }}
      onRestore={() => {
        if (removed) void keep(removed).then(refresh);
        setRemoved(null);
      }}
    />
  );
}
