import type { Draft } from '#src/report/draft/draft.ts';
import { toReportFile, type ReportFile, type Stamp } from '#src/report/draft/report-file.ts';
import {
  baseOf,
  outcomeOver,
  type Base,
  type DraftStore,
  type Refusal,
  type SaveResult,
} from '#src/persistence/draft-store.ts';

export type SaveStatus =
  | { state: 'saved'; at: Date }
  | { state: 'saving' }
  | { state: 'failed'; why: Refusal | 'conflict' | 'gone' };

export interface Autosave {
  status: () => SaveStatus;
  onStatus: (listener: () => void) => () => void;
  /** That of the report as it is stored. */
  revision: () => number;
  /** Nothing is pending here, and another state of the report is stored. */
  isBehind: (stored: unknown) => boolean;
  /** Goes on where what was stopped for is undone: what it changes is stored again. */
  resume: (stored: unknown) => void;
  /** The draft has changed; it is read when it is saved, within SAVE_DELAY_MS. */
  change: (read: () => Draft) => void;
  /** Saves what is pending now. */
  flush: () => Promise<void>;
  /** Hands over what is not durable yet, when the page or the report may be gone in a moment. */
  leave: () => void;
  /** Something was written that is stored nowhere. */
  isPending: () => boolean;
  /** What is pending goes on elsewhere, as a report of its own, or nobody wants it. */
  drop: () => void;
  /** Another window writes, or the report was deleted: nothing more is saved here. */
  stop: (why: 'conflict' | 'gone') => void;
}

/** A killed browser loses at most this and the time of one write. */
const SAVE_DELAY_MS = 250;
/** Where the browser refused a save, room may have been made meanwhile. */
const RETRY_MS = 5000;
/** So many of the last saves that were refused are looked for in the store. */
const MOST_UNSURE = 4;

const pad = (number: number): string => String(Math.floor(number)).padStart(2, '0');

/** Local time with its offset: 2025-01-14T09:30:00+08:00. */
export function toLocalIso(date: Date): string {
  const offset = -date.getTimezoneOffset();
  const zone = `${offset < 0 ? '-' : '+'}${pad(Math.abs(offset) / 60)}:${pad(Math.abs(offset) % 60)}`;
  return new Date(date.getTime() + offset * 60_000).toISOString().slice(0, 19) + zone;
}

/**
 * Saves a report as it is typed, never gated by what the checks say. Writes one at a time; a write
 * that was refused leaves the draft pending, and is tried again after a while and with the next
 * change. `stored` is the stored state that `loaded` came from; where there is none, flush() saves.
 */
export function createAutosave(
  store: DraftStore,
  loaded: Draft,
  stored: Base | null,
  now: () => Date,
): Autosave {
  let status: SaveStatus = stored
    ? { state: 'saved', at: new Date(Date.parse(loaded.savedAt) || now()) }
    : { state: 'saving' };
  let revision = loaded.revision;
  let base = stored;
  let pending: (() => Draft) | null = stored ? null : () => loaded;
  /** Asked to be saved and not answered. */
  let underWay: ReportFile | null = null;
  /** What may be stored since: under way, refused, or handed over. */
  let unsure: ReportFile[] = [];
  const copyId = `${loaded.id.slice(0, 40)}-${now().getTime().toString(36)}`;
  let handedOver: { read: () => Draft; file: ReportFile } | null = null;
  let isStopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let retry: typeof timer;
  let writing = Promise.resolve();
  const listeners = new Set<() => void>();

  const setStatus = (next: SaveStatus) => {
    if (next.state === 'saving' && status.state === 'saving') return;
    status = next;
    for (const listener of listeners) {
      try {
        listener();
      } catch (error) {
        // Whoever listens, saving goes on.
        reportError(error);
      }
    }
  };

  /** The file as it now stands: the form goes on changing what `read` gives. */
  const fileOf = (read: () => Draft, stamp: Stamp): ReportFile =>
    structuredClone(toReportFile(read(), stamp));

  /**
   * The next state of the report, its number above all that may be stored; the one that was handed
   * over, where nothing has changed since.
   */
  const nextFile = (read: () => Draft, at: Date): ReportFile => {
    if (handedOver?.read === read) return handedOver.file;
    const number = Math.max(revision, ...unsure.map((file) => file.revision)) + 1;
    const file = fileOf(read, { revision: number, savedAt: toLocalIso(at) });
    unsure = [...unsure.slice(-MOST_UNSURE), file];
    return file;
  };

  /** A fault of our own, too, is a save that failed, and the next change tries again. */
  const save = async (read: () => Draft, at: Date): Promise<SaveResult> => {
    try {
      const tried = unsure;
      const file = (underWay = nextFile(read, at));
      const result = await store.save(file, base, tried);
      if (result.state === 'saved') {
        ({ revision } = file);
        base = baseOf(file);
        unsure = unsure.filter((one) => one.revision > revision);
      } else if (result.state !== 'refused' && handedOver?.file !== file) {
        // It is known not to be stored.
        unsure = unsure.filter((one) => one !== file);
      }
      return result;
    } catch {
      return { state: 'refused', refusal: 'failed' };
    } finally {
      underWay = null;
    }
  };

  /** Also what came while a save was under way. */
  const isPending = () => pending !== null;
  const isOver = () => isStopped;

  const write = async () => {
    while (pending && !isStopped) {
      const read = pending;
      pending = null;
      const at = now();
      const result = await save(read, at);
      if (isOver()) {
        if (result.state !== 'saved') pending ??= read;
        return;
      }
      if (result.state !== 'saved') {
        pending ??= read;
        const isRefused = result.state === 'refused';
        setStatus({ state: 'failed', why: isRefused ? result.refusal : result.state });
        if (isRefused) retry = setTimeout(() => void flush(), RETRY_MS);
        return;
      }
      if (!isPending()) setStatus({ state: 'saved', at });
    }
  };

  const flush = () => {
    clearTimeout(timer);
    clearTimeout(retry);
    timer = undefined;
    writing = writing.then(write);
    return writing;
  };

  const handOver = () => {
    if (pending ? pending === handedOver?.read : !underWay) return;
    // What was deleted elsewhere is not brought back.
    if (status.state === 'failed' && status.why === 'gone') return;
    const tried = unsure;
    const file = pending ? nextFile(pending, now()) : underWay;
    if (!file) return;
    store.leave({
      file,
      base,
      unsure: tried,
      copy: { id: copyId, base: baseOf(handedOver?.file) },
    });
    if (pending) handedOver = { read: pending, file };
  };

  return {
    status: () => status,
    revision: () => revision,
    isBehind: (stored) => status.state === 'saved' && outcomeOver(stored, base) === 'conflict',
    onStatus(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    change(read) {
      pending = read;
      if (status.state !== 'failed') setStatus({ state: 'saving' });
      timer ??= setTimeout(() => void flush(), SAVE_DELAY_MS);
    },
    flush,
    resume(stored) {
      if (!isStopped || outcomeOver(stored, base) !== 'next') return;
      isStopped = false;
      setStatus(pending ? { state: 'saving' } : { state: 'saved', at: now() });
      void flush();
    },
    leave() {
      handOver();
      void flush();
    },
    isPending,
    drop() {
      pending = null;
      setStatus({ ...status });
    },
    stop(why) {
      isStopped = true;
      setStatus({ state: 'failed', why });
    },
  };
}
