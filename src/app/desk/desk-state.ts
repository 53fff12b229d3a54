import type { Moved } from '#src/collect/list/moved.ts';
import type { Refusal } from '#src/persistence/draft-store.ts';
import type { Collection, Held } from '#src/report/collection/collected.ts';
import type { FileResult } from './store-taken.ts';
import type { TakeInProgress } from './take-in.ts';

export interface DeskState {
  /** Of the reading of what is stored; null once it is there. */
  opening: { done: number; total: number } | null;
  /** Why the browser did not give back what is stored; until then nothing is said of it. */
  notRead: Refusal | null;
  /** Why the last change is not stored; `gone` where another window took out what it was made in. */
  refusal: Refusal | 'gone' | null;
  /** What was moved, taken out or put back last. */
  last: Moved | null;
  /** False where the browser keeps nothing beyond this page. */
  isKept: boolean;
  collection: Collection;
  /** Years of which there is a collection, the newest first. */
  years: readonly number[];
  helds: readonly Held[];
  /** The list of the latest year before that has one. */
  earlierRoster: Pick<Collection, 'year' | 'roster'> | null;
  /** What was collected of the year before. */
  lastYear: readonly Held[];
  reading: TakeInProgress | null;
  results: readonly FileResult[];
  /** How many of the last files were taken in. */
  taken: number;
}

/** What the desk shows, and who is told of it. */
export interface Board {
  state: () => DeskState;
  on: (listener: () => void) => () => void;
  set: (changed: Partial<DeskState>) => void;
  /** Shown with what follows in the next moment: thousands of files are not thousands of pages. */
  setSoon: (changed: Partial<DeskState>) => void;
  /** Adds what is to be said of a file, to be shown soon. */
  say: (result: FileResult) => void;
  /** Shows a change that is stored. */
  setStored: (changed: Partial<DeskState>) => void;
  /** How often this window has changed something: what was read of the store before is out of date. */
  changes: () => number;
  close: () => void;
}

const PUBLISH_AFTER_MS = 250;

export const newestFirst = (years: Iterable<number>): number[] =>
  [...new Set(years)].sort((one, other) => other - one);

export function createBoard(initial: DeskState): Board {
  let state = initial;
  let unsaid: FileResult[] = [];
  let changes = 0;
  let publishing: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<() => void>();
  const publish = () => {
    clearTimeout(publishing);
    publishing = undefined;
    if (unsaid.length > 0) state = { ...state, results: [...state.results, ...unsaid] };
    unsaid = [];
    listeners.forEach((listener) => {
      listener();
    });
  };
  const setSoon: Board['setSoon'] = (changed) => {
    state = { ...state, ...changed };
    publishing ??= setTimeout(publish, PUBLISH_AFTER_MS);
  };
  const set: Board['set'] = (changed) => {
    state = { ...state, ...changed };
    publish();
  };
  return {
    state: () => state,
    on(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    set,
    setSoon,
    say(result) {
      unsaid.push(result);
      setSoon({});
    },
    setStored(changed) {
      changes += 1;
      set({ refusal: null, ...changed });
    },
    changes: () => changes,
    close() {
      clearTimeout(publishing);
    },
  };
}
