import {
  LEAVING,
  REPORTS,
  answer,
  begin,
  settle,
  settleWithin,
  type Database,
} from './database.ts';
import type { Archive } from './archive.ts';
import {
  isAmong,
  outcomeOver,
  type DraftStore,
  type Leaving,
  type LoadResult,
  type SaveResult,
} from './draft-store.ts';

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
    save: (file, base, unsure) =>
      change<SaveResult>(async (database) => {
        const { store, done } = begin(database, [REPORTS, LEAVING]);
        // Only leave() writes into this store.
        const left = (await answer(store(LEAVING).get(file.id))) as Leaving | undefined;
        // Another page's last words come before what is written over them.
        const isOthers = left && !isAmong([file, ...(unsure ?? [])], left.file);
        const settled = isOthers ? await settleWithin(store, left) : undefined;
        const outcome = outcomeOver(await answer(store(REPORTS).get(file.id)), base, unsure);
        if (outcome === 'next') {
          store(REPORTS).put(file);
          store(LEAVING).delete(file.id);
        }
        await done;
        if (settled !== undefined) announce(settled);
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
