import { useCallback, useEffect, useState } from 'react';
import { Home, type ReportSummary } from '#src/home/home.tsx';
import type { DraftStore } from '#src/persistence/draft-store.ts';
import type { Draft } from '#src/report/draft/draft.ts';
import { nextYearDraft } from '#src/report/draft/next-year.ts';
import { toReportFile } from '#src/report/draft/report-file.ts';
import { titleOf } from '#src/report/document/title.ts';
import type { Arrival } from './arrival.ts';
import { toLocalIso } from './autosave.ts';
import { isDraftCopy } from './is-draft-copy.ts';
import { loadDrafts } from './load-drafts.ts';
import { readReportFiles, type ImportResult } from './read-report-files.ts';
import { downloadReportFile, freshDraft, freshId } from './report-files.ts';
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
  isDraft: isDraftCopy(draft),
});

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
      onNextYear={(id, withTexts) => {
        void find(id).then(async (draft) => {
          if (!draft) return;
          onOpen({ draft: await keep(nextYearDraft(draft, freshId(), withTexts)), messages: [] });
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
          if (draft) downloadReportFile(draft, isDraftCopy(draft));
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
