import type { CollectionStore, Taken } from '#src/persistence/collection-store.ts';
import type { Refusal } from '#src/persistence/draft-store.ts';
import type { CollectedFile, Held } from '#src/report/collection/collected.ts';
import { toLocalIso } from '#src/app/autosave.ts';
import { freshId } from '#src/app/fresh.ts';
import { CANCELLED } from '#src/app/import-reader.ts';
import { NOT_CHANGED } from '#src/app/refusal-words.ts';
import type { CollectedRead } from './desk-tasks.ts';
import { readCollected, type DeskReader } from './read-collected.ts';

/** A file and the folder it came from, '' where it was picked by itself. */
export interface Brought {
  file: File;
  folder: string;
}

export interface TakeInProgress {
  fileName: string;
  /** How many files are done. */
  done: number;
  total: number;
}

/** What is to be said of a file: why it was not taken in, or not read. */
export interface FileResult {
  fileName: string;
  state: 'unread' | 'known' | 'left' | 'cancelled' | 'not-stored' | 'noted';
  words: string;
}

interface TakeInTools {
  store: CollectionStore;
  readers: readonly DeskReader[];
  year: number;
  thisYear: number;
  /** Told of what is stored, in the order in which it came to be read. */
  onTaken: (helds: readonly Held[]) => void;
  onProgress: (progress: TakeInProgress) => void;
  onResult: (result: FileResult) => void;
}

/** So many are stored by one transaction at most, and none waits longer. */
const BATCH = 40;
const STORE_AFTER_MS = 500;

type Read = Exclude<CollectedRead, { state: 'own-copy' }>;

interface Pending {
  taken: Taken;
  held: Held;
  read: Read;
}

function toPending({ file, folder }: Brought, read: Read, year: number): Pending {
  const id = freshId();
  const kept: CollectedFile = {
    id,
    year,
    fileName: file.name,
    folder,
    sum: read.sum ?? `${file.name}:${file.size}:${file.lastModified}`,
    modifiedAt: file.lastModified,
    addedAt: toLocalIso(new Date()),
    origin: read.state === 'read' ? read.origin : 'unread',
    messages: read.state === 'read' ? read.messages : [read.reason],
    decision: null,
    office: null,
    entry: null,
    correctedAt: null,
  };
  const report = read.state === 'read' ? { id, text: read.text, correction: null } : null;
  const examined = read.state === 'read' ? read.examined : null;
  return { taken: { file: kept, report }, held: { file: kept, examined, reviewed: null }, read };
}

/**
 * Reads files side by side, one a reader, and stores what came of them. What hangs its reader is
 * given up after a while, and the rest goes on; where the browser stores no more, or `signal` says
 * so, the files that are left are named. Gives why the browser refused, null where it did not.
 */
export async function takeIn(
  brought: readonly Brought[],
  signal: AbortSignal,
  { store, readers, year, thisYear, onTaken, onProgress, onResult }: TakeInTools,
): Promise<Refusal | null> {
  const waiting = [...brought].reverse();
  let pending: Pending[] = [];
  const stopped: { refusal: Refusal | null } = { refusal: null };
  let done = 0;
  let storing = Promise.resolve();
  let storedAt = performance.now();

  const say = (fileName: string, state: FileResult['state'], words: string) => {
    onResult({ fileName, state, words });
  };

  const storeNow = async (batch: readonly Pending[]) => {
    const results = await store.take(batch.map(({ taken }) => taken));
    const stored: Held[] = [];
    batch.forEach(({ held, read }, index) => {
      const result = results[index];
      const { fileName } = held.file;
      if (result?.state === 'known') {
        say(fileName, 'known', `和“${result.fileName}”是同一个文件，没有再收入。`);
      } else if (result?.state !== 'taken') {
        stopped.refusal = result?.refusal ?? 'failed';
        say(fileName, 'not-stored', NOT_CHANGED[stopped.refusal]);
      } else {
        stored.push(held);
        if (read.state === 'unread') say(fileName, 'unread', read.reason);
        else if (read.origin === 'own' && read.messages.length > 0) {
          say(fileName, 'noted', read.messages.join(''));
        }
      }
    });
    onTaken(stored);
  };
  const flush = () => {
    const batch = pending;
    pending = [];
    storedAt = performance.now();
    if (batch.length > 0) storing = storing.then(() => storeNow(batch));
    return storing;
  };

  const isCancelled = () => signal.aborted;
  const work = async (reader: DeskReader) => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const { file } = next;
      if (isCancelled() || stopped.refusal) {
        const why = stopped.refusal ? '前面的文件没有存下，没有读。' : CANCELLED;
        say(file.name, 'cancelled', why);
        continue;
      }
      onProgress({ fileName: file.name, done, total: brought.length });
      const read = await readCollected(file, reader, signal, thisYear);
      done += 1;
      if (isCancelled() && read.state === 'unread') {
        say(file.name, 'cancelled', CANCELLED);
        continue;
      }
      pending.push(toPending(next, read, year));
      // What waits to be stored is not piled up: the next file is read when this one is.
      const isDue = performance.now() - storedAt > STORE_AFTER_MS;
      if (pending.length >= BATCH || isDue) await flush();
    }
  };
  await Promise.all(readers.map(work));
  await flush();
  return stopped.refusal;
}
