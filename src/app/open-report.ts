import { baseOf, type DraftStore } from '#src/persistence/draft-store.ts';
import type { OpenLock, ReportLock } from '#src/persistence/report-lock.ts';
import type { Draft } from '#src/report/draft/draft.ts';
import { readSound } from '#src/report/draft/read-sound.ts';
import type { Arrival } from './arrival.ts';
import { createAutosave, type Autosave } from './autosave.ts';

/**
 * `writer`: what is typed here is saved; `reader`: another window writes, and is followed; `viewer`:
 * a newer version of this program wrote the report, or the store.
 */
export type Role = 'writer' | 'reader' | 'viewer';

export interface Open {
  state: 'open';
  draft: Draft;
  messages: readonly string[];
  role: Role;
  autosave: Autosave;
  /** Rises where the form is to begin anew with the draft. */
  generation: number;
}

export type Opened = { state: 'loading' } | { state: 'missing'; reason: string } | Open;

/** A report in this window, and whether this window may write it. */
export interface OpenReport {
  now: () => Opened;
  on: (listener: () => void) => () => void;
  /** The draft has changed; saved where this window writes. */
  change: (read: () => Draft) => void;
  /** Writes here from now on; false where the other window could not save what it holds. */
  takeOver: () => Promise<boolean>;
  /** The page may be gone in a moment. */
  leave: () => void;
  isUnsaved: () => boolean;
  /**
   * Saves what is pending and leaves the report to other windows, as soon as that is possible; false
   * where it was resumed before.
   */
  close: () => Promise<boolean>;
  /** Goes on with a report that is not closed yet, as it was left. */
  resume: () => void;
  /** Nobody wants what is pending any more. */
  drop: () => void;
}

const NOT_GIVEN = '没有读到这份报告。关掉其他窗口，刷新页面再试。';
const NONE = '本机浏览器里没有这份报告，可能已经删除或在别的浏览器里。';

/** What a window handed over as it was closed may be stored a moment behind its letting go. */
const HANDED_OVER_MS = 1000;

/** Where windows cannot agree, what is stored guards itself. */
const UNLOCKED: ReportLock = {
  isHeld: () => true,
  take: () => Promise.resolve(true),
  release: () => undefined,
};

interface LoadedReport {
  state: 'loaded';
  stored: unknown;
  draft: Draft;
  messages: readonly string[];
  isNewer: boolean;
}
type Loaded = { state: 'missing'; reason: string } | LoadedReport;

async function load(store: DraftStore, id: string): Promise<Loaded> {
  const result = await store.load(id);
  if (result.state === 'refused') return { state: 'missing', reason: NOT_GIVEN };
  if (result.value === undefined) return { state: 'missing', reason: NONE };
  const stored = result.value;
  const sound = readSound(stored);
  if (sound) return { state: 'loaded', stored, draft: sound, messages: [], isNewer: false };
  // What another version stored, or is torn, is mended by what loads for it.
  const door = await import('./restore-stored.ts').catch(() => null);
  if (!door) return { state: 'missing', reason: NOT_GIVEN };
  const restored = door.restoreStored(stored, id);
  if (restored.state === 'refused') return { state: 'missing', reason: restored.reason };
  const { draft, messages, readOnly } = restored;
  return { state: 'loaded', stored, draft, messages, isNewer: readOnly };
}

/**
 * False once nothing is pending that is stored nowhere: what another window went on with is handed
 * over to be kept beside; what was written after the report was deleted waits to be asked for.
 */
async function untilSafe(autosave: Autosave): Promise<false> {
  await autosave.flush();
  const isSafe = () => {
    const status = autosave.status();
    if (status.state !== 'failed') return status.state === 'saved';
    return status.why === 'conflict' || (status.why === 'gone' && !autosave.isPending());
  };
  if (!isSafe()) {
    await new Promise<void>((resolve) => {
      const stop = autosave.onStatus(() => {
        if (!isSafe()) return;
        stop();
        resolve();
      });
    });
  }
  return false;
}

/**
 * Opens a report of the store. `arriving` is the draft itself where it was made or read on the page
 * before: it need not be stored.
 */
export function openReport(
  store: DraftStore,
  openLock: OpenLock,
  id: string,
  arriving: Arrival | undefined,
  clock: () => Date,
): OpenReport {
  let opened: Opened = { state: 'loading' };
  let lock: ReportLock | null = null;
  /** By what the windows agreed on. */
  let mayWrite = false;
  let isClosed = false;
  /** Left, and waiting until nothing is pending. */
  let isLeft = false;
  let loads = 0;
  let latest: (() => Draft) | null = null;
  let resume = () => {};
  const listeners = new Set<() => void>();

  const set = (next: Opened) => {
    opened = next;
    listeners.forEach((listener) => {
      listener();
    });
  };
  const asWriter = (): Open | null =>
    opened.state === 'open' && opened.role === 'writer' ? opened : null;

  /** What is stored, to be shown. */
  const toOpen = ({ draft, stored, messages, isNewer }: LoadedReport): Open => {
    const last = opened.state === 'open' ? opened : null;
    const role: Role = isNewer ? 'viewer' : mayWrite ? 'writer' : 'reader';
    const shown = { state: 'open' as const, draft, messages: arriving?.messages ?? messages, role };
    // Who reads along keeps the form, and its place in it.
    if (last?.role === 'reader' && role === 'reader') return { ...last, ...shown };
    const autosave = createAutosave(store, draft, baseOf(stored), clock);
    return { ...shown, autosave, generation: last ? last.generation + 1 : 0 };
  };

  /** Shows what is stored; of several calls the last one counts. */
  const show = async () => {
    const call = (loads += 1);
    const loaded = await load(store, id);
    // What is being written is never given up for what is stored.
    if (call !== loads || isClosed || asWriter()) return;
    if (loaded.state === 'loaded') set(toOpen(loaded));
    else if (arriving && opened.state === 'loading') {
      // The store has none of it, whatever revision its file was.
      const draft = { ...arriving.draft, revision: 0 };
      const autosave = createAutosave(store, draft, null, clock);
      const { messages } = arriving;
      set({ state: 'open', role: 'writer', draft, messages, autosave, generation: 0 });
      void autosave.flush();
    } else set(loaded);
  };

  const readAlong = (writer: Open) => {
    set({ ...writer, role: 'reader' });
    void show();
  };
  const letGo = async () => {
    const writer = asWriter();
    await writer?.autosave.flush();
    if (writer && writer.autosave.status().state !== 'saved') return false;
    mayWrite = false;
    if (writer) readAlong(writer);
    return true;
  };
  /** Another page has changed it, or, where `isAll`, maybe all reports. */
  const follow = async (isAll: boolean) => {
    const writer = asWriter();
    if (!writer) {
      if (opened.state !== 'loading') await show();
      return;
    }
    const stored = await store.load(id);
    if (stored.state === 'refused') return;
    const isGone = stored.value === undefined && (isAll || writer.autosave.revision() > 0);
    // Who clears everything means what this page still holds, too, where nobody looks at it.
    if (isGone && isAll && isLeft) writer.autosave.drop();
    if (isGone) writer.autosave.stop('gone');
    // Another window went on with it while nothing was written here.
    else if (writer.autosave.isBehind(stored.value)) readAlong(writer);
    else if (mayWrite) writer.autosave.resume(stored.value);
  };
  const onChange = (isHeld: boolean) => {
    const writer = asWriter();
    mayWrite = isHeld;
    if (opened.state === 'loading') return;
    if (!writer) {
      void show();
      if (isHeld) setTimeout(() => void (isClosed || follow(false)), HANDED_OVER_MS);
    } else if (isHeld) void follow(false);
    else if (writer.autosave.status().state === 'saved') readAlong(writer);
    else writer.autosave.stop('conflict');
  };
  const stopFollowing = store.on((changed) => {
    if (changed === id || changed === null) void follow(changed === null);
  });
  const opening = openLock(id, { letGo, onChange });
  void opening
    .catch(() => UNLOCKED)
    .then(async (given) => {
      lock = given;
      mayWrite = given.isHeld();
      if (isClosed) given.release();
      else await show();
    });

  return {
    now: () => opened,
    on(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    change(read) {
      latest = read;
      asWriter()?.autosave.change(read);
    },
    async takeOver() {
      const isTaken = (await lock?.take()) ?? false;
      mayWrite ||= isTaken;
      if (isTaken) await show();
      return isTaken;
    },
    async close() {
      const isResumed = new Promise<boolean>((resolve) => {
        resume = () => resolve(true);
      });
      const writer = asWriter();
      isLeft = true;
      if (writer) {
        const draft = latest?.() ?? writer.draft;
        set({ ...writer, draft, generation: writer.generation + 1 });
        writer.autosave.leave();
        if (await Promise.race([isResumed, untilSafe(writer.autosave)])) return false;
      }
      isClosed = true;
      stopFollowing();
      lock?.release();
      return true;
    },
    resume() {
      resume();
      if (!isLeft) return;
      isLeft = false;
      // It may have been brought back meanwhile.
      void follow(false).then(() => asWriter()?.autosave.flush());
    },
    drop: () => asWriter()?.autosave.drop(),
    leave() {
      asWriter()?.autosave.leave();
    },
    isUnsaved: () => asWriter()?.autosave.status().state === 'failed',
  };
}
