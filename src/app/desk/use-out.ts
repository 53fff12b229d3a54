import { useEffect, useState } from 'react';
import type { OutFile } from '#src/collect/out-files.tsx';
import type { DraftStore } from '#src/persistence/draft-store.ts';
import type { DeskRow } from '#src/report/collection/collected.ts';
import type { FiledReport } from '#src/report/collection/filed-report.ts';
import { buildGovernmentDraft } from '#src/report/collection/government-draft.ts';
import type { Arrival } from '#src/app/arrival.ts';
import { download, release } from '#src/app/download.ts';
import { freshId, thisYear } from '#src/app/fresh.ts';
import { keepDraft } from '#src/app/keep-draft.ts';
import { NOT_CHANGED } from '#src/app/refusal-words.ts';
import type { Desk } from './desk.ts';
import { filedReports } from './filed-reports.ts';
import { closeReader } from './use-look-closer.ts';
import type { DeskRows } from './use-rows.ts';

const FAILED = '没有做成：读不出存下的报告，或程序文件没有读到。刷新本页再试一次。';
const NO_LIST = '还没有应报机关名单，先在“收件名单”里贴上。';
const NOTHING_TO_SAY = '这份报告没有必须改正、需要核实的，没有核对意见可发。';

interface Making {
  file: OutFile;
  done: number;
  total: number;
}

/** What comes out of the desk: files, and the draft of the government's own report. */
export function useOut(desk: Desk, of: DeskRows) {
  const [making, setMaking] = useState<Making | null>(null);
  const [said, setSaid] = useState('');
  const [running, setRunning] = useState<AbortController | null>(null);
  const { year } = desk.state().collection;
  // Nobody waits for what is being made on a page that was left.
  useEffect(() => () => running?.abort(), [running]);

  const reports = (
    rows: readonly DeskRow[],
    withFindings: boolean,
    signal: AbortSignal,
    onProgress: (done: number, total: number) => void,
  ) =>
    filedReports(rows, {
      desk,
      reader: withFindings ? closeReader : null,
      thisYear: thisYear(),
      lastYear: of.lastYear,
      signal,
      onProgress,
    });

  const make = async (file: OutFile, isCountedOnly: boolean) => {
    if (file === 'preset' && of.roster.entries.length === 0) {
      setSaid(NO_LIST);
      return;
    }
    const controller = new AbortController();
    const { signal } = controller;
    setRunning(controller);
    setSaid('');
    setMaking({ file, done: 0, total: of.rows.length });
    try {
      const { makeOutFile } = await import('./make-out-file.ts');
      const made = await makeOutFile(file, {
        year,
        rows: of.rows,
        organs: of.roster.entries,
        sums: of.sums,
        reports: (rows, withFindings) =>
          reports(rows, withFindings, signal, (done, total) => {
            // Once in a while is enough for the eye.
            if (done === total || done % 20 === 0) setMaking({ file, done, total });
          }),
        isCountedOnly,
        at: new Date(),
      });
      if (signal.aborted) setSaid('已经取消，没有下载。');
      else {
        release(download(made.name, made.blob, made.blob.type));
        setSaid(`已下载 ${made.name}`);
      }
    } catch {
      setSaid(signal.aborted ? '已经取消，没有下载。' : FAILED);
    } finally {
      setMaking(null);
      setRunning(null);
    }
  };

  /** Downloads the findings sheet of one row. */
  const saySheet = async (row: DeskRow) => {
    try {
      const { makeSheet } = await import('./make-out-file.ts');
      const { signal } = new AbortController();
      let filed: FiledReport | null = null;
      for await (const report of reports([row], true, signal, () => undefined)) filed = report;
      const made = await makeSheet(year, row, filed);
      if (made) release(download(made.name, made.blob, made.blob.type));
      setSaid(made ? `已下载 ${made.name}` : NOTHING_TO_SAY);
    } catch {
      setSaid(FAILED);
    }
  };

  /** A new report of the summed tables, stored among the reports of this browser. */
  const makeDraft = async (store: DraftStore, organ: string): Promise<Arrival> => {
    const draft = buildGovernmentDraft({
      id: freshId(),
      year,
      organ,
      sums: of.sums,
      rows: of.rows,
    });
    const kept = await keepDraft(store, draft);
    return { draft: kept.draft, messages: kept.refusal ? [NOT_CHANGED[kept.refusal]] : [] };
  };

  return { making, said, make, cancel: () => running?.abort(), saySheet, makeDraft };
}
