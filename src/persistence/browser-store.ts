import { openDB, type IDBPDatabase } from 'idb';
import {
  isBasedOn,
  settleLeaving,
  type DraftStore,
  type Leaving,
  type LoadResult,
  type Refusal,
  type SaveResult,
} from './draft-store.ts';

// All file:// pages of a browser share one origin, hence the program's own name.
const DATABASE = 'disclosure-annual-report';
const REPORTS = 'reports';
/** What was handed over by pages that went away, until the next one settles it. */
const LEAVING = 'leaving';
const DURABLE = { durability: 'strict' } as const;

function refusalOf(error: unknown): Refusal {
  const name = error instanceof Error ? error.name : '';
  if (name === 'QuotaExceededError') return 'full';
  return ['SecurityError', 'InvalidStateError', 'ReferenceError'].includes(name)
    ? 'unavailable'
    : 'failed';
}

/** Takes over what pages handed over as they went away; beside a report that went on meanwhile. */
async function settle(database: IDBPDatabase): Promise<void> {
  const transaction = database.transaction([REPORTS, LEAVING], 'readwrite', DURABLE);
  const reports = transaction.objectStore(REPORTS);
  const handedOver = transaction.objectStore(LEAVING);
  // Only leave() writes into this store.
  for (const leaving of (await handedOver.getAll()) as Leaving[]) {
    const { file } = leaving;
    const outcome = settleLeaving(await reports.get(file.id), leaving);
    let id = file.id;
    for (let copy = 1; outcome === 'copy' && (await reports.get(id)); copy += 1) {
      id = `${file.id}-${copy}`;
    }
    // Nobody has finalized a copy.
    const finalized = outcome === 'copy' ? null : file.finalized;
    if (outcome !== 'stored') await reports.put({ ...file, id, finalized });
    await handedOver.delete(file.id);
  }
  await transaction.done;
}

/** Reports in this browser's IndexedDB. */
export function createBrowserStore(): DraftStore {
  let opened: Promise<IDBPDatabase> | null = null;
  let current: IDBPDatabase | null = null;
  const open = () =>
    (opened ??= openDB(DATABASE, 1, {
      upgrade: (database) => {
        database.createObjectStore(REPORTS, { keyPath: 'id' });
        database.createObjectStore(LEAVING, { keyPath: 'file.id' });
      },
      terminated: () => {
        opened = null;
        current = null;
      },
    })
      .then(async (database) => {
        // What cannot be settled now stays for the next time; the reports are read all the same.
        await settle(database).catch(() => undefined);
        return (current = database);
      })
      .catch((error: unknown) => {
        opened = null;
        throw error;
      }));

  const load = async <Value>(read: (database: IDBPDatabase) => Promise<Value>) => {
    try {
      const result: LoadResult<Value> = { state: 'loaded', value: await read(await open()) };
      return result;
    } catch (error) {
      return { state: 'refused', refusal: refusalOf(error) } as const;
    }
  };
  // Begun at once: by the time a report is asked for, the database is often open.
  void load(() => Promise.resolve());

  const write = async (
    change: (database: IDBPDatabase) => Promise<SaveResult>,
  ): Promise<SaveResult> => {
    try {
      return await change(await open());
    } catch (error) {
      return { state: 'refused', refusal: refusalOf(error) };
    }
  };

  return {
    list: () =>
      load<unknown[]>(async (database) => {
        await settle(database).catch(() => undefined);
        return database.getAll(REPORTS);
      }),
    load: (id) => load<unknown>((database) => database.get(REPORTS, id)),
    save: (file, base) =>
      write(async (database) => {
        const transaction = database.transaction([REPORTS, LEAVING], 'readwrite', DURABLE);
        const reports = transaction.objectStore(REPORTS);
        const stored: unknown = await reports.get(file.id);
        const isCurrent = isBasedOn(stored, base);
        if (isCurrent) await reports.put(file);
        if (isCurrent) await transaction.objectStore(LEAVING).delete(file.id);
        await transaction.done;
        return { state: isCurrent ? 'saved' : 'conflict' };
      }),
    remove: (id) =>
      write(async (database) => {
        const transaction = database.transaction(REPORTS, 'readwrite', DURABLE);
        await transaction.store.delete(id);
        await transaction.done;
        return { state: 'saved' };
      }),
    leave(leaving) {
      if (!current) return;
      const transaction = current.transaction(LEAVING, 'readwrite', DURABLE);
      transaction.store.put(leaving).catch(() => undefined);
      // Asked for at once: a page that is gone cannot commit any more.
      transaction.commit();
      transaction.done.catch(() => undefined);
    },
  };
}
