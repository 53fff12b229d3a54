import type { ReportFile } from '#src/report/draft/report-file.ts';
import type { Archive } from './archive.ts';

/**
 * Why the browser would not store or give back a report: `newer` where a newer version of this
 * program has changed the store, `blocked` where a window with an older one keeps it open.
 */
export type Refusal = 'unavailable' | 'full' | 'failed' | 'newer' | 'blocked';

export interface Refused {
  state: 'refused';
  refusal: Refusal;
}

/**
 * `conflict`: another window has saved since; `gone`: the report was deleted since. Either way
 * nothing was overwritten and nothing brought back.
 */
export type SaveResult = { state: 'saved' } | { state: 'conflict' } | { state: 'gone' } | Refused;
export type LoadResult<Value> = { state: 'loaded'; value: Value } | Refused;

/** What tells the stored states of a report apart: a report is only saved over the one it changed. */
export interface Base {
  revision: unknown;
  savedAt: unknown;
}

/**
 * Where the report at hand is kept, in the shape of the report file. What comes out is unknown until
 * `restore` has read it.
 */
export interface DraftStore {
  /** `undefined` where there is none. */
  load: (id: string) => Promise<LoadResult<unknown>>;
  /** Durable once it resolves. `base` is the stored state that was changed, null for none. */
  save: (file: ReportFile, base: Base | null) => Promise<SaveResult>;
  /**
   * Saves as the page goes away, when nothing can be waited for: returns at once, and the next page
   * finds it, as a report of its own where another window has saved since.
   */
  leave: (leaving: Leaving) => void;
  /** Told of each report that another page has changed; of null where it may be any. */
  on: (listener: (id: string | null) => void) => () => void;
  /** All reports, loaded when first asked for. */
  archive: () => Promise<Archive>;
}

/** What a page that goes away hands over. */
export interface Leaving {
  file: ReportFile;
  /** The state last known to be stored. */
  base: Base | null;
  /** A save that had been asked for but not answered: it may be stored or not. */
  underWay: ReportFile | null;
}

/** The state that a change to what is stored is based on; null where nothing is. */
export const baseOf = (stored: unknown): Base | null =>
  stored === undefined ? null : { revision: undefined, savedAt: undefined, ...stored };

/** What saving a change to `base` over the stored report would do: follow it, or not be done. */
export function outcomeOver(stored: unknown, base: Base | null): 'next' | 'conflict' | 'gone' {
  const now = baseOf(stored);
  if (!now || !base) return now === base ? 'next' : now ? 'conflict' : 'gone';
  return now.revision === base.revision && now.savedAt === base.savedAt ? 'next' : 'conflict';
}

const isSame = (stored: unknown, file: ReportFile | null): boolean =>
  file !== null && JSON.stringify(stored) === JSON.stringify(file);

/** What becomes of a report that was handed over, beside the one that is stored. */
export function settleLeaving(
  stored: unknown,
  { file, base, underWay }: Leaving,
): 'stored' | 'next' | 'conflict' | 'gone' {
  if (isSame(stored, file)) return 'stored';
  return isSame(stored, underWay) ? 'next' : outcomeOver(stored, base);
}
