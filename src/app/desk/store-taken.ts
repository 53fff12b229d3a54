import type { CollectionStore, Taken, TakeResult } from '#src/persistence/collection-store.ts';
import type { Refusal } from '#src/persistence/draft-store.ts';
import type { CollectedFile, Held } from '#src/report/collection/collected.ts';
import { toLocalIso } from '#src/app/autosave.ts';
import { freshId } from '#src/app/fresh.ts';
import { NOT_CHANGED } from '#src/app/refusal-words.ts';
import type { CollectedRead } from './desk-tasks.ts';

/** What is to be said of a file: why it was not taken in, or not read. */
export interface FileResult {
  fileName: string;
  state: 'unread' | 'known' | 'left' | 'cancelled' | 'not-stored' | 'noted';
  words: string;
}

export interface StoringTools {
  store: CollectionStore;
  /** Told of what is stored, in the order in which it came to be read. */
  onTaken: (helds: readonly Held[]) => void;
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

/** A file of the collection of `year` as it is stored, and what is held of it. */
export function toPending(file: File, folder: string, read: Read, year: number): Pending {
  const id = freshId();
  const standIn = `${file.name}:${file.size}:${file.lastModified}`;
  const kept: CollectedFile = {
    id,
    year,
    fileName: file.name,
    folder,
    sum: read.sum ?? standIn,
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
  const held = { file: kept, examined, reviewed: null };
  return { taken: { file: kept, report, standIn }, held, read };
}

/** What is to be said of a file that is stored; null where it is a report like any other. */
function toResult({ held, read }: Pending): FileResult | null {
  const { fileName } = held.file;
  if (read.state === 'unread') return { fileName, state: 'unread', words: read.reason };
  const isNoted = read.origin === 'own' && read.messages.length > 0;
  return isNoted ? { fileName, state: 'noted', words: read.messages.join('') } : null;
}

/** Why a file was not taken in again. */
const knownWords = (sameAs: string, read: Read): string =>
  read.state === 'unread'
    ? `和“${sameAs}”是同一个文件，仍然没有读出：${read.reason}`
    : `和“${sameAs}”是同一个文件，没有再收下。`;

/** What came of storing a file: what is held of it now, and what is to be said. */
function settle(one: Pending, result: TakeResult): { held: Held | null; said: FileResult | null } {
  const { fileName } = one.held.file;
  switch (result.state) {
    case 'taken':
      return { held: one.held, said: toResult(one) };
    case 'reread':
      return { held: { ...one.held, file: result.file }, said: toResult(one) };
    case 'known':
      return {
        held: null,
        said: { fileName, state: 'known', words: knownWords(result.fileName, one.read) },
      };
    case 'refused':
      return {
        held: null,
        said: { fileName, state: 'not-stored', words: NOT_CHANGED[result.refusal] },
      };
  }
}

/**
 * Stores what was read: some at a time, none later than half a second after it was read, one batch
 * after the other.
 */
export function createStoring({ store, onTaken, onResult }: StoringTools) {
  let pending: Pending[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = Promise.resolve();
  let refusal: Refusal | null = null;

  const storeNow = async (batch: readonly Pending[]) => {
    const results = await store.take(batch.map(({ taken }) => taken));
    const stored: Held[] = [];
    batch.forEach((one, index) => {
      const result = results[index] ?? { state: 'refused', refusal: 'failed' };
      if (result.state === 'refused') refusal = result.refusal;
      const { held, said } = settle(one, result);
      if (held) stored.push(held);
      if (said) onResult(said);
    });
    if (stored.length > 0) onTaken(stored);
  };
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    const batch = pending;
    pending = [];
    if (batch.length > 0) last = last.then(() => storeNow(batch));
    return last;
  };
  return {
    /** Waits where much is read and not yet stored: what is read is not piled up. */
    async keep(one: Pending) {
      pending.push(one);
      timer ??= setTimeout(() => void flush(), STORE_AFTER_MS);
      if (pending.length >= BATCH) await flush();
    },
    flush,
    /** Why the browser stored no more. */
    refusal: () => refusal,
  };
}
