import type { CollectionStore } from '#src/persistence/collection-store.ts';
import type { CollectedFile } from '#src/report/collection/collected.ts';
import type { Board } from './desk-state.ts';

interface MoveTools {
  change: (ids: readonly string[], to: (file: CollectedFile) => CollectedFile) => Promise<boolean>;
  ensureCollection: (year: number) => Promise<void>;
}

/** What takes files out of the collection of a year, and brings those of the last time back. */
export function createMoves(
  { state, set, setStored }: Board,
  store: CollectionStore,
  { change, ensureCollection }: MoveTools,
) {
  let putBack: (() => Promise<void>) | null = null;

  /** Whether the files could be had again; told before they go. */
  const takenOut = async (ids: readonly string[]) => {
    const gone = new Set(ids);
    const files = state().helds.flatMap(({ file }) => (gone.has(file.id) ? [file] : []));
    const reports = await store.reports(files.map(({ id }) => id));
    if (reports.state === 'refused') return null;
    return files.map((file, index) => ({
      file,
      report: reports.value[index] ?? null,
      standIn: file.sum,
    }));
  };

  return {
    /** Tells whether they are there now. */
    async moveTo(ids: readonly string[], year: number): Promise<boolean> {
      const from = state().collection.year;
      if (!(await change(ids, (file) => ({ ...file, year })))) return false;
      putBack = async () => {
        const isBack = await change(ids, (file) => ({ ...file, year: from }));
        if (isBack) set({ last: { did: 'put-back', count: ids.length, missed: 0 } });
      };
      set({ last: { did: 'moved', count: ids.length, year } });
      await ensureCollection(year);
      return true;
    },
    async remove(ids: readonly string[]) {
      const taken = await takenOut(ids);
      const result = await store.remove(ids);
      if (result.state === 'refused') {
        set({ refusal: result.refusal });
        return;
      }
      const gone = new Set(ids);
      putBack =
        taken &&
        (async () => {
          const results = await store.take(taken);
          const refused = results.find((one) => one.state === 'refused');
          if (refused) {
            set({ refusal: refused.refusal });
            return;
          }
          const count = results.filter((one) => one.state !== 'known').length;
          setStored({ last: { did: 'put-back', count, missed: results.length - count } });
        });
      setStored({
        helds: state().helds.filter(({ file }) => !gone.has(file.id)),
        last: { did: 'removed', count: ids.length },
      });
    },
    /** Takes the last moving or removing back, once. */
    async putBack(): Promise<void> {
      await putBack?.();
      if (state().last?.did === 'put-back') putBack = null;
    },
    forgetLast() {
      putBack = null;
      set({ last: null });
    },
  };
}
