import type { CollectionStore } from '#src/persistence/collection-store.ts';
import type { LoadResult, Refusal, Refused } from '#src/persistence/draft-store.ts';
import type {
  CollectedFile,
  CollectedReport,
  Collection,
  Counting,
  Held,
  OfficeState,
} from '#src/report/collection/collected.ts';
import type { Draft } from '#src/report/draft/draft.ts';
import { toLocalIso } from '#src/app/autosave.ts';
import { toStoredText } from './desk-tasks.ts';
import { examineAll } from './examine-all.ts';
import type { DeskReader } from './read-collected.ts';
import { takeIn, type Brought, type FileResult, type TakeInProgress } from './take-in.ts';

export interface DeskState {
  /** Of the reading of what is stored; null once it is there. */
  opening: { done: number; total: number } | null;
  refusal: Refusal | null;
  /** False where the browser keeps nothing beyond this page. */
  isKept: boolean;
  collection: Collection;
  /** Years of which there is a collection, the newest first. */
  years: readonly number[];
  helds: readonly Held[];
  /** What was collected of the year before. */
  lastYear: readonly Held[];
  reading: TakeInProgress | null;
  results: readonly FileResult[];
  /** How many of the last files were taken in. */
  taken: number;
}

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
  add: (brought: readonly Brought[], left: readonly FileResult[]) => Promise<void>;
  cancel: () => void;
  clearResults: () => void;
  decide: (ids: readonly string[], decision: Counting | null) => Promise<void>;
  setOffice: (ids: readonly string[], state: OfficeState | null) => Promise<void>;
  assign: (id: string, entry: string | null) => Promise<void>;
  moveTo: (ids: readonly string[], year: number) => Promise<void>;
  remove: (ids: readonly string[]) => Promise<void>;
  /** Keeps a correction of a report beside it; null takes it back. Tells whether it is stored. */
  correct: (id: string, corrected: Draft | null) => Promise<boolean>;
  /** Puts in what the other rules say of reports. */
  setReviewed: (reviewed: ReadonlyMap<string, Held['reviewed']>) => void;
  /** The stored reports of files, undefined where there is none. */
  reports: (ids: readonly string[]) => Promise<readonly (CollectedReport | undefined)[]>;
  close: () => void;
}

const PUBLISH_AFTER_MS = 250;

const newCollection = (year: number): Collection => ({ year, roster: '', government: null });

const isRefused = (result: { state: string }): result is Refused => result.state === 'refused';

/** The collection desk without its page: what is kept, what is being read, what is known of it. */
export function createDesk({ store, readers, thisYear, isKept }: DeskTools): Desk {
  const likely = thisYear - 1;
  let state: DeskState = {
    opening: { done: 0, total: 0 },
    refusal: null,
    isKept,
    collection: newCollection(likely),
    years: [],
    helds: [],
    lastYear: [],
    reading: null,
    results: [],
    taken: 0,
  };
  const listeners = new Set<() => void>();
  let publishing: ReturnType<typeof setTimeout> | undefined;
  let reading = new AbortController();
  /** What is opened last is shown, whatever comes in after it. */
  let openings = 0;

  const publish = () => {
    clearTimeout(publishing);
    publishing = undefined;
    listeners.forEach((listener) => {
      listener();
    });
  };
  const set = (changes: Partial<DeskState>) => {
    state = { ...state, ...changes };
    publish();
  };
  /** Shown with what follows in the next moment: thousands of files are not thousands of pages. */
  const setSoon = (changes: Partial<DeskState>) => {
    state = { ...state, ...changes };
    publishing ??= setTimeout(publish, PUBLISH_AFTER_MS);
  };

  const loaded = <Value>(result: LoadResult<Value>, otherwise: Value): Value => {
    if (!isRefused(result)) return result.value;
    set({ refusal: result.refusal });
    return otherwise;
  };

  const loadHelds = async (
    year: number,
    isOpen: () => boolean,
    onProgress: (done: number, total: number) => void,
  ): Promise<Held[]> => {
    const files = loaded(await store.files(year), []);
    try {
      return await examineAll(files, { store, readers, thisYear, isOpen, onProgress });
    } catch {
      set({ refusal: 'failed' });
      return [];
    }
  };

  const load = async (year: number | undefined) => {
    openings += 1;
    const opening = openings;
    const isOpen = () => opening === openings;
    const collections = loaded(await store.collections(), []);
    const years = collections.map((one) => one.year).sort((one, other) => other - one);
    const wanted = year ?? years[0] ?? likely;
    const collection = collections.find((one) => one.year === wanted) ?? newCollection(wanted);
    if (!isOpen()) return;
    set({ collection, years, opening: { done: 0, total: 0 } });
    const helds = await loadHelds(wanted, isOpen, (done, total) => {
      if (isOpen()) setSoon({ opening: { done, total } });
    });
    if (!isOpen()) return;
    set({ helds, opening: null });
    const lastYear = await loadHelds(wanted - 1, isOpen, () => undefined);
    if (isOpen()) set({ lastYear });
  };

  /** Changes what is kept of files, and shows it once it is stored. */
  const change = async (
    ids: readonly string[],
    to: (file: CollectedFile) => CollectedFile,
  ): Promise<boolean> => {
    const result = await store.change(ids, to);
    if (isRefused(result)) {
      set({ refusal: result.refusal });
      return false;
    }
    const changed = new Set(ids);
    const helds = state.helds.map((held) =>
      changed.has(held.file.id) ? { ...held, file: to(held.file) } : held,
    );
    set({ helds, refusal: null });
    return true;
  };
  const withoutFiles = (ids: readonly string[]) => {
    const gone = new Set(ids);
    set({ helds: state.helds.filter(({ file }) => !gone.has(file.id)) });
  };

  /** A collection is there from the first thing that is put into it. */
  const keepCollection = async (changes: Partial<Collection>) => {
    const collection = { ...state.collection, ...changes };
    const result = await store.saveCollection(collection);
    if (isRefused(result)) {
      set({ refusal: result.refusal });
      return;
    }
    const years = [...new Set([...state.years, collection.year])].sort((one, other) => other - one);
    set({ collection, years, refusal: null });
  };

  const off = store.on(() => void desk.refresh());

  const desk: Desk = {
    state: () => state,
    on(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    open: (year) => load(year),
    async refresh() {
      // What this window reads comes in by itself.
      if (state.reading || state.opening) return;
      const reviewed = new Map(state.helds.map((held) => [held.file.id, held]));
      const { year } = state.collection;
      openings += 1;
      const opening = openings;
      const isOpen = () => opening === openings;
      const collections = loaded(await store.collections(), []);
      const helds = await loadHelds(year, isOpen, () => undefined);
      if (!isOpen()) return;
      const collection = collections.find((one) => one.year === year) ?? newCollection(year);
      set({
        collection,
        helds: helds.map((held) => {
          const before = reviewed.get(held.file.id);
          const isSame = before?.file.correctedAt === held.file.correctedAt;
          return isSame ? { ...held, reviewed: before.reviewed } : held;
        }),
      });
    },
    setCollection: keepCollection,
    async add(brought, left) {
      if (state.reading) return;
      reading = new AbortController();
      set({
        results: left,
        taken: 0,
        reading: { fileName: brought[0]?.file.name ?? '', done: 0, total: brought.length },
      });
      if (!state.years.includes(state.collection.year)) await keepCollection({});
      const { year } = state.collection;
      const refusal = await takeIn(brought, reading.signal, {
        store,
        readers,
        year,
        thisYear,
        onTaken(helds) {
          const isHere = state.collection.year === year;
          setSoon({
            taken: state.taken + helds.length,
            ...(isHere ? { helds: [...state.helds, ...helds] } : {}),
          });
        },
        onProgress(progress) {
          setSoon({ reading: progress });
        },
        onResult(result) {
          setSoon({ results: [...state.results, result] });
        },
      });
      set({ reading: null, refusal });
    },
    cancel() {
      reading.abort();
    },
    clearResults() {
      set({ results: [], taken: 0 });
    },
    decide: async (ids, decision) => {
      await change(ids, (file) => ({ ...file, decision }));
    },
    setOffice: async (ids, office) => {
      const at = toLocalIso(new Date());
      await change(ids, (file) => ({ ...file, office: office && { state: office, at } }));
    },
    assign: async (id, entry) => {
      await change([id], (file) => ({ ...file, entry }));
    },
    moveTo: async (ids, year) => {
      if (await change(ids, (file) => ({ ...file, year }))) {
        withoutFiles(ids);
        if (!state.years.includes(year)) {
          await store.saveCollection(newCollection(year));
        }
        await load(state.collection.year);
      }
    },
    async remove(ids) {
      const result = await store.remove(ids);
      if (isRefused(result)) set({ refusal: result.refusal });
      else withoutFiles(ids);
    },
    async correct(id, corrected) {
      const at = toLocalIso(new Date());
      const text = corrected && toStoredText(corrected);
      const result = await store.correct(id, text, at);
      if (isRefused(result)) {
        set({ refusal: result.refusal });
        return false;
      }
      const { helds } = state;
      const held = helds.find(({ file }) => file.id === id);
      if (!held) return true;
      const file = { ...held.file, correctedAt: text === null ? null : at };
      const [again] = await examineAll([file], {
        store,
        readers: readers.slice(0, 1),
        thisYear,
        isOpen: () => true,
        onProgress: () => undefined,
      }).catch(() => []);
      set({
        helds: state.helds.map((one) => (one.file.id === id && again ? again : one)),
        refusal: null,
      });
      return true;
    },
    setReviewed(reviewed) {
      setSoon({
        helds: state.helds.map((held) => {
          const found = reviewed.get(held.file.id);
          return found ? { ...held, reviewed: found } : held;
        }),
      });
    },
    reports: async (ids) => loaded(await store.reports(ids), []),
    close() {
      reading.abort();
      clearTimeout(publishing);
      off();
    },
  };
  return desk;
}
