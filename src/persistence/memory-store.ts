import { toForget, type NewVersion, type Version } from '#src/report/versions/version.ts';
import type { Archive } from './archive.ts';
import { outcomeOver, settleLeaving, type DraftStore, type SaveResult } from './draft-store.ts';

/** Reports kept until the page closes; the store of tests, shared by as many windows as ask. */
export function createMemoryStore(): DraftStore & Archive {
  const files = new Map<string, unknown>();
  const versions = new Map<number, NewVersion>();
  const listeners = new Set<(id: string | null) => void>();
  let number = 0;
  const saved: SaveResult = { state: 'saved' };
  const announce = (id: string | null) => {
    for (const listener of listeners) listener(id);
  };
  const versionsOf = (id: string): Version[] =>
    [...versions]
      .map(([key, version]) => ({ ...version, number: key }))
      .filter(({ report }) => report === id);
  const put = (version: NewVersion) => versions.set((number += 1), structuredClone(version));
  const store: DraftStore & Archive = {
    archive: () => Promise.resolve(store),
    list: () =>
      Promise.resolve({
        state: 'loaded',
        value: [...files].map(([id, file]) => ({ id, file: structuredClone(file) })),
      }),
    load: (id) => Promise.resolve({ state: 'loaded', value: structuredClone(files.get(id)) }),
    save: (file, bases) => {
      const outcome = outcomeOver(files.get(file.id), bases);
      if (outcome !== 'next') return Promise.resolve({ state: outcome });
      files.set(file.id, structuredClone(file));
      announce(file.id);
      return Promise.resolve(saved);
    },
    leave(leaving) {
      const storedAt = (id: string) => Promise.resolve(files.get(id));
      void settleLeaving(leaving, storedAt).then((file) => {
        if (!file) return;
        files.set(file.id, structuredClone(file));
        announce(file.id);
      });
    },
    remove: (id) => {
      const kept = versionsOf(id);
      const removed = {
        id,
        file: files.get(id),
        versions: kept.map(({ number: _number, ...version }) => version),
      };
      files.delete(id);
      for (const version of kept) versions.delete(version.number);
      announce(id);
      return Promise.resolve({ state: 'removed', removed });
    },
    add: ({ id, file, versions: brought }) => {
      if (files.has(id)) return Promise.resolve({ state: 'conflict' });
      files.set(id, structuredClone(file));
      brought.forEach(put);
      announce(id);
      return Promise.resolve(saved);
    },
    versions: (id) => Promise.resolve({ state: 'loaded', value: versionsOf(id) }),
    keep: (version) => {
      if (!files.has(version.report)) return Promise.resolve({ state: 'gone' });
      put(version);
      for (const key of toForget(versionsOf(version.report))) versions.delete(key);
      return Promise.resolve(saved);
    },
    clear: () => {
      files.clear();
      versions.clear();
      announce(null);
      return Promise.resolve(saved);
    },
    on(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
  return store;
}
