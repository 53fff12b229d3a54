import { openDB, type IDBPDatabase } from 'idb';
import { settleLeaving, type Leaving, type Refusal, type Refused } from './draft-store.ts';
import { openChannel } from './open-channel.ts';

// All file:// pages of a browser share one origin, hence the program's own name.
export const DATABASE = 'disclosure-annual-report';
const DATABASE_VERSION = 2;
export const REPORTS = 'reports';
/** What was handed over by pages that went away, until the next one settles it. */
export const LEAVING = 'leaving';
export const VERSIONS = 'versions';
export const DURABLE = { durability: 'strict' } as const;

/** The browser's store, opened when first used and again where it was closed. */
export interface Database {
  /** Does some work on it; refusals of the browser are a value. */
  read: <Result>(
    work: (database: IDBPDatabase) => Promise<Result | Refused>,
  ) => Promise<Result | Refused>;
  /** As `read`, but refused where a newer version of this program has changed the store. */
  change: Database['read'];
  /** Where it is open now and may be changed. */
  current: () => IDBPDatabase | null;
  /** Tells other pages that a report has changed, null for any of them. */
  announce: (id: string | null) => void;
  on: (listener: (id: string | null) => void) => () => void;
}

const REFUSALS: Record<string, Refusal> = {
  QuotaExceededError: 'full',
  SecurityError: 'unavailable',
  InvalidStateError: 'unavailable',
  ReferenceError: 'unavailable',
  blocked: 'blocked',
};

const isRefused = (result: unknown): result is Refused =>
  (result as Partial<Refused> | null)?.state === 'refused'; // any object may be asked for it

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : String(error));

/**
 * Takes over what pages handed over as they went away; beside a report that went on meanwhile. What
 * cannot be settled now stays for the next time.
 */
export const settle = async (
  database: IDBPDatabase,
  announce: Database['announce'],
): Promise<void> => {
  if (!isNewer(database)) await settleAll(database, announce).catch(() => undefined);
};

async function settleAll(database: IDBPDatabase, announce: Database['announce']): Promise<void> {
  const transaction = database.transaction([REPORTS, LEAVING], 'readwrite', DURABLE);
  const reports = transaction.objectStore(REPORTS);
  const handedOver = transaction.objectStore(LEAVING);
  const changed: string[] = [];
  // Only leave() writes into this store.
  for (const leaving of (await handedOver.getAll()) as Leaving[]) {
    const { file } = leaving;
    const outcome = settleLeaving(await reports.get(file.id), leaving);
    let id = file.id;
    for (let copy = 1; outcome === 'conflict' && (await reports.get(id)); copy += 1) {
      id = `${file.id}-${copy}`;
    }
    // Nobody has finalized a copy.
    const finalized = outcome === 'conflict' ? null : file.finalized;
    if (outcome === 'next' || outcome === 'conflict') await reports.put({ ...file, id, finalized });
    await handedOver.delete(file.id);
    changed.push(id);
  }
  await transaction.done;
  changed.forEach(announce);
}

/** A newer version of this program wrote it: it is read, and not changed. */
const isNewer = (database: IDBPDatabase): boolean => database.version > DATABASE_VERSION;

async function openDatabase(onBlocked: () => void, onClose: () => void): Promise<IDBPDatabase> {
  try {
    return await openDB(DATABASE, DATABASE_VERSION, {
      upgrade: (database, from) => {
        if (from < 1) {
          database.createObjectStore(REPORTS, { keyPath: 'id' });
          database.createObjectStore(LEAVING, { keyPath: 'file.id' });
        }
        const versions = { keyPath: 'number', autoIncrement: true };
        database.createObjectStore(VERSIONS, versions).createIndex('report', 'report');
      },
      blocked: onBlocked,
      // A newer version of this program waits for all to let go.
      blocking: (_from, _to, { target }) => {
        (target as IDBDatabase).close(); // idb types it as any target of events
        onClose();
      },
      terminated: onClose,
    });
  } catch (error) {
    if (nameOf(error) === 'VersionError') return openDB(DATABASE);
    throw error;
  }
}

/** This browser's IndexedDB. */
export function createDatabase(): Database {
  let opened: Promise<IDBPDatabase> | null = null;
  let current: IDBPDatabase | null = null;
  const close = () => {
    opened = null;
    current = null;
  };
  const open = () => {
    if (opened) return opened;
    let block = () => {};
    const blocked = new Promise<never>((_resolve, reject) => {
      block = () => {
        reject(new DOMException('', 'blocked'));
      };
    });
    const opening = openDatabase(block, close).then(
      (database) => {
        opened = opening;
        return (current = database);
      },
      (error: unknown) => {
        close();
        throw error;
      },
    );
    // Refused at once while an older window keeps it, whoever asks; there when that is closed.
    return (opened = Promise.race([opening, blocked]));
  };
  const attempt: Database['read'] = async (work) => {
    try {
      return await work(await open());
    } catch (error) {
      return { state: 'refused', refusal: REFUSALS[nameOf(error)] ?? 'failed' };
    }
  };
  const read: Database['read'] = async (work) => {
    const wasOpen = current !== null;
    const result = await attempt(work);
    // It was closed behind our back: opened again, it may do.
    const isClosed = wasOpen && isRefused(result) && result.refusal === 'unavailable';
    if (isClosed) close();
    return isClosed ? attempt(work) : result;
  };
  const channel = openChannel(DATABASE);
  const listeners = new Set<(id: string | null) => void>();
  // Begun at once: by the time a report is asked for, the database is often open.
  void read(() => Promise.resolve());
  return {
    read,
    change: (work) =>
      read((database) =>
        isNewer(database)
          ? Promise.resolve({ state: 'refused', refusal: 'newer' })
          : work(database),
      ),
    current: () => (current && isNewer(current) ? null : current),
    announce: (id) => {
      channel.postMessage(id);
      // What is open in this page is part of all, too.
      if (id === null) listeners.forEach((listener) => listener(null));
    },
    on(listener) {
      listeners.add(listener);
      const hear = ({ data }: MessageEvent<string | null>) => {
        listener(data);
      };
      channel.addEventListener('message', hear);
      return () => {
        listeners.delete(listener);
        channel.removeEventListener('message', hear);
      };
    },
  };
}
