import { wrap, type IDBPDatabase } from 'idb';
import { toForget, withoutNumber, type Version } from '#src/report/versions/version.ts';
import type { Archive, Removed, Stored } from './archive.ts';
import { LEAVING, REPORTS, VERSIONS, settle, type Database } from './database.ts';
import type { LoadResult, Refused, SaveResult } from './draft-store.ts';

const DURABLE = { durability: 'strict' } as const;
const ALL = [REPORTS, LEAVING, VERSIONS];
const SAVED: SaveResult = { state: 'saved' };

/** Only this file writes versions. */
const versionsOf = (database: IDBPDatabase, id: string) =>
  database.getAllFromIndex(VERSIONS, 'report', id) as Promise<Version[]>;

/** A read that fails within a transaction ends it. */
const canRead = (read: Promise<unknown>): Promise<boolean> =>
  read.then(
    () => true,
    () => false,
  );

async function readOne(database: IDBPDatabase, id: string): Promise<Stored> {
  const file: unknown = await database.get(REPORTS, id).catch(() => undefined);
  return { id, file };
}

/** All reports and versions in this browser's IndexedDB. */
export function createBrowserArchive(database: Database): Archive {
  const { announce } = database;
  const read = <Result>(work: (database: IDBPDatabase) => Promise<Result | Refused>) =>
    database.read((raw) => work(wrap(raw)));
  const change = <Result>(work: (database: IDBPDatabase) => Promise<Result | Refused>) =>
    database.change((raw) => work(wrap(raw)));
  return {
    list: () =>
      database.read<LoadResult<Stored[]>>(async (raw) => {
        await settle(raw, announce);
        const database = wrap(raw);
        // Reports are stored under their ids.
        const ids = (await database.getAllKeys(REPORTS)) as string[];
        const value = await Promise.all(ids.map((id) => readOne(database, id)));
        return { state: 'loaded', value };
      }),
    remove: (id) =>
      change<{ state: 'removed'; removed: Removed } | Refused>(async (database) => {
        const isWhole = await canRead(database.get(REPORTS, id));
        const areWhole = await canRead(versionsOf(database, id));
        const transaction = database.transaction(ALL, 'readwrite', DURABLE);
        const reports = transaction.objectStore(REPORTS);
        const kept = transaction.objectStore(VERSIONS);
        // Another window may save until here.
        const file: unknown = isWhole ? await reports.get(id) : undefined;
        // Only this file writes versions.
        const versions = (areWhole ? await kept.index('report').getAll(id) : []) as Version[];
        await reports.delete(id);
        await transaction.objectStore(LEAVING).delete(id);
        for (const key of await kept.index('report').getAllKeys(id)) await kept.delete(key);
        await transaction.done;
        announce(id);
        return {
          state: 'removed',
          removed: { id, file, versions: versions.map(withoutNumber) },
        };
      }),
    add: ({ id, file, versions }) =>
      change<SaveResult>(async (database) => {
        const transaction = database.transaction([REPORTS, VERSIONS], 'readwrite', DURABLE);
        const reports = transaction.objectStore(REPORTS);
        const isFree = (await reports.get(id)) === undefined;
        if (isFree) {
          await reports.put(file);
          for (const version of versions) await transaction.objectStore(VERSIONS).put(version);
        }
        await transaction.done;
        if (!isFree) return { state: 'conflict' };
        announce(id);
        return SAVED;
      }),
    versions: (id) =>
      read<LoadResult<Version[]>>(async (database) => ({
        state: 'loaded',
        value: database.objectStoreNames.contains(VERSIONS) ? await versionsOf(database, id) : [],
      })),
    keep: (version) =>
      change<SaveResult>(async (database) => {
        const transaction = database.transaction([REPORTS, VERSIONS], 'readwrite', DURABLE);
        const versions = transaction.objectStore(VERSIONS);
        // Of a report that was deleted or cleared meanwhile nothing is left behind.
        const isGone =
          (await transaction.objectStore(REPORTS).getKey(version.report)) === undefined;
        if (!isGone) {
          await versions.put(version);
          // Only this file writes versions.
          const kept = (await versions.index('report').getAll(version.report)) as Version[];
          for (const number of toForget(kept)) await versions.delete(number);
        }
        await transaction.done;
        if (isGone) return { state: 'gone' };
        announce(version.report);
        return SAVED;
      }),
    clear: () =>
      change<SaveResult>(async (database) => {
        const transaction = database.transaction(ALL, 'readwrite', DURABLE);
        for (const name of ALL) await transaction.objectStore(name).clear();
        await transaction.done;
        announce(null);
        return SAVED;
      }),
  };
}
