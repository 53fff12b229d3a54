import type { DraftStore } from '#src/persistence/draft-store.ts';

/** What a browser may do with a save. */
export const FAULTS = ['none', 'full', 'failed', 'stored but refused', 'thrown', 'slow'] as const;
export type Fault = (typeof FAULTS)[number];

const SLOW_MS = 400;

/** A store that does with the next saves what `fault` says. */
export function createFaultyStore(store: DraftStore, fault: () => Fault): DraftStore {
  return {
    ...store,
    async save(...save) {
      switch (fault()) {
        case 'full':
          return { state: 'refused', refusal: 'full' };
        case 'failed':
          return { state: 'refused', refusal: 'failed' };
        case 'thrown':
          throw new Error('torn');
        case 'stored but refused': {
          await store.save(...save);
          return { state: 'refused', refusal: 'failed' };
        }
        case 'slow':
          await new Promise((resolve) => setTimeout(resolve, SLOW_MS));
          return store.save(...save);
        case 'none':
          return store.save(...save);
      }
    },
  };
}
