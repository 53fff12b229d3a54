import { isBasedOn, type DraftStore, type SaveResult } from './draft-store.ts';

/** Reports kept until the page closes; the store of tests, and a stand-in for a browser's. */
export function createMemoryStore(): DraftStore {
  const files = new Map<string, unknown>();
  const saved: SaveResult = { state: 'saved' };
  const store: DraftStore = {
    list: () => Promise.resolve({ state: 'loaded', value: [...files.values()] }),
    load: (id) => Promise.resolve({ state: 'loaded', value: files.get(id) }),
    save: (file, base) => {
      if (!isBasedOn(files.get(file.id), base)) return Promise.resolve({ state: 'conflict' });
      files.set(file.id, structuredClone(file));
      return Promise.resolve(saved);
    },
    remove: (id) => {
      files.delete(id);
      return Promise.resolve(saved);
    },
    leave({ file, base }) {
      void store.save(file, base);
    },
  };
  return store;
}
