import { useCallback, useEffect, useMemo, useState } from 'react';
import { Home } from '#src/home/home.tsx';
import { listedName } from '#src/home/report-entry.tsx';
import type { DraftStore } from '#src/persistence/draft-store.ts';
import type { Draft } from '#src/report/draft/draft.ts';
import { nextYearDraft } from '#src/report/draft/next-year.ts';
import type { Arrival } from './arrival.ts';
import { downloadListed } from './download-listed.ts';
import { keepDraft } from './keep-draft.ts';
import { copyId, freshId } from './fresh.ts';
import { loadReports } from './load-drafts.ts';
import { loadPreset, withPreset } from './preset.ts';
import { NOT_CHANGED, NOT_LISTED, READ_ONLY } from './refusal-words.ts';
import { freshDraft } from './report-files.ts';
import { openSample } from './open-sample.ts';
import { go, reportHash } from './routes.ts';
import { toSummaries } from './to-summary.ts';
import { useImporting } from './use-importing.ts';
import { useLatest } from './use-latest.ts';
import { useLastYearFile } from './use-last-year-file.ts';
import { useList } from './use-list.ts';
import { useRemoval } from './use-removal.ts';
import { downloadUnsaved, dropUnsaved, useUnsaved } from './use-unsaved.ts';
import { clearStore, downloadBackup } from './whole-store.ts';
import { within } from './within.ts';

interface HomePageProps {
  store: DraftStore;
  /** Goes to the report's first step. */
  onOpen: (arrival: Arrival) => void;
}

/** A preset that does not come holds no report up. */
const PRESET_MS = 500;

/** The reports in this browser, joined with the store. */
export function HomePage({ store, onOpen }: HomePageProps) {
  useEffect(() => {
    document.title = '政府信息公开工作年度报告';
  }, []);
  const { removed, setRemoved, removalSaid, remove, bringBack } = useRemoval(store);
  const [said, setSaid] = useState('');
  const [opening, setOpening] = useState('');
  // Where another window has cleared everything, nothing is brought back here.
  const follow = useCallback((id: string | null) => id === null && setRemoved(null), [setRemoved]);
  const { reports, refusal, isReadOnly, refresh } = useList(store, follow);
  const unsaved = useUnsaved(refresh);
  const latest = useLatest();
  // A summary runs all checks: not again at each file that is being read.
  const summaries = useMemo(() => {
    const today = new Date();
    return reports && toSummaries(reports, today);
  }, [reports]);

  // A backup brings back what was deleted, too.
  const isBack = refusal === null && reports?.some(({ id }) => id === removed?.stored.id) === true;

  /** Opens a draft that is stored, or says why it is not: it can be written and downloaded anyway. */
  const openKept = async (
    draft: Draft,
    isWanted: () => boolean,
    messages: readonly string[] = [],
  ) => {
    if (!isWanted()) return;
    const kept = await keepDraft(store, draft);
    if (!isWanted()) return;
    const refused = kept.refusal ? [NOT_CHANGED[kept.refusal]] : [];
    onOpen({ draft: kept.draft, messages: [...refused, ...messages] });
  };
  const lastYear = useLastYearFile((draft, messages) => openKept(draft, latest(), messages));
  /** Gives up what else was begun, and what was said of it. */
  const begin = () => {
    lastYear.cancel();
    setSaid('');
    setOpening('');
    return latest();
  };
  const imports = useImporting(store, onOpen, refresh, begin);
  /** The record as it is stored now: another window may have gone on with it. */
  const find = async (id: string) => {
    const result = await loadReports(store);
    if (result.state === 'refused') setSaid(NOT_LISTED[result.refusal]);
    return result.state === 'loaded'
      ? result.value.find((report) => String(report.id) === id)
      : undefined;
  };
  const findDraft = async (id: string) => {
    const report = await find(id);
    return report?.state === 'read' ? report.draft : undefined;
  };

  return (
    <Home
      reports={summaries}
      isAnswered={summaries !== null || refusal !== null}
      refusals={[
        ...new Set([
          refusal ? NOT_LISTED[refusal] : '',
          isReadOnly ? READ_ONLY : '',
          removalSaid,
          said,
          lastYear.said,
        ]),
      ].filter((words) => words !== '')}
      unsaved={unsaved}
      onDownloadUnsaved={downloadUnsaved}
      onDropUnsaved={dropUnsaved}
      removed={
        removed && !isBack
          ? { title: removed.title, isKept: removed.stored.file !== undefined }
          : null
      }
      imports={imports.results}
      addressOf={reportHash}
      progress={
        imports.progress && {
          ...imports.progress,
          onSkip: imports.skip,
          onCancel: imports.cancel,
        }
      }
      reading={lastYear.reading}
      opening={opening}
      onCreate={async () => {
        const isWanted = begin();
        const preset = await within(PRESET_MS, loadPreset());
        await openKept(withPreset(freshDraft(), preset), isWanted);
      }}
      onLastYear={(files) => {
        begin();
        void lastYear.read(files);
      }}
      onCancelLastYear={lastYear.cancel}
      onSample={async () => {
        const isWanted = begin();
        setOpening('正在打开示例……');
        const opened = await openSample(store, isWanted);
        if (!isWanted()) return;
        setOpening('');
        if (typeof opened === 'string') setSaid(opened);
        else if (opened) onOpen(opened);
      }}
      onImport={(files) => void imports.importFiles(files)}
      onClearImports={imports.clear}
      onOpenAt={go}
      onNextYear={async (id, withTexts) => {
        const isWanted = begin();
        const draft = await findDraft(id);
        if (draft) await openKept(nextYearDraft(draft, freshId(), withTexts), isWanted);
      }}
      onDuplicate={async (id) => {
        const draft = await findDraft(id);
        if (!draft) return;
        const copy = { ...draft, id: copyId(id), revision: 0, finalized: null };
        const kept = await keepDraft(store, copy);
        if (kept.refusal) onOpen({ draft: copy, messages: [NOT_CHANGED[kept.refusal]] });
        else await refresh();
      }}
      onDownload={(id) => {
        void find(id).then((report) => {
          setSaid(report ? downloadListed(report) : '');
        });
      }}
      onRemove={async (id) => {
        const listed = summaries?.find((report) => report.id === id);
        const report = await find(id);
        if (report) await remove(report.id, listed ? listedName(listed) : `编号 ${id}`);
        await refresh();
      }}
      onRestore={() => void bringBack().then(refresh)}
      onBackUp={() => downloadBackup(store)}
      onClear={async () => {
        // What is still being read would come back behind it.
        imports.cancel();
        const result = await clearStore(store, reports && reports.length);
        if (result.areReportsCleared) {
          setRemoved(null);
          imports.clear();
        }
        await refresh();
        return result;
      }}
    />
  );
}
