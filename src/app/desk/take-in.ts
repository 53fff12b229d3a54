import type { Refusal } from '#src/persistence/draft-store.ts';
import { CANCELLED } from '#src/app/import-reader.ts';
import { readCollected, type DeskReader } from './read-collected.ts';
import { createStoring, toPending, type StoringTools } from './store-taken.ts';

/** A file and the folder it came from, '' where it was picked by itself. */
export interface Brought {
  fileName: string;
  folder: string;
  /** A file costs the browser something: of ten thousand each is made when it is its turn. */
  open: () => File;
}

export interface TakeInProgress {
  fileName: string;
  /** How many files are done. */
  done: number;
  total: number;
}

interface TakeInTools extends StoringTools {
  readers: readonly DeskReader[];
  year: number;
  thisYear: number;
  onProgress: (progress: TakeInProgress) => void;
}

const NOT_READ = '前面的文件没有存下，没有读。';

/**
 * Reads files side by side, one a reader, and stores what came of them. What hangs its reader is
 * given up after a while, and the rest goes on; where the browser stores no more, or `signal` says
 * so, the files that are left are named. A file that could not be read before and can be now takes
 * its own place. Gives why the browser refused, null where it did not.
 */
export async function takeIn(
  brought: readonly Brought[],
  signal: AbortSignal,
  { readers, year, thisYear, onProgress, onResult, ...storing }: TakeInTools,
): Promise<Refusal | null> {
  const kept = createStoring({ ...storing, onResult });
  const isCancelled = () => signal.aborted;
  let next = 0;
  let done = 0;

  const takeOne = async ({ fileName, folder, open }: Brought, reader: DeskReader) => {
    const leave = (words: string) => {
      onResult({ fileName, state: 'cancelled', words });
    };
    if (kept.refusal()) leave(NOT_READ);
    else if (isCancelled()) leave(CANCELLED);
    else {
      onProgress({ fileName, done, total: brought.length });
      const file = open();
      const read = await readCollected(file, reader, signal, thisYear);
      done += 1;
      if (isCancelled() && read.state === 'unread') leave(CANCELLED);
      else await kept.keep(toPending(file, folder, read, year));
    }
  };
  const work = async (reader: DeskReader) => {
    for (let one = brought[next]; one; one = brought[next]) {
      next += 1;
      await takeOne(one, reader);
    }
  };
  await Promise.all(readers.map(work));
  await kept.flush();
  return kept.refusal();
}
