import { DURABLE, LEAVING, REPORTS, settle, type Database } from './database.ts';
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
        return { state: 'loaded', value: await database.get(REPORTS, id) };
      }),
    save: (file, base) =>
      change<SaveResult>(async (database) => {
        const transaction = database.transaction([REPORTS, LEAVING], 'readwrite', DURABLE);
        const reports = transaction.objectStore(REPORTS);
        const outcome = outcomeOver(await reports.get(file.id), base);
        if (outcome === 'next') {
          await reports.put(file);
          await transaction.objectStore(LEAVING).delete(file.id);
        }
        await transaction.done;
        if (outcome !== 'next') return { state: outcome };
        announce(file.id);
        return { state: 'saved' };
      }),
    leave(leaving) {
      try {
        const transaction = current()?.transaction(LEAVING, 'readwrite', DURABLE);
        transaction?.store.put(leaving).catch(() => undefined);
        // Asked for at once: a page that is gone cannot commit any more.
        transaction?.commit();
        transaction?.done.catch(() => undefined);
      } catch {
        // Closed, or full: nobody is left to be told.
      }
    },
    on,
    archive,
  };
}
