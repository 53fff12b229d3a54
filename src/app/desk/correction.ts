import type { Draft } from '#src/report/draft/draft.ts';
import { compareDrafts } from '#src/report/versions/compare-drafts.ts';
import type { Desk } from './desk.ts';
import type { Kept } from './desk-changes.ts';

const SAVE_DELAY_MS = 300;

export type CorrectionStatus = 'none' | 'saving' | 'saved' | 'failed' | 'gone';

export interface Correcting {
  /** The draft has changed; it is read when it is kept. */
  change: (read: () => Draft) => void;
  /** Keeps what is pending now. */
  flush: () => Promise<void>;
  status: () => CorrectionStatus;
  on: (listener: () => void) => () => void;
}

/**
 * Keeps what the office changes in a collected report beside it, a moment after it was typed. What
 * says the same as the report as it came is no correction.
 */
export function createCorrecting(
  { id, original }: { id: string; original: Draft },
  keep: Desk['correct'],
): Correcting {
  let pending: (() => Draft) | null = null;
  /** What was typed last, kept or not. */
  let latest: (() => Draft) | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let status: CorrectionStatus = 'none';
  let last = Promise.resolve();
  const listeners = new Set<() => void>();
  const set = (next: CorrectionStatus) => {
    status = next;
    listeners.forEach((listener) => {
      listener();
    });
  };
  const save = async () => {
    clearTimeout(timer);
    const read = pending;
    if (!read) return;
    pending = null;
    // What only the desk put beside it stays out.
    const corrected = { ...read(), reference: original.reference };
    const isSame = compareDrafts(original, corrected).length === 0;
    const kept = await keep(id, isSame ? null : corrected).catch((): Kept => 'refused');
    // What was not kept is tried again with the next change, and when the page is left.
    if (kept === 'refused') pending ??= read;
    if (read === latest) set(kept === 'refused' ? 'failed' : kept);
  };
  const flush = () => (last = last.then(save));
  return {
    change(read) {
      pending = latest = read;
      set('saving');
      clearTimeout(timer);
      timer = setTimeout(() => void flush(), SAVE_DELAY_MS);
    },
    flush,
    status: () => status,
    on(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
