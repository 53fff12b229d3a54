import {
  openDB,
  type DBSchema,
  type IDBPDatabase,
  type IDBPTransaction,
  type StoreNames,
} from 'idb';
import type {
  CollectedFile,
  CollectedReport,
  Collection,
} from '#src/report/collection/collected.ts';
import {
  newCollection,
  takeAgain,
  type CollectionStore,
  type Taken,
  type TakeResult,
} from './collection-store.ts';
import { DATABASE, refusalOf } from './database.ts';
import type { Refusal, Refused } from './draft-store.ts';
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
type Writing<Names extends StoreNames<Schema>[]> = IDBPTransaction<Schema, Names, 'readwrite'>;
const TAKING: ['files', 'reports'] = ['files', 'reports'];

const DURABLE = { durability: 'strict' } as const;
const SAVED = { state: 'saved' } as const;

/** A newer version of this program has been here. */
const isNewer = (error: unknown) => error instanceof DOMException && error.name === 'VersionError';
const whyRefused = (error: unknown): Refusal => (isNewer(error) ? 'newer' : refusalOf(error));

/** Does some work in one durable transaction: all of it, or nothing. */
async function write<Names extends StoreNames<Schema>[], Result>(
  database: Database,
  names: Names,
  work: (transaction: Writing<Names>) => Promise<Result>,
): Promise<Result> {
  const transaction = database.transaction(names, 'readwrite', DURABLE);
  try {
    const result = await work(transaction);
    await transaction.done;
    return result;
  } catch (error) {
    // What was put before would be kept otherwise; the browser may have given it up itself.
    try {
      transaction.abort();
    } catch {
      // It has.
    }
    await transaction.done.catch(() => undefined);
    throw transaction.error ?? error;
  }
}

async function takeOne(writing: Writing<typeof TAKING>, taken: Taken): Promise<TakeResult> {
  const [files, reports] = [writing.objectStore('files'), writing.objectStore('reports')];
  const { file, report, standIn } = taken;
  const bySum = files.index('sum');
  const known = (await bySum.get([file.year, file.sum])) ?? (await bySum.get([file.year, standIn]));
  if (!known) {
    const range = IDBKeyRange.bound([file.year], [file.year, []]);
    const last = await files.index('year').openKeyCursor(range, 'prev');
    await files.put({ ...file, order: (last?.key[1] ?? 0) + 1 });
    if (report) await reports.put(report);
    return { state: 'taken' };
  }
  const again = takeAgain(known, taken);
  if (!again) return { state: 'known', fileName: known.fileName };
  await files.put({ ...again, order: known.order });
  if (report) await reports.put({ ...report, id: again.id });
  return { state: 'reread', file: again };
}

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
      return { state: 'refused', refusal: whyRefused(error) };
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
    changeCollection: (year, to) =>
      change((database) =>
        write(database, ['collections'], async (transaction) => {
          const collections = transaction.objectStore('collections');
          const collection = to((await collections.get(year)) ?? newCollection(year));
          await collections.put(collection);
          return { state: 'loaded' as const, value: collection };
        }),
      ),
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
      const outcome = await change((database) =>
        write(database, TAKING, async (transaction) => {
          const results: TakeResult[] = [];
          for (const one of taken) results.push(await takeOne(transaction, one));
          return results;
        }),
      );
      return Array.isArray(outcome) ? outcome : taken.map(() => outcome);
    },
    change: (ids, to) =>
      change((database) =>
        write(database, ['files'], async (transaction) => {
          const files = transaction.objectStore('files');
          for (const id of ids) {
            const file = await files.get(id);
            if (file) await files.put({ ...to(file), order: file.order });
          }
          return SAVED;
        }),
      ),
    correct: (id, correction, at) =>
      change((database) =>
        write(database, TAKING, async (transaction) => {
          const files = transaction.objectStore('files');
          const reports = transaction.objectStore('reports');
          const [file, report] = [await files.get(id), await reports.get(id)];
          if (!file || !report) return { state: 'gone' as const };
          await files.put({ ...file, correctedAt: correction === null ? null : at });
          await reports.put({ ...report, correction });
          return SAVED;
        }),
      ),
    remove: (ids) =>
      change((database) =>
        write(database, TAKING, async (transaction) => {
          for (const id of ids) {
            await transaction.objectStore('files').delete(id);
            await transaction.objectStore('reports').delete(id);
          }
          return SAVED;
        }),
      ),
    clear: () =>
      change((database) =>
        write(database, ['collections', 'files', 'reports'], async (transaction) => {
          await transaction.objectStore('collections').clear();
          await transaction.objectStore('files').clear();
          await transaction.objectStore('reports').clear();
          return SAVED;
        }),
      ),
    on(listener) {
      channel.addEventListener('message', listener);
      return () => {
        channel.removeEventListener('message', listener);
      };
    },
  };
}
