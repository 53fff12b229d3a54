import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type {
  CollectedFile,
  CollectedReport,
  Collection,
} from '#src/report/collection/collected.ts';
import type { CollectionStore, TakeResult } from './collection-store.ts';
import { DATABASE, refusalOf } from './database.ts';
import type { Refused } from './draft-store.ts';
import { openChannel } from './open-channel.ts';

// Beside the store of reports: what a clerk writes does not wait for what an office collects.
const COLLECTIONS_DATABASE = `${DATABASE}-collections`;

interface Schema extends DBSchema {
  collections: { key: number; value: Collection };
  files: {
    key: string;
    value: CollectedFile & { order: number };
    indexes: { year: [number, number]; sum: [number, string] };
  };
  reports: { key: string; value: CollectedReport };
}

type Database = IDBPDatabase<Schema>;

const DURABLE = { durability: 'strict' } as const;
const SAVED = { state: 'saved' } as const;

function open(onClose: () => void): Promise<Database> {
  return new Promise((resolve, reject) => {
    openDB<Schema>(COLLECTIONS_DATABASE, 1, {
      upgrade(database) {
        database.createObjectStore('collections', { keyPath: 'year' });
        const files = database.createObjectStore('files', { keyPath: 'id' });
        files.createIndex('year', ['year', 'order']);
        files.createIndex('sum', ['year', 'sum']);
        database.createObjectStore('reports', { keyPath: 'id' });
      },
      blocked() {
        reject(new DOMException('', 'blocked'));
      },
      blocking(_current, _wanted, { target }) {
        // Only the database itself is asked to make way.
        (target as IDBDatabase).close();
        onClose();
      },
      terminated: onClose,
    }).then(resolve, reject);
  });
}

/** The collections in this browser's IndexedDB, opened when first used. */
export function createBrowserCollection(): CollectionStore {
  let opened: Promise<Database> | null = null;
  const close = () => {
    opened = null;
  };
  const attempt = async <Result>(
    work: (database: Database) => Promise<Result>,
  ): Promise<Result | Refused> => {
    try {
      opened ??= open(close);
      return await work(await opened);
    } catch (error) {
      // Opened anew the next time: it may have been closed behind our back.
      close();
      return { state: 'refused', refusal: refusalOf(error) };
    }
  };
  const channel = openChannel(COLLECTIONS_DATABASE);
  const change = <Result>(work: (database: Database) => Promise<Result>) =>
    attempt(async (database) => {
      const result = await work(database);
      channel.postMessage(null);
      return result;
    });

  return {
    collections: () =>
      attempt(async (database) => ({
        state: 'loaded' as const,
        value: await database.getAll('collections'),
      })),
    saveCollection: (collection) =>
      change(async (database) => {
        const transaction = database.transaction('collections', 'readwrite', DURABLE);
        await transaction.store.put(collection);
        await transaction.done;
        return SAVED;
      }),
    files: (year) =>
      attempt(async (database) => {
        const range = IDBKeyRange.bound([year], [year, []]);
        const files = await database.getAllFromIndex('files', 'year', range);
        return { state: 'loaded' as const, value: files.map(({ order: _order, ...file }) => file) };
      }),
    reports: (ids) =>
      attempt(async (database) => {
        const { store } = database.transaction('reports');
        return {
          state: 'loaded' as const,
          value: await Promise.all(ids.map((id) => store.get(id))),
        };
      }),
    async take(taken) {
      const outcome = await change(async (database) => {
        const transaction = database.transaction(['files', 'reports'], 'readwrite', DURABLE);
        const files = transaction.objectStore('files');
        const results: TakeResult[] = [];
        for (const { file, report } of taken) {
          const known = await files.index('sum').get([file.year, file.sum]);
          results.push(known ? { state: 'known', fileName: known.fileName } : { state: 'taken' });
          if (known) continue;
          const range = IDBKeyRange.bound([file.year], [file.year, []]);
          const last = await files.index('year').openKeyCursor(range, 'prev');
          await files.put({ ...file, order: (last?.key[1] ?? 0) + 1 });
          if (report) await transaction.objectStore('reports').put(report);
        }
        await transaction.done;
        return results;
      });
      return Array.isArray(outcome) ? outcome : taken.map(() => outcome);
    },
    change: (ids, to) =>
      change(async (database) => {
        const transaction = database.transaction('files', 'readwrite', DURABLE);
        for (const id of ids) {
          const file = await transaction.store.get(id);
          if (file) await transaction.store.put({ ...to(file), order: file.order });
        }
        await transaction.done;
        return SAVED;
      }),
    correct: (id, correction, at) =>
      change(async (database) => {
        const transaction = database.transaction(['files', 'reports'], 'readwrite', DURABLE);
        const [files, reports] = [
          transaction.objectStore('files'),
          transaction.objectStore('reports'),
        ];
        const [file, report] = [await files.get(id), await reports.get(id)];
        if (file && report) {
          await files.put({ ...file, correctedAt: correction === null ? null : at });
          await reports.put({ ...report, correction });
        }
        await transaction.done;
        return SAVED;
      }),
    remove: (ids) =>
      change(async (database) => {
        const transaction = database.transaction(['files', 'reports'], 'readwrite', DURABLE);
        for (const id of ids) {
          await transaction.objectStore('files').delete(id);
          await transaction.objectStore('reports').delete(id);
        }
        await transaction.done;
        return SAVED;
      }),
    clear: () =>
      change(async (database) => {
        const names = ['collections', 'files', 'reports'] as const;
        const transaction = database.transaction(names, 'readwrite', DURABLE);
        for (const name of names) await transaction.objectStore(name).clear();
        await transaction.done;
        return SAVED;
      }),
    on(listener) {
      channel.addEventListener('message', listener);
      return () => {
        channel.removeEventListener('message', listener);
      };
    },
  };
}
