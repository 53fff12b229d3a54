import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { DATABASE, refusalOf } from './database.ts';
import type { LoadResult, Refused } from './draft-store.ts';
import type { KeptPreset, PresetStore } from './preset-store.ts';

// Beside the store of reports, whose version older windows hold on to.
const PRESET_DATABASE = `${DATABASE}-preset`;
const STORE = 'preset';
const ONLY = 'only';

interface Schema extends DBSchema {
  [STORE]: { key: string; value: KeptPreset };
}

const isNewer = (error: unknown) => error instanceof DOMException && error.name === 'VersionError';

/** Opened for each doing: it is seldom asked for, and never in another window's way. */
async function attempt<Result>(
  work: (database: IDBPDatabase<Schema>) => Promise<Result>,
): Promise<Result | Refused> {
  try {
    const database = await openDB<Schema>(PRESET_DATABASE, 1, {
      upgrade(opened) {
        opened.createObjectStore(STORE);
      },
    });
    try {
      return await work(database);
    } finally {
      database.close();
    }
  } catch (error) {
    return { state: 'refused', refusal: isNewer(error) ? 'newer' : refusalOf(error) };
  }
}

/** Nothing is opened where nothing was kept: an empty database takes room from the reports. */
async function isMade(): Promise<boolean> {
  const known = await indexedDB.databases();
  return known.some(({ name }) => name === PRESET_DATABASE);
}

async function load(): Promise<LoadResult<KeptPreset | null>> {
  // A browser that cannot list its databases may have it.
  if (!(await isMade().catch(() => true))) return { state: 'loaded', value: null };
  return attempt(async (database) => ({
    state: 'loaded' as const,
    value: (await database.get(STORE, ONLY)) ?? null,
  }));
}

const write = (change: (database: IDBPDatabase<Schema>) => Promise<unknown>) =>
  attempt(async (database) => {
    await change(database);
    return { state: 'saved' as const };
  });

/** The preset in this browser's IndexedDB. */
export const browserPreset: PresetStore = {
  load,
  keep: (preset) =>
    write(async (database) => {
      const writing = database.transaction(STORE, 'readwrite', { durability: 'strict' });
      await Promise.all([writing.store.put(preset, ONLY), writing.done]);
    }),
  clear: () =>
    write(async (database) => {
      const writing = database.transaction(STORE, 'readwrite', { durability: 'strict' });
      await Promise.all([writing.store.clear(), writing.done]);
    }),
};
