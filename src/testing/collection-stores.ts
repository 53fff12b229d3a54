import type { CollectionStore } from '#src/persistence/collection-store.ts';
import type { Refusal } from '#src/persistence/draft-store.ts';

/** A store that refuses what `refusalOf` says: by the name of what is asked of it. */
export function refusingStore(
  store: CollectionStore,
  refusalOf: (asked: keyof CollectionStore) => Refusal | null,
): CollectionStore {
  const guard =
    <Given extends unknown[], Result>(
      asked: keyof CollectionStore,
      work: (...given: Given) => Promise<Result>,
    ) =>
    (...given: Given) => {
      const refusal = refusalOf(asked);
      return refusal ? Promise.resolve({ state: 'refused' as const, refusal }) : work(...given);
    };
  return {
    ...store,
    collections: guard('collections', store.collections),
    changeCollection: guard('changeCollection', store.changeCollection),
    files: guard('files', store.files),
    reports: guard('reports', store.reports),
    change: guard('change', store.change),
    correct: guard('correct', store.correct),
    remove: guard('remove', store.remove),
    take(taken) {
      const refusal = refusalOf('take');
      if (!refusal) return store.take(taken);
      return Promise.resolve(taken.map(() => ({ state: 'refused' as const, refusal })));
    },
  };
}

/** A store of which other windows are told, as those of one browser share it. */
export function sharedStore(store: CollectionStore) {
  const windows: { listener: () => void; isOf: symbol }[] = [];
  return (): CollectionStore => {
    const isOf = Symbol('window');
    const telling =
      <Given extends unknown[], Result>(work: (...given: Given) => Promise<Result>) =>
      async (...given: Given) => {
        const result = await work(...given);
        windows.filter((one) => one.isOf !== isOf).forEach(({ listener }) => listener());
        return result;
      };
    return {
      ...store,
      changeCollection: telling(store.changeCollection),
      take: telling(store.take),
      change: telling(store.change),
      correct: telling(store.correct),
      remove: telling(store.remove),
      on(listener) {
        windows.push({ listener, isOf });
        return () => undefined;
      },
    };
  };
}
