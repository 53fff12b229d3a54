import type { CollectionStore } from '#src/persistence/collection-store.ts';
import type {
  CollectedFile,
  Collection,
  Counting,
  Held,
  OfficeState,
} from '#src/report/collection/collected.ts';
import type { Draft } from '#src/report/draft/draft.ts';
import { toLocalIso } from '#src/app/autosave.ts';
import { newestFirst, type Board } from './desk-state.ts';
import { toStoredText } from './desk-tasks.ts';
import { createMoves } from './desk-moves.ts';
import { examineAll, type ExamineTools } from './examine-all.ts';

/** To the millisecond: corrections follow each other within a second, and are told apart by it. */
function toExactIso(at: Date): string {
  const iso = toLocalIso(at);
  return `${iso.slice(0, 19)}.${String(at.getMilliseconds()).padStart(3, '0')}${iso.slice(19)}`;
}

/** What became of a correction; `gone` where the report is no longer at the desk. */
export type Kept = 'saved' | 'refused' | 'gone';

/** What the office does to its collection. Each is shown once it is stored, and only then. */
export function createChanges(
  board: Board,
  tools: Pick<ExamineTools, 'store' | 'readers' | 'thisYear'>,
) {
  const { state, set, setStored } = board;
  let lastAt = 0;
  const store: CollectionStore = tools.store;

  const change = async (
    ids: readonly string[],
    to: (file: CollectedFile) => CollectedFile,
  ): Promise<boolean> => {
    const result = await store.change(ids, to);
    if (result.state === 'refused') {
      set({ refusal: result.refusal });
      return false;
    }
    const changed = new Set(ids);
    const { collection, helds } = state();
    const now = helds.map((held) =>
      changed.has(held.file.id) ? { ...held, file: to(held.file) } : held,
    );
    // What went to another year's collection is no longer in this one.
    setStored({ helds: now.filter(({ file }) => file.year === collection.year) });
    return true;
  };

  /** A collection is there from the first thing that is put into it. */
  const keepCollection = async (year: number, changed: Partial<Omit<Collection, 'year'>>) => {
    const result = await store.changeCollection(year, (stored) => ({ ...stored, ...changed }));
    if (result.state === 'refused') {
      set({ refusal: result.refusal });
      return;
    }
    const isHere = state().collection.year === year;
    setStored({
      ...(isHere ? { collection: result.value } : {}),
      years: newestFirst([...state().years, year]),
    });
  };
  const ensureCollection = async (year: number) => {
    if (!state().years.includes(year)) await keepCollection(year, {});
  };

  return {
    keepCollection,
    ensureCollection,
    decide: async (ids: readonly string[], decision: Counting | null) => {
      await change(ids, (file) => ({ ...file, decision }));
    },
    setOffice: async (ids: readonly string[], office: OfficeState | null) => {
      const at = toLocalIso(new Date());
      await change(ids, (file) => ({ ...file, office: office && { state: office, at } }));
    },
    assign: async (id: string, entry: string | null) => {
      await change([id], (file) => ({ ...file, entry }));
    },
    ...createMoves(board, store, { change, ensureCollection }),
    async correct(id: string, corrected: Draft | null): Promise<Kept> {
      // Never twice the same, however quick.
      lastAt = Math.max(Date.now(), lastAt + 1);
      const at = toExactIso(new Date(lastAt));
      const text = corrected && toStoredText(corrected);
      const result = await store.correct(id, text, at);
      if (result.state !== 'saved') {
        set({ refusal: result.state === 'gone' ? 'gone' : result.refusal });
        return result.state;
      }
      const correctedAt = text === null ? null : at;
      const showIt = (changed: (held: Held) => Partial<Held>) => {
        setStored({
          helds: state().helds.map((held) =>
            held.file.id === id ? { ...held, ...changed(held) } : held,
          ),
        });
      };
      showIt(({ file }) => ({ file: { ...file, correctedAt } }));
      const held = state().helds.find(({ file }) => file.id === id);
      const again = await examineAll(held ? [held.file] : [], { ...tools, isOpen: () => true });
      if (again.state === 'refused') set({ notRead: again.refusal });
      else showIt(() => ({ examined: again.value[0]?.examined ?? null, reviewed: null }));
      return 'saved';
    },
  };
}
