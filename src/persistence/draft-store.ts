import type { ReportFile } from '#src/report/draft/report-file.ts';

/** Why the browser would not store or give back a report. */
export type Refusal = 'unavailable' | 'full' | 'failed';

/** `conflict`: another window has saved a later revision; nothing was overwritten. */
export type SaveResult =
  { state: 'saved' } | { state: 'conflict' } | { state: 'refused'; refusal: Refusal };

export type LoadResult<Value> =
  { state: 'loaded'; value: Value } | { state: 'refused'; refusal: Refusal };

/**
 * Where the reports of this browser are kept, in the shape of the report file. What comes out is
 * unknown until `restore` has read it.
 */
export interface DraftStore {
  list: () => Promise<LoadResult<unknown[]>>;
  load: (id: string) => Promise<LoadResult<unknown>>;
  /** Durable once it resolves. `base` is the revision the changes were made to, null for any. */
  save: (file: ReportFile, base: number | null) => Promise<SaveResult>;
  remove: (id: string) => Promise<SaveResult>;
  /**
   * Saves as the page goes away, when nothing can be waited for: returns at once, and the next page
   * finds it, as a report of its own where another window has saved since.
   */
  leave: (leaving: Leaving) => void;
}

/** What a page that goes away hands over. */
export interface Leaving {
  file: ReportFile;
  /** The revision last known to be stored. */
  base: number;
  /** A save that had been asked for but not answered: it may be stored or not. */
  underWay: ReportFile | null;
}

const isSame = (stored: unknown, file: ReportFile | null): boolean =>
  file !== null && JSON.stringify(stored) === JSON.stringify(file);

/** What becomes of a report that was handed over, beside the one that is stored. */
export function settleLeaving(stored: unknown, leaving: Leaving): 'stored' | 'next' | 'copy' {
  if (isSame(stored, leaving.file)) return 'stored';
  const isNext = isBasedOn(stored, leaving.base) || isSame(stored, leaving.underWay);
  return isNext ? 'next' : 'copy';
}

/** Whether the stored report is still the one that the changes were made to. */
export const isBasedOn = (stored: unknown, base: number | null): boolean =>
  base === null ||
  typeof stored !== 'object' ||
  stored === null ||
  !('revision' in stored) ||
  stored.revision === base;
