import { newCollection, type CollectionStore } from '#src/persistence/collection-store.ts';
import type {
  CollectedReport,
  Collection,
  Counting,
  Held,
  OfficeState,
} from '#src/report/collection/collected.ts';
import type { Draft } from '#src/report/draft/draft.ts';
import { createChanges, type Kept } from './desk-changes.ts';
import { createLoading } from './desk-loading.ts';
import { createBoard, type DeskState } from './desk-state.ts';
import { joinHelds } from './load-helds.ts';
import type { DeskReader } from './read-collected.ts';
import type { FileResult } from './store-taken.ts';
import { takeIn, type Brought } from './take-in.ts';

interface DeskTools {
  store: CollectionStore;
  /** Each reads by itself, beside the others. */
  readers: readonly DeskReader[];
  thisYear: number;
  /** Whether what comes in is there the next time. */
  isKept: boolean;
}

export interface Desk {
  state: () => DeskState;
  on: (listener: () => void) => () => void;
  /** Opens the collection of a year; the newest one where none is named. */
  open: (year?: number) => Promise<void>;
  /** Reads the collection again, as another window has left it. */
  refresh: () => Promise<void>;
  setCollection: (changes: Partial<Omit<Collection, 'year'>>) => Promise<void>;
  /** Takes in files, after those that are being read; `left` are told with their results. */
  add: (brought: readonly Brought[], left: readonly FileResult[]) => Promise<void>;
  /** Gives up what was not read; resolves when what was read is stored. */
  cancel: () => Promise<void>;
  clearResults: () => void;
  decide: (ids: readonly string[], decision: Counting | null) => Promise<void>;
  setOffice: (ids: readonly string[], state: OfficeState | null) => Promise<void>;
  assign: (id: string, entry: string | null) => Promise<void>;
  moveTo: (ids: readonly string[], year: number) => Promise<void>;
  remove: (ids: readonly string[]) => Promise<void>;
  /** Takes the last moving or removing back. */
  putBack: () => Promise<void>;
  forgetLast: () => void;
  /** Keeps a correction of a report beside it; null takes it back. Tells what became of it. */
  correct: (id: string, corrected: Draft | null) => Promise<Kept>;
  /** Puts in what the other rules say of reports. */
  setReviewed: (reviewed: ReadonlyMap<string, Held['reviewed']>) => void;
  /** The stored reports of files, undefined where there is none. */
  reports: (ids: readonly string[]) => Promise<readonly (CollectedReport | undefined)[]>;
  close: () => void;
}

/** Of thousands of files a list is not made anew each moment: so long after it was, for each in it. */
const SHOW_EACH_MS = 0.3;
/** A window that takes in files says so again and again. */
const HEAR_AFTER_MS = 250;

/** The collection desk without its page: what is kept, what is being read, what is known of it. */
export function createDesk({ isKept, ...tools }: DeskTools): Desk {
  const { store, thisYear } = tools;
  const board = createBoard({
    opening: { done: 0, total: 0 },
    notRead: null,
    refusal: null,
    last: null,
    isKept,
    collection: newCollection(thisYear - 1),
    years: [],
    helds: [],
    earlierRoster: null,
    lastYear: [],
    reading: null,
    results: [],
    taken: 0,
  });
  const { state, set, setSoon } = board;
  const loading = createLoading(board, tools);
  const { keepCollection, ensureCollection, ...changes } = createChanges(board, tools);
  let reading = new AbortController();
  /** The files that were brought come one lot after the other. */
  let adding: Promise<unknown> = Promise.resolve();
  let hearing: ReturnType<typeof setTimeout> | undefined;
  const off = store.on(() => {
    hearing ??= setTimeout(() => {
      hearing = undefined;
      void loading.refresh();
    }, HEAR_AFTER_MS);
  });

  /** `before` files were brought before this lot, and not yet told of. */
  const takeLot = async (brought: readonly Brought[], year: number, before: number) => {
    await ensureCollection(year);
    let arrived: Held[] = [];
    let shownAt = 0;
    const show = () => {
      const isHere = state().collection.year === year;
      if (isHere) setSoon({ helds: joinHelds(state().helds, arrived) });
      arrived = [];
      shownAt = performance.now();
    };
    const refusal = await takeIn(brought, reading.signal, {
      ...tools,
      year,
      onTaken(helds) {
        for (const held of helds) arrived.push(held);
        setSoon({ taken: state().taken + helds.length });
        if (performance.now() - shownAt > state().helds.length * SHOW_EACH_MS) show();
      },
      onProgress({ fileName, done }) {
        const total = state().reading?.total ?? brought.length;
        setSoon({ reading: { fileName, done: before + done, total } });
      },
      onResult: board.say,
    });
    show();
    board.setStored({ refusal });
  };

  return {
    state,
    on: board.on,
    open: loading.open,
    refresh: loading.refresh,
    setCollection: (changed) => keepCollection(state().collection.year, changed),
    async add(brought, left) {
      if (brought.length + left.length === 0) return;
      const { reading: now, results, taken } = state();
      const before = now?.total ?? 0;
      if (!now) reading = new AbortController();
      set({
        results: now ? [...results, ...left] : left,
        taken: now ? taken : 0,
        reading: {
          fileName: now?.fileName ?? brought[0]?.fileName ?? '',
          done: now?.done ?? 0,
          total: before + brought.length,
        },
      });
      const lot = Promise.all([loading.year(), adding]).then(([year]) =>
        brought.length > 0 ? takeLot(brought, year, before) : undefined,
      );
      adding = lot;
      await lot;
      if (adding !== lot) return;
      set({ reading: null });
      await loading.catchUp();
    },
    async cancel() {
      reading.abort();
      await adding;
    },
    clearResults() {
      set({ results: [], taken: 0 });
    },
    ...changes,
    async moveTo(ids, year) {
      if (await changes.moveTo(ids, year)) await loading.refresh();
    },
    async putBack() {
      await changes.putBack();
      await loading.refresh();
    },
    setReviewed(reviewed) {
      setSoon({
        helds: state().helds.map((held) => {
          const found = reviewed.get(held.file.id);
          return found ? { ...held, reviewed: found } : held;
        }),
      });
    },
    async reports(ids) {
      const reports = await store.reports(ids);
      if (reports.state === 'loaded') return reports.value;
      set({ notRead: reports.refusal });
      return [];
    },
    close() {
      reading.abort();
      clearTimeout(hearing);
      board.close();
      off();
    },
  };
}
