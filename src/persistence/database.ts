import { settleLeaving, type Leaving, type Refusal, type Refused } from './draft-store.ts';
import { openChannel } from './open-channel.ts';

// All file:// pages of a browser share one origin, hence the program's own name.
export const DATABASE = 'disclosure-annual-report';
const DATABASE_VERSION = 2;
export const REPORTS = 'reports';
/** What was handed over by pages that went away, until the next one settles it. */
export const LEAVING = 'leaving';
export const VERSIONS = 'versions';

/** The browser's store, opened when first used and again where it was closed. */
export interface Database {
  /** Does some work on it; refusals of the browser are a value. */
  read: <Result>(
    work: (database: IDBDatabase) => Promise<Result | Refused>,
  ) => Promise<Result | Refused>;
  /** As `read`, but refused where a newer version of this program has changed the store. */
  change: Database['read'];
  /** Where it is open now and may be changed. */
  current: () => IDBDatabase | null;
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

/** Why the browser refused something of the store. */
export function refusalOf(error: unknown): Refusal {
  // Chromium's word for storage that is forbidden.
  if (String(error).includes('denied')) return 'unavailable';
  return REFUSALS[nameOf(error)] ?? 'failed';
}

/** What a request gives. */
export const answer = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new DOMException());
    };
  });

/** A durable transaction; `done` once it is that, or rejected as the browser refused it. */
export function begin(database: IDBDatabase, names: readonly string[]) {
  const transaction = database.transaction(names, 'readwrite', { durability: 'strict' });
  const done = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => {
      resolve();
    };
    transaction.onabort = () => {
      reject(transaction.error ?? new DOMException());
    };
  });
  // Who fails before waiting for it has been told.
  done.catch(() => undefined);
  return {
    done,
    store: (name: string) => transaction.objectStore(name),
    commit: () => {
      transaction.commit();
    },
  };
}

/** A newer version of this program wrote it: it is read, and not changed. */
const isNewer = (database: IDBDatabase): boolean => database.version > DATABASE_VERSION;

/** Within a transaction over both stores; gives what it stored of what was handed over. */
export async function settleWithin(
  store: (name: string) => IDBObjectStore,
  leaving: Leaving,
): Promise<string | undefined> {
  const storedAt = (id: string) => answer<unknown>(store(REPORTS).get(id));
  const file = await settleLeaving(leaving, storedAt);
  if (file) store(REPORTS).put(file);
  store(LEAVING).delete(leaving.file.id);
  return file?.id;
}

async function settleOne(database: IDBDatabase, key: IDBValidKey): Promise<string | undefined> {
  const { store, done } = begin(database, [REPORTS, LEAVING]);
  // Only leave() writes into this store.
  const id = await settleWithin(store, (await answer(store(LEAVING).get(key))) as Leaving);
  await done;
  return id;
}

/**
 * Takes over what pages handed over as they went away; beside a report that went on meanwhile. What
 * cannot be settled now stays for the next time.
 */
export async function settle(database: IDBDatabase, announce: Database['announce']): Promise<void> {
  if (isNewer(database)) return;
  const left = database.transaction(LEAVING).objectStore(LEAVING).getAllKeys();
  for (const key of await answer(left)) {
    const id = await settleOne(database, key).catch(() => undefined);
    if (id !== undefined) announce(id);
  }
}

function upgrade(database: IDBDatabase, from: number): void {
  if (from < 1) {
    database.createObjectStore(REPORTS, { keyPath: 'id' });
    database.createObjectStore(LEAVING, { keyPath: 'file.id' });
  }
  const versions = { keyPath: 'number', autoIncrement: true };
  database.createObjectStore(VERSIONS, versions).createIndex('report', 'report');
}

async function openDatabase(
  onBlocked: () => void,
  onClose: () => void,
  version?: number,
): Promise<IDBDatabase> {
  // A browser, or its policy, may leave it out.
  const factory = (window as Partial<Window>).indexedDB;
  if (!factory) throw new DOMException('', 'SecurityError');
  const request = factory.open(DATABASE, version);
  request.onupgradeneeded = ({ oldVersion }) => {
    upgrade(request.result, oldVersion);
  };
  request.onblocked = onBlocked;
  try {
    const database = await answer(request);
    database.onclose = onClose;
    // A newer version of this program waits for all to let go.
    database.onversionchange = () => {
      database.close();
      onClose();
    };
    return database;
  } catch (error) {
    if (nameOf(error) === 'VersionError') return openDatabase(onBlocked, onClose);
    throw error;
  }
}

/** This browser's IndexedDB. */
export function createDatabase(): Database {
  let opened: Promise<IDBDatabase> | null = null;
  let current: IDBDatabase | null = null;
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
    const opening = openDatabase(block, close, DATABASE_VERSION).then(
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
      return { state: 'refused', refusal: refusalOf(error) };
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
