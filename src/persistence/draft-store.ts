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
   * Durable once it resolves. `bases` are the states that were changed, as far as is known: what is
   * stored must be one of them, null for nothing.
   */
  save: (file: ReportFile, bases: Bases) => Promise<SaveResult>;
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

export type Bases = readonly (Base | null)[];

/** What a page that goes away hands over. */
export interface Leaving {
  file: ReportFile;
  bases: Bases;
  /** The id of its copy, where it must be kept beside; and what of it was handed over before. */
  copy: { id: string; base: Base | null };
}

/** The state that a change to what is stored is based on; null where nothing is. */
export const baseOf = (stored: unknown): Base | null =>
  stored === undefined ? null : { revision: undefined, savedAt: undefined, ...stored };

/** What saving a change to one of `bases` over the stored report would do: follow it, or not be done. */
export function outcomeOver(stored: unknown, bases: Bases): 'next' | 'conflict' | 'gone' {
  const now = baseOf(stored);
  const isKnown = bases.some(
    (base) => base?.revision === now?.revision && base?.savedAt === now?.savedAt && !base === !now,
  );
  return isKnown ? 'next' : now ? 'conflict' : 'gone';
}

/** Where a report that was handed over goes, by what is stored there; null where it is stored already. */
export async function settleLeaving(
  {
    file,
    bases = [],
    copy = { id: `${file.id}-1`, base: null },
  }: Partial<Leaving> & { file: ReportFile },
  storedAt: (id: string) => Promise<unknown>,
): Promise<ReportFile | null> {
  const stored = await storedAt(file.id);
  if (JSON.stringify(stored) === JSON.stringify(file)) return null;
  const outcome = outcomeOver(stored, bases);
  if (outcome === 'next') return file;
  if (outcome === 'gone') return null;
  let { id } = copy;
  for (
    let count = 1;
    outcomeOver(await storedAt(id), [copy.base, null]) === 'conflict';
    count += 1
  ) {
    id = `${copy.id}-${count}`;
  }
  // Nobody has finalized a copy.
  return { ...file, id, finalized: null };
}
