import { useSyncExternalStore } from 'react';
import type { DraftStore } from '#src/persistence/draft-store.ts';
import { askBeforeLeaving } from './ask-before-leaving.ts';
import { bringBack } from './bring-back.ts';
import { createImportQueue, type ImportQueue, type QueueState } from './import-queue.ts';
import { keepBeside } from './keep-draft.ts';
import type { BringBack } from './read-backup-file.ts';
import { readReportFile, type ImportResult } from './read-report-file.ts';
import { importReader } from './shared-reader.ts';

/** What is being read goes on while another page is shown. */
const queues = new WeakMap<DraftStore, ImportQueue<ImportResult>>();

function queueInto(store: DraftStore): ImportQueue<ImportResult> {
  const running = queues.get(store);
  if (running) return running;
  const keep = keepBeside.bind(null, store);
  const bringAllBack: BringBack = async (reports, signal) =>
    bringBack(reports, await store.archive(), signal);
  const readPreset = async (file: File) =>
    (await import('./read-preset-file.ts')).readPresetFile(file);
  const tools = { reader: importReader, keep, bringBack: bringAllBack, readPreset };
  const queue = createImportQueue((file, signal) => readReportFile(file, signal, tools));
  queues.set(store, queue);
  // Whatever page is shown: the files that wait are known to this one alone.
  window.addEventListener('beforeunload', (event) => {
    if (queue.state().progress) askBeforeLeaving(event);
  });
  return queue;
}

/** The files being read into a store, and what came of them. */
export function useImports(
  store: DraftStore,
): ImportQueue<ImportResult> & QueueState<ImportResult> {
  const queue = queueInto(store);
  return { ...queue, ...useSyncExternalStore(queue.on, queue.state) };
}
