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
  /**
   * Durable once it resolves. `base` is the stored state that was changed, null for none; `unsure`
   * what this window tried to store since, not knowing whether it is.
   */
  save: (
    file: ReportFile,
    base: Base | null,
    unsure?: readonly ReportFile[],
  ) => Promise<SaveResult>;
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
  /** The state last known to be stored, and what may be since. */
  base: Base | null;
  unsure: readonly ReportFile[];
  /** The id of its copy, where it must be kept beside; and what of it was handed over before. */
  copy: { id: string; base: Base | null };
}

/** The state that a change to what is stored is based on; null where nothing is. */
export function baseOf(stored: unknown): Base | null {
  if (stored === undefined) return null;
  // Any object may be asked for both.
  const { revision, savedAt } = (stored ?? {}) as Partial<Base>;
  return { revision, savedAt };
}

const isSame = (stored: unknown, file: ReportFile): boolean =>
  JSON.stringify(stored) === JSON.stringify(file);

/** Whether a stored state is one of these, to the letter. */
export const isAmong = (files: readonly ReportFile[], stored: unknown): boolean =>
  files.some((file) => isSame(stored, file));

/**
 * What saving a change to `base` over the stored report would do: follow it, or not be done. Two
 * windows may give the same number in the same second: what was tried is only known by every letter.
 */
export function outcomeOver(
  stored: unknown,
  base: Base | null,
  unsure: readonly ReportFile[] = [],
): 'next' | 'conflict' | 'gone' {
  const now = baseOf(stored);
  if (!now) return base ? 'gone' : 'next';
  const isBase = base?.revision === now.revision && base?.savedAt === now.savedAt;
  return (base && isBase) || isAmong(unsure, stored) ? 'next' : 'conflict';
}

/** Where a report that was handed over goes, by what is stored there; null where it goes nowhere. */
export async function settleLeaving(
  {
    file,
    // The first version of the store handed over neither.
    unsure = [],
    copy = { id: `${file.id}-1`, base: null },
    base,
  }: Pick<Leaving, 'file' | 'base'> & Partial<Leaving>,
  storedAt: (id: string) => Promise<unknown>,
): Promise<ReportFile | null> {
  const stored = await storedAt(file.id);
  const outcome = outcomeOver(stored, base, unsure);
  if (isSame(stored, file) || outcome === 'gone') return null;
  if (outcome === 'next') return file;
  let { id } = copy;
  for (let n = 1; outcomeOver(await storedAt(id), copy.base) === 'conflict'; n += 1) {
    id = `${copy.id}-${n}`;
  }
  // Nobody has finalized a copy.
  return { ...file, id, finalized: null };
}
