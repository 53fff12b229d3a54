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

const SAVED = { state: 'saved' } as const;

/** Collections in memory, for tests. */
export function createMemoryCollection(): CollectionStore {
  const collections = new Map<number, Collection>();
  const files = new Map<string, CollectedFile>();
  const reports = new Map<string, CollectedReport>();
  const done = <Value>(value: Value) => Promise.resolve(structuredClone(value));
  const put = (file: CollectedFile, report: CollectedReport | null) => {
    files.set(file.id, structuredClone(file));
    if (report) reports.set(file.id, { ...report, id: file.id });
  };
  const takeOne = (taken: Taken): TakeResult => {
    const { file, report, standIn } = taken;
    const ofYear = [...files.values()].filter(({ year }) => year === file.year);
    const known =
      ofYear.find(({ sum }) => sum === file.sum) ?? ofYear.find(({ sum }) => sum === standIn);
    if (!known) {
      put(file, report);
      return { state: 'taken' };
    }
    const again = takeAgain(known, taken);
    if (!again) return { state: 'known', fileName: known.fileName };
    put(again, report);
    return { state: 'reread', file: again };
  };
  return {
    collections: () => done({ state: 'loaded' as const, value: [...collections.values()] }),
    changeCollection(year, to) {
      const collection = to(collections.get(year) ?? newCollection(year));
      collections.set(year, structuredClone(collection));
      return done({ state: 'loaded' as const, value: collection });
    },
    files: (year) =>
      done({
        state: 'loaded' as const,
        value: [...files.values()].filter((file) => file.year === year),
      }),
    reports: (ids) => done({ state: 'loaded' as const, value: ids.map((id) => reports.get(id)) }),
    take: (taken) => done(taken.map(takeOne)),
    change(ids, to) {
      for (const id of ids) {
        const file = files.get(id);
        if (file) files.set(id, to(file));
      }
      return done(SAVED);
    },
    correct(id, correction, at) {
      const [file, report] = [files.get(id), reports.get(id)];
      if (!file || !report) return done({ state: 'gone' as const });
      files.set(id, { ...file, correctedAt: correction === null ? null : at });
      reports.set(id, { ...report, correction });
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
