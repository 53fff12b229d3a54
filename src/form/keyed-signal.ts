/** Listeners by key, so that a change wakes only the cells that show what changed. */
export interface KeyedSignal {
  /** Calls `listener` whenever `key` is published; returns how to stop. */
  on: (key: string, listener: () => void) => () => void;
  publish: (key: string) => void;
}

export function createKeyedSignal(): KeyedSignal {
  const listeners = new Map<string, Set<() => void>>();
  return {
    on(key, listener) {
      const own = listeners.get(key) ?? new Set();
      listeners.set(key, own.add(listener));
      return () => {
        own.delete(listener);
      };
    },
    publish(key) {
      listeners.get(key)?.forEach((listener) => {
        listener();
      });
    },
  };
}
