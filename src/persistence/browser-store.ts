import { openDB, type IDBPDatabase } from 'idb';
import {
  isBasedOn,
  type DraftStore,
  type LoadResult,
  type Refusal,
  type SaveResult,
} from './draft-store.ts';

// All file:// pages of a browser share one origin, hence the program's own name.
const DATABASE = 'disclosure-annual-report';
const REPORTS = 'reports';
const DURABLE = { durability: 'strict' } as const;

function refusalOf(error: unknown): Refusal {
  const name = error instanceof Error ? error.name : '';
  if (name === 'QuotaExceededError') return 'full';
  return ['SecurityError', 'InvalidStateError', 'ReferenceError'].includes(name)
    ? 'unavailable'
    : 'failed';
}

/** Reports in this browser's IndexedDB. */
export function createBrowserStore(): DraftStore {
  let opened: Promise<IDBPDatabase> | null = null;
  const open = () =>
    (opened ??= openDB(DATABASE, 1, {
      upgrade: (database) => {
        database.createObjectStore(REPORTS, { keyPath: 'id' });
      },
      terminated: () => {
        opened = null;
      },
    }).catch((error: unknown) => {
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
    list: () => load<unknown[]>((database) => database.getAll(REPORTS)),
    load: (id) => load<unknown>((database) => database.get(REPORTS, id)),
    save: (file, base) =>
      write(async (database) => {
        const transaction = database.transaction(REPORTS, 'readwrite', DURABLE);
        const stored: unknown = await transaction.store.get(file.id);
        const isCurrent = isBasedOn(stored, base);
        if (isCurrent) await transaction.store.put(file);
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
  };
}
