import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CollectionStore } from '#src/persistence/collection-store.ts';
import { createMemoryCollection } from '#src/persistence/memory-collection.ts';
import type { Held } from '#src/report/collection/collected.ts';
import { refusingStore } from '#src/testing/collection-stores.ts';
import { broughtOf, fakeReader } from '#src/testing/fake-reader.ts';
import { COLLECTED_YEAR } from '#src/testing/collected.ts';
import { createWorkerReader, type ImportWorker } from '#src/app/import-reader.ts';
import type { DeskAnswer, DeskTask } from './desk-tasks.ts';
import type { DeskReader } from './read-collected.ts';
import type { FileResult } from './store-taken.ts';
import { takeIn, type Brought, type TakeInProgress } from './take-in.ts';

interface Given {
  store?: CollectionStore;
  readers?: readonly DeskReader[];
  signal?: AbortSignal;
  onTaken?: (helds: readonly Held[]) => void;
}

/** What came of taking in. */
async function take(brought: readonly Brought[], given: Given = {}) {
  const results: FileResult[] = [];
  const taken: Held[] = [];
  const progress: TakeInProgress[] = [];
  const store = given.store ?? createMemoryCollection();
  const refusal = await takeIn(brought, given.signal ?? new AbortController().signal, {
    store,
    readers: given.readers ?? [fakeReader],
    year: COLLECTED_YEAR,
    thisYear: COLLECTED_YEAR + 1,
    onTaken(helds) {
      taken.push(...helds);
      given.onTaken?.(helds);
    },
    onProgress: (one) => progress.push(one),
    onResult: (result) => results.push(result),
  });
  const stored = await store.files(COLLECTED_YEAR);
  if (stored.state === 'refused') throw new Error(stored.refusal);
  return {
    refusal,
    results: results.map(({ fileName, state }) => [fileName, state]),
    words: results.map(({ words }) => words),
    taken: taken.map(({ file }) => file.fileName),
    stored: stored.value.map(({ fileName }) => fileName),
    progress,
  };
}

const numbered = (count: number) =>
  broughtOf(...Array.from({ length: count }, (_, index) => `${index}.json`));
const names = (brought: readonly Brought[]) => brought.map(({ fileName }) => fileName);

describe('taking in files', () => {
  it('stores them in the order they were brought, and tells how far it is', async () => {
    const brought = numbered(100);
    const { refusal, results, taken, stored, progress } = await take(brought);
    expect([refusal, results]).toEqual([null, []]);
    expect(stored).toEqual(names(brought));
    expect(taken).toEqual(stored);
    expect(progress.map(({ done }) => done)).toEqual(brought.map((_, index) => index));
    expect(progress.every(({ total }) => total === 100)).toBe(true);
  });

  it('reads side by side, each file once', async () => {
    const brought = numbered(100);
    const { stored } = await take(brought, { readers: [fakeReader, fakeReader, fakeReader] });
    expect(stored.sort()).toEqual(names(brought).sort());
  });

  it.each([
    ['cannot be read', '读不出.docx'],
    ['breaks its reader', '出错.docx'],
    ['hangs its reader', '卡住.pdf'],
  ])('keeps a file that %s as one without a report, and names it', async (_, name) => {
    const { results, stored } = await take(broughtOf('a.json', name, 'b.json'));
    expect(results).toEqual([[name, 'unread']]);
    expect(stored).toEqual(['a.json', name, 'b.json']);
  });

  it('takes the same bytes once, whatever the file is called, and names the other', async () => {
    const store = createMemoryCollection();
    const twice = broughtOf(['a.json', '一'], ['b.json', '一'], ['c.json', '二']);
    const { results, words, stored } = await take(twice, { store });
    expect(results).toEqual([['b.json', 'known']]);
    expect(words).toEqual(['和“a.json”是同一个文件，没有再收下。']);
    expect(stored).toEqual(['a.json', 'c.json']);
    const again = await take(twice, { store });
    expect(again.results.map(([, state]) => state)).toEqual(['known', 'known', 'known']);
    expect([again.stored, again.taken]).toEqual([stored, []]);
  });

  it('reads again what could not be read, in its place and with what the office said of it', async () => {
    const store = createMemoryCollection();
    const file = new File(['甲局'], 'a.json', { lastModified: 1 });
    const brought = [{ fileName: file.name, folder: '', open: () => file }];
    const offline: DeskReader = () => Promise.resolve({ state: 'refused', reason: '没有启动' });
    await take(brought, { store, readers: [offline] });
    const files = await store.files(COLLECTED_YEAR);
    const id = files.state === 'loaded' ? (files.value[0]?.id ?? '') : '';
    await store.change([id], (one) => ({ ...one, decision: 'left-out' }));

    const still = await take(brought, { store, readers: [offline] });
    expect(still.results).toEqual([['a.json', 'known']]);
    expect(still.words[0]).toContain('仍然没有读出：没有启动');

    const { taken, results } = await take(brought, { store });
    expect([taken, results]).toEqual([['a.json'], []]);
    const now = await store.files(COLLECTED_YEAR);
    expect(now).toMatchObject({
      value: [{ id, decision: 'left-out', origin: 'own', sum: 'sum of 甲局' }],
    });
    expect(await store.reports([id])).toMatchObject({ value: [{ id, text: '甲局' }] });
  });

  it('names what it did not read when it is cancelled, and keeps what it had', async () => {
    const controller = new AbortController();
    const brought = numbered(100);
    const { refusal, results, stored, taken } = await take(brought, {
      signal: controller.signal,
      onTaken: () => {
        controller.abort();
      },
    });
    expect(refusal).toBeNull();
    expect(stored.length).toBeGreaterThan(0);
    expect(taken).toEqual(stored);
    expect(results.every(([, state]) => state === 'cancelled')).toBe(true);
    expect([...stored, ...results.map(([name]) => name)]).toEqual(names(brought));
  });

  it('stops where the browser is full, and names what is not stored', async () => {
    const store = createMemoryCollection();
    let takes = 0;
    const full = refusingStore(store, (asked) => (asked === 'take' && ++takes > 1 ? 'full' : null));
    const brought = numbered(200);
    const { refusal, results, stored, taken } = await take(brought, { store: full });
    expect(refusal).toBe('full');
    expect(stored).toHaveLength(40);
    expect(taken).toEqual(stored);
    const states = results.map(([, state]) => state);
    expect(states.filter((state) => state === 'not-stored')).toHaveLength(40);
    expect(states.filter((state) => state === 'cancelled')).toHaveLength(120);
    expect([...stored, ...results.map(([name]) => name)]).toEqual(names(brought));
  });
});

describe('a file that never ends being read', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  /** A worker that answers as the fake reader does, and never for what hangs it. */
  const makeWorker = () => {
    const worker: ImportWorker = {
      onmessage: null,
      onerror: null,
      onmessageerror: null,
      terminate: () => undefined,
      postMessage(task: DeskTask) {
        if (task.task === 'read' && task.file.name.includes('卡住')) return;
        const { signal } = new AbortController();
        void fakeReader(task, signal).then((data) => {
          // Typed for a real Worker, which a reader never looks at.
          worker.onmessage?.call(worker as Worker, { data } as MessageEvent);
        });
      },
    };
    return Promise.resolve(worker);
  };

  it('is given up and named, the rest goes on, and what was read before is stored meanwhile', async () => {
    const reader = createWorkerReader<DeskTask, DeskAnswer>(makeWorker, 30_000);
    const stored: string[] = [];
    const taking = take(broughtOf('a.json', '卡住.pdf', 'b.json'), {
      readers: [reader],
      onTaken: (helds) => stored.push(...helds.map(({ file }) => file.fileName)),
    });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(stored).toEqual(['a.json']);
    await vi.advanceTimersByTimeAsync(30_000);
    const { results, words } = await taking;
    expect(results).toEqual([['卡住.pdf', 'unread']]);
    expect(words[0]).toContain('读取超过 30 秒');
    expect(stored).toEqual(['a.json', '卡住.pdf', 'b.json']);
  });
});
