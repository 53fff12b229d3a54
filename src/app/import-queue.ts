/** How far a queue has come. */
export interface QueueProgress {
  fileName: string;
  /** Which file is being read, from 1. */
  at: number;
  total: number;
}

export interface QueueState<Result> {
  /** Null while nothing is being read. */
  progress: QueueProgress | null;
  results: readonly Result[];
}

export interface ImportQueue<Result> {
  state: () => QueueState<Result>;
  on: (listener: () => void) => () => void;
  /**
   * Reads these files after those that wait already; gives their results once all are there. Results
   * of what was read before are forgotten when nothing was waiting. Rejects where reading one of
   * them did, once all have had their turn.
   */
  add: (files: readonly File[]) => Promise<readonly Result[]>;
  /** Gives up the file being read; the next goes on. */
  skip: () => void;
  /** Gives up the file being read and all that wait. */
  cancel: () => void;
  /** Forgets the results. */
  clear: () => void;
}

/**
 * Files read one at a time. `read` is told by its signal that its file is given up, also before it
 * begins, and gives a result all the same: no file goes without a word.
 */
export function createImportQueue<Result>(
  read: (file: File, signal: AbortSignal) => Promise<Result>,
): ImportQueue<Result> {
  let state: QueueState<Result> = { progress: null, results: [] };
  let running = Promise.resolve();
  let waiting = 0;
  let everything = new AbortController();
  let current = new AbortController();
  const listeners = new Set<() => void>();

  const set = (next: Partial<QueueState<Result>>) => {
    state = { ...state, ...next };
    listeners.forEach((listener) => {
      listener();
    });
  };

  const readNext = async (file: File, given: AbortSignal): Promise<Result> => {
    const at = (state.progress?.at ?? 0) + 1;
    current = new AbortController();
    if (given.aborted) current.abort();
    set({ progress: { fileName: file.name, at, total: at - 1 + waiting } });
    try {
      const result = await read(file, current.signal);
      set({ results: [...state.results, result] });
      return result;
    } finally {
      waiting -= 1;
      if (waiting === 0) set({ progress: null });
    }
  };

  return {
    state: () => state,
    on(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    async add(files) {
      if (waiting === 0) set({ results: [] });
      waiting += files.length;
      const { progress } = state;
      if (progress) set({ progress: { ...progress, total: progress.at - 1 + waiting } });
      const { signal } = everything;
      const reads: Promise<Result>[] = [];
      running = running.then(async () => {
        for (const file of files) {
          const one = readNext(file, signal);
          reads.push(one);
          await one.catch(() => undefined);
        }
      });
      await running;
      return Promise.all(reads);
    },
    skip() {
      current.abort();
    },
    cancel() {
      everything.abort();
      everything = new AbortController();
      current.abort();
    },
    clear() {
      set({ results: [] });
    },
  };
}
