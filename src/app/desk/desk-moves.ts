import { MOST_PUT_BACK, type Moved } from '#src/collect/list/moved.ts';
import type { CollectionStore, Taken } from '#src/persistence/collection-store.ts';
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
  /** Takes the last one back: tells what came back, null where the browser refuses. */
  let undo: (() => Promise<Moved | null>) | null = null;

  /** Files with their reports, as they are put back; null where these cannot be read. */
  const readTaken = async (files: readonly CollectedFile[]): Promise<Taken[] | null> => {
    const reports = await store.reports(files.map(({ id }) => id));
    if (reports.state === 'loaded') {
      return files.map((file, index) => ({
        file,
        report: reports.value[index] ?? null,
        standIn: file.sum,
      }));
    }
    set({ refusal: reports.refusal });
    return null;
  };
  const putTaken = async (taken: readonly Taken[]): Promise<Moved | null> => {
    const results = await store.take(taken);
    const refused = results.find((one) => one.state === 'refused');
    if (refused) {
      set({ refusal: refused.refusal });
      return null;
    }
    setStored({});
    const count = results.filter((one) => one.state !== 'known').length;
    return { did: 'put-back', count, missed: results.length - count };
  };

  return {
    /** Tells whether they are there now. */
    async moveTo(ids: readonly string[], year: number): Promise<boolean> {
      const from = state().collection.year;
      if (!(await change(ids, (file) => ({ ...file, year })))) return false;
      undo = async () => {
        const isBack = await change(ids, (file) => ({ ...file, year: from }));
        return isBack ? { did: 'put-back', count: ids.length, missed: 0 } : null;
      };
      set({ last: { did: 'moved', count: ids.length, year } });
      await ensureCollection(year);
      return true;
    },
    /** Up to `MOST_PUT_BACK` files go only if they can be had again: that was said beforehand. */
    async remove(ids: readonly string[]) {
      const gone = new Set(ids);
      const canPutBack = ids.length <= MOST_PUT_BACK;
      const files = state().helds.flatMap(({ file }) => (gone.has(file.id) ? [file] : []));
      const taken = canPutBack ? await readTaken(files) : [];
      if (!taken) return;
      const result = await store.remove(ids);
      if (result.state === 'refused') {
        set({ refusal: result.refusal });
        return;
      }
      undo = canPutBack ? () => putTaken(taken) : null;
      setStored({
        helds: state().helds.filter(({ file }) => !gone.has(file.id)),
        last: { did: 'removed', count: ids.length, canPutBack },
      });
    },
    /** Takes the last moving or removing back, once. */
    async putBack(): Promise<void> {
      const undoing = undo;
      const undone = state().last;
      // A second press finds nothing to do while the first is at work.
      undo = null;
      const back = await undoing?.();
      // What was moved in the meantime has its own.
      if (state().last !== undone) return;
      if (back) set({ last: back });
      else undo = undoing;
    },
    forgetLast() {
      undo = null;
      set({ last: null });
    },
  };
}
