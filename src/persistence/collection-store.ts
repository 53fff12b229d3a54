import type {
  CollectedFile,
  CollectedReport,
  Collection,
} from '#src/report/collection/collected.ts';
import type { LoadResult, Refused } from './draft-store.ts';

/** A file to be taken in, with its report where one could be read. */
export interface Taken {
  file: CollectedFile;
  report: CollectedReport | null;
  /** What stands for the sum of a file whose bytes could not be had. */
  standIn: string;
}

/**
 * `known` names the same file that the collection holds already; `reread` gives the one that could
 * not be read before and can be now, as it is stored.
 */
export type TakeResult =
  | { state: 'taken' }
  | { state: 'known'; fileName: string }
  | { state: 'reread'; file: CollectedFile }
  | Refused;

export type CollectionChange = (collection: Collection) => Collection;

type Done = { state: 'saved' } | Refused;

export const newCollection = (year: number): Collection => ({ year, roster: '', government: null });

/** What becomes of a file that lies in the collection already, and is brought again. */
export function takeAgain(known: CollectedFile, { file, report }: Taken): CollectedFile | null {
  if (known.origin !== 'unread' || !report) return null;
  const { id, decision, office, entry } = known;
  return { ...file, id, decision, office, entry };
}

/** Where the collections of a disclosure office are kept. Every change is one durable transaction. */
export interface CollectionStore {
  /** All collections, by year. */
  collections: () => Promise<LoadResult<Collection[]>>;
  /** Changes the collection of a year as it is stored now, or a new one; gives what is stored then. */
  changeCollection: (year: number, change: CollectionChange) => Promise<LoadResult<Collection>>;
  /** The files of a year, in the order they came. */
  files: (year: number) => Promise<LoadResult<CollectedFile[]>>;
  /** The reports of files, one each, undefined where there is none. */
  reports: (ids: readonly string[]) => Promise<LoadResult<(CollectedReport | undefined)[]>>;
  /**
   * Takes in files, each unless its bytes are known in its year; gives one result a file. What could
   * not be read before is read again. Where the browser refuses one, none is taken.
   */
  take: (taken: readonly Taken[]) => Promise<TakeResult[]>;
  /** Changes what is kept of files as it is stored now; those that are gone stay so. */
  change: (ids: readonly string[], change: (file: CollectedFile) => CollectedFile) => Promise<Done>;
  /**
   * Keeps the office's correction of a report beside it, or takes it back with null; `gone` where
   * another page has taken the report out.
   */
  correct: (id: string, correction: string | null, at: string) => Promise<Done | { state: 'gone' }>;
  remove: (ids: readonly string[]) => Promise<Done>;
  /** Takes out everything. */
  clear: () => Promise<Done>;
  /** Told when another page has changed something. */
  on: (listener: () => void) => () => void;
}
