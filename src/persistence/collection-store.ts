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
}

/** `known` names the file of the same bytes that the collection holds already. */
export type TakeResult = { state: 'taken' } | { state: 'known'; fileName: string } | Refused;

type Done = { state: 'saved' } | Refused;

/** Where the collections of a disclosure office are kept. Every change is one durable transaction. */
export interface CollectionStore {
  /** All collections, by year. */
  collections: () => Promise<LoadResult<Collection[]>>;
  saveCollection: (collection: Collection) => Promise<Done>;
  /** The files of a year, in the order they came. */
  files: (year: number) => Promise<LoadResult<CollectedFile[]>>;
  /** The reports of files, one each, undefined where there is none. */
  reports: (ids: readonly string[]) => Promise<LoadResult<(CollectedReport | undefined)[]>>;
  /**
   * Takes in files, each unless its bytes are known in its year; gives one result a file. Where the
   * browser refuses one, none is taken.
   */
  take: (taken: readonly Taken[]) => Promise<TakeResult[]>;
  /** Changes what is kept of files as it is stored now; those that are gone stay so. */
  change: (ids: readonly string[], change: (file: CollectedFile) => CollectedFile) => Promise<Done>;
  /** Keeps the office's correction of a report beside it, or takes it back with null. */
  correct: (id: string, correction: string | null, at: string) => Promise<Done>;
  remove: (ids: readonly string[]) => Promise<Done>;
  /** Takes out everything. */
  clear: () => Promise<Done>;
  /** Told when another page has changed something. */
  on: (listener: () => void) => () => void;
}
