import type { Draft } from '#src/report/draft/draft.ts';
import { toReportFile, type ReportFile, type Stamp } from '#src/report/draft/report-file.ts';
import type { DraftStore, Refusal, SaveResult } from '#src/persistence/draft-store.ts';

export type SaveStatus =
  | { state: 'saved'; at: Date }
  | { state: 'saving' }
  | { state: 'failed'; why: Refusal | 'conflict' };

export interface Autosave {
  status: () => SaveStatus;
  onStatus: (listener: () => void) => () => void;
  /** That of the report as it is stored. */
  revision: () => number;
  /** The draft has changed; it is read when it is saved, within SAVE_DELAY_MS. */
  change: (read: () => Draft) => void;
  /** Saves what is pending now. */
  flush: () => Promise<void>;
  /** Hands over what is not durable yet, when the page or the report may be gone in a moment. */
  leave: () => void;
  /** What is pending goes on elsewhere, as a report of its own. */
  drop: () => void;
}

/** A killed browser loses at most this and the time of one write. */
const SAVE_DELAY_MS = 250;

const pad = (number: number, width = 2): string => String(number).padStart(width, '0');

/** Local time with its offset: 2025-01-14T09:30:00+08:00. */
export function toLocalIso(date: Date): string {
  const offset = -date.getTimezoneOffset();
  const zone = `${offset < 0 ? '-' : '+'}${pad(Math.floor(Math.abs(offset) / 60))}:${pad(Math.abs(offset) % 60)}`;
  const day = `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
  const time = [date.getHours(), date.getMinutes(), date.getSeconds()].map((n) => pad(n)).join(':');
  return `${day}T${time}${zone}`;
}

/**
 * Saves a report as it is typed, never gated by what the checks say. Writes one at a time; a write
 * that was refused leaves the draft pending, and the next change tries again. A draft of revision 0
 * was never saved: flush() does it.
 */
export function createAutosave(store: DraftStore, loaded: Draft, now: () => Date): Autosave {
  const isStored = loaded.revision > 0;
  let status: SaveStatus = isStored
    ? { state: 'saved', at: new Date(loaded.savedAt || now()) }
    : { state: 'saving' };
  let revision = loaded.revision;
  let pending: (() => Draft) | null = isStored ? null : () => loaded;
  let underWay: ReportFile | null = null;
  let handedOver: typeof pending = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let writing = Promise.resolve();
  const listeners = new Set<() => void>();

  const setStatus = (next: SaveStatus) => {
    if (next.state === 'saving' && status.state === 'saving') return;
    status = next;
    listeners.forEach((listener) => {
      listener();
    });
  };

  const take = () => {
    const read = pending;
    pending = null;
    return read;
  };

  /** The file as it now stands: the form goes on changing what `read` gives. */
  const fileOf = (read: () => Draft, stamp: Stamp): ReportFile =>
    structuredClone(toReportFile(read(), stamp));

  /** A fault of our own, too, is a save that failed, and the next change tries again. */
  const save = async (read: () => Draft, at: Date): Promise<SaveResult> => {
    try {
      underWay = fileOf(read, { revision: revision + 1, savedAt: toLocalIso(at) });
      return await store.save(underWay, revision);
    } catch {
      return { state: 'refused', refusal: 'failed' };
    } finally {
      underWay = null;
    }
  };

  const write = async () => {
    for (let read = take(); read; read = take()) {
      const at = now();
      const result = await save(read, at);
      if (result.state !== 'saved') {
        pending ??= read;
        const why = result.state === 'conflict' ? 'conflict' : result.refusal;
        setStatus({ state: 'failed', why });
        return;
      }
      revision += 1;
      if (!pending) setStatus({ state: 'saved', at });
    }
  };

  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    writing = writing.then(write);
    return writing;
  };

  const handOver = () => {
    if (pending ? pending === handedOver : !underWay) return;
    const stamp = { revision: (underWay?.revision ?? revision) + 1, savedAt: toLocalIso(now()) };
    const file = pending ? fileOf(pending, stamp) : underWay;
    handedOver = pending;
    if (file) store.leave({ file, base: revision, underWay });
  };

  return {
    status: () => status,
    revision: () => revision,
    onStatus(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    change(read) {
      pending = read;
      if (status.state !== 'failed') setStatus({ state: 'saving' });
      timer ??= setTimeout(() => {
        void flush();
      }, SAVE_DELAY_MS);
    },
    flush,
    leave() {
      handOver();
      void flush();
    },
    drop() {
      pending = null;
    },
  };
}
