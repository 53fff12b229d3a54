import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { Home, type ReportSummary } from '#src/home/home.tsx';
import type { Removed } from '#src/persistence/archive.ts';
import type { DraftStore } from '#src/persistence/draft-store.ts';
import type { Draft } from '#src/report/draft/draft.ts';
import { dayWords } from '#src/report/checks/finality.ts';
import { nextYearDraft } from '#src/report/draft/next-year.ts';
import { titleOf } from '#src/report/document/title.ts';
import type { Arrival } from './arrival.ts';
import { toImportStep } from './import-step.ts';
import { isDraftCopy } from './is-draft-copy.ts';
import { keepDraft } from './keep-draft.ts';
import { loadDrafts } from './load-drafts.ts';
import { freshId } from './fresh.ts';
import { downloadReportFile, freshDraft } from './report-files.ts';
import { reportHash } from './routes.ts';
import { useImports } from './use-imports.ts';

interface HomePageProps {
  store: DraftStore;
  /** Goes to the report's first step. */
  onOpen: (arrival: Arrival) => void;
}

const NOT_KEPT = '浏览器没有存下这份报告，本机空间可能已满。';

const toSummary = (draft: Draft): ReportSummary => ({
  id: draft.id,
  title: titleOf(draft),
  address: reportHash(draft.id, 'organ'),
  savedAt: draft.savedAt,
  fileName: draft.source?.fileName,
  isDraft: isDraftCopy(draft),
  finalizedOn: draft.finalized && dayWords(draft.finalized.at),
});

/** Reads files; one that was read alone is opened, if this page still stands. */
function useImporting(
  store: DraftStore,
  onOpen: HomePageProps['onOpen'],
  refresh: () => Promise<void>,
) {
  const imports = useImports(store);
  const { add, clear, state, progress } = imports;
  const isReading = progress !== null;
  useEffect(() => {
    if (!isReading) void refresh();
  }, [isReading, refresh]);
  const isHere = useRef(false);
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);
  const importFiles = async (files: readonly File[]) => {
    const [result] = await add(files);
    const now = state();
    // Going to its report forgets what is said of the others.
    const isAlone = now.progress === null && now.results.length === 1 && now.results[0] === result;
    if (!isAlone || !result?.draft || !isHere.current) return;
    clear();
    const { draft, isKept, notes, fileName } = result;
    const messages = isKept ? notes : [NOT_KEPT, ...notes];
    onOpen({ draft, messages, imported: toImportStep(fileName, draft) });
  };
  return { ...imports, importFiles };
}

/** The reports in this browser, joined with the store. */
export function HomePage({ store, onOpen }: HomePageProps) {
  const [drafts, setDrafts] = useState<Draft[] | null>([]);
  const [removed, setRemoved] = useState<{ title: string; stored: Removed } | null>(null);
  const [isRefused, setIsRefused] = useState(false);
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

  const imports = useImporting(store, onOpen, refresh);
  // A summary runs all checks: not again at each file that is being read.
  const reports = useMemo(() => drafts?.map(toSummary) ?? null, [drafts]);

  /** Saves a draft of this page, and says where it was refused. */
  const keep = async (draft: Draft) => {
    const kept = await keepDraft(store, draft);
    if (kept.revision === draft.revision) setIsRefused(true);
    return kept;
  };
  /** The report as it is stored now: another window may have gone on with it. */
  const find = async (id: string) => (await loadDrafts(store))?.find((draft) => draft.id === id);

  return (
    <Home
      reports={reports}
      removedTitle={removed && removed.title}
      imports={imports.results}
      addressOf={reportHash}
      progress={
        imports.progress && {
          ...imports.progress,
          onSkip: imports.skip,
          onCancel: imports.cancel,
        }
      }
      isRefused={isRefused}
      onCreate={() => {
        void keep(freshDraft()).then((draft) => {
          onOpen({ draft, messages: [] });
        });
      }}
      onImport={(files) => void imports.importFiles(files)}
      onClearImports={imports.clear}
      onNextYear={async (id, withTexts) => {
        const draft = await find(id);
        if (!draft) return;
        onOpen({ draft: await keep(nextYearDraft(draft, freshId(), withTexts)), messages: [] });
      }}
      onDuplicate={async (id) => {
        const draft = await find(id);
        if (draft) await keep({ ...draft, id: freshId(), revision: 0, finalized: null });
        await refresh();
      }}
      onDownload={(id) => {
        void find(id).then((draft) => {
          if (draft) downloadReportFile(draft, isDraftCopy(draft));
        });
      }}
      onRemove={(id) => {
        void find(id).then(async (draft) => {
          const result = await (await store.archive()).remove(id);
          if (result.state === 'removed') {
            setRemoved({ title: draft ? titleOf(draft) : '', stored: result.removed });
          } else setIsRefused(true);
          await refresh();
        });
      }}
      onRestore={() => {
        if (removed) {
          void store
            .archive()
            .then((archive) => archive.add(removed.stored))
            .then(refresh);
        }
        setRemoved(null);
      }}
    />
  );
}
