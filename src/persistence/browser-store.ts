import { LEAVING, REPORTS, answer, begin, settle, type Database } from './database.ts';
import type { Archive } from './archive.ts';
import { outcomeOver, type DraftStore, type LoadResult, type SaveResult } from './draft-store.ts';

/** Reports in this browser's IndexedDB; `archive` gives all of them. */
export function createBrowserStore(
  { read, change, current, announce, on }: Database,
  archive: () => Promise<Archive>,
): DraftStore {
  return {
    load: (id) =>
      read<LoadResult<unknown>>(async (database) => {
        await settle(database, announce);
        const reports = database.transaction(REPORTS).objectStore(REPORTS);
        return { state: 'loaded', value: await answer(reports.get(id)) };
      }),
    save: (file, bases) =>
      change<SaveResult>(async (database) => {
        const { store, done } = begin(database, [REPORTS, LEAVING]);
        const outcome = outcomeOver(await answer(store(REPORTS).get(file.id)), bases);
        if (outcome === 'next') {
          store(REPORTS).put(file);
          store(LEAVING).delete(file.id);
        }
        await done;
        if (outcome !== 'next') return { state: outcome };
        announce(file.id);
        return { state: 'saved' };
      }),
    leave(leaving) {
      try {
        const database = current();
        if (!database) return;
        const { store, commit } = begin(database, [LEAVING]);
        store(LEAVING).put(leaving);
        // Asked for at once: a page that is gone cannot commit any more.
        commit();
      } catch {
        // Closed, or full: nobody is left to be told.
      }
    },
    on,
    archive,
  };
}
