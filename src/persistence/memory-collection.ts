import type {
  CollectedFile,
  CollectedReport,
  Collection,
} from '#src/report/collection/collected.ts';
import type { CollectionStore } from './collection-store.ts';

const SAVED = { state: 'saved' } as const;

/** Collections in memory, for tests. */
export function createMemoryCollection(): CollectionStore {
  const collections = new Map<number, Collection>();
  const files = new Map<string, CollectedFile>();
  const reports = new Map<string, CollectedReport>();
  const done = <Value>(value: Value) => Promise.resolve(structuredClone(value));
  return {
    collections: () => done({ state: 'loaded' as const, value: [...collections.values()] }),
    saveCollection(collection) {
      collections.set(collection.year, structuredClone(collection));
      return done(SAVED);
    },
    files: (year) =>
      done({
        state: 'loaded' as const,
        value: [...files.values()].filter((file) => file.year === year),
      }),
    reports: (ids) => done({ state: 'loaded' as const, value: ids.map((id) => reports.get(id)) }),
    take: (taken) =>
      done(
        taken.map(({ file, report }) => {
          const known = [...files.values()].find(
            ({ year, sum }) => year === file.year && sum === file.sum,
          );
          if (known) return { state: 'known' as const, fileName: known.fileName };
          files.set(file.id, structuredClone(file));
          if (report) reports.set(file.id, structuredClone(report));
          return { state: 'taken' as const };
        }),
      ),
    change(ids, to) {
      for (const id of ids) {
        const file = files.get(id);
        if (file) files.set(id, to(file));
      }
      return done(SAVED);
    },
    correct(id, correction, at) {
      const [file, report] = [files.get(id), reports.get(id)];
      if (file && report) {
        files.set(id, { ...file, correctedAt: correction === null ? null : at });
        reports.set(id, { ...report, correction });
      }
      return done(SAVED);
    },
    remove(ids) {
      for (const id of ids) {
        files.delete(id);
        reports.delete(id);
      }
      return done(SAVED);
    },
    clear() {
      for (const map of [collections, files, reports]) map.clear();
      return done(SAVED);
    },
    on: () => () => undefined,
  };
}
