import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createMemoryStore } from '#src/persistence/memory-store.ts';
import type { DraftStore, SaveResult } from '#src/persistence/draft-store.ts';
import { toReportFile, type ReportFile } from '#src/report/draft/report-file.ts';
import { newDraft } from '#src/report/draft/new-draft.ts';
import { createAutosave, toLocalIso } from './autosave.ts';

const DRAFT = newDraft('a', '2024');
const now = () => new Date(2025, 0, 14, 9, 30, 0);
const titled = (title: string) => ({ ...DRAFT, title });
const stored = async (store: DraftStore) => {
  const result = await store.load('a');
  return (result.state === 'loaded' ? result.value : undefined) as ReportFile | undefined;
};

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('saves the last of several changes within 300 ms and says so', async () => {
  const store = createMemoryStore();
  const autosave = createAutosave(store, DRAFT, null, now);
  autosave.change(() => titled('一'));
  autosave.change(() => titled('二'));
  expect(autosave.status()).toEqual({ state: 'saving' });
  await vi.advanceTimersByTimeAsync(300);
  expect(autosave.status()).toEqual({ state: 'saved', at: now() });
  expect(await stored(store)).toMatchObject({ title: '二', revision: 1 });
});

it('saves at once when flushed', async () => {
  const store = createMemoryStore();
  const autosave = createAutosave(store, DRAFT, null, now);
  autosave.change(() => titled('一'));
  await autosave.flush();
  expect((await stored(store))?.title).toBe('一');
});

it('a file under way is not changed by what is typed meanwhile', async () => {
  const draft = { ...DRAFT, overview: { ...DRAFT.overview, opening: '一' } };
  const saved: ReportFile[] = [];
  const left: unknown[] = [];
  const store: DraftStore = {
    ...createMemoryStore(),
    save: (file) => {
      saved.push(file);
      return new Promise(() => undefined);
    },
    leave: ({ file }) => left.push(file),
  };
  const autosave = createAutosave(store, draft, null, now);
  autosave.change(() => draft);
  void autosave.flush();
  await vi.advanceTimersByTimeAsync(0);
  draft.overview.opening = '一二';
  autosave.change(() => draft);
  autosave.leave();
  expect(saved[0]?.overview.opening).toBe('一');
  expect(left).toMatchObject([{ overview: { opening: '一二' } }]);
});

it('a draft that cannot be written is a save that failed, and the next change is saved', async () => {
  const store = createMemoryStore();
  const autosave = createAutosave(store, DRAFT, null, now);
  autosave.change(() => {
    throw new Error('torn');
  });
  await autosave.flush();
  expect(autosave.status()).toEqual({ state: 'failed', why: 'failed' });
  autosave.change(() => titled('二'));
  await autosave.flush();
  expect((await stored(store))?.title).toBe('二');
});

it('what was handed over, and settled by another page, is no conflict with itself', async () => {
  const store = createMemoryStore();
  const autosave = createAutosave(store, DRAFT, null, now);
  for (const title of ['一', '二']) {
    autosave.change(() => titled(title));
    // In memory it is settled at once, before the save that follows.
    autosave.leave();
    await vi.advanceTimersByTimeAsync(300);
    expect(autosave.status()).toEqual({ state: 'saved', at: now() });
    expect(await stored(store)).toMatchObject({ title });
  }
});

it.each(['', 'x', '2025-99-99T09:30:00+08:00'])(
  'a report saved at "%s" has a time to show',
  (savedAt) => {
    const base = toReportFile(DRAFT, { revision: 4, savedAt });
    const autosave = createAutosave(createMemoryStore(), { ...DRAFT, savedAt }, base, now);
    expect(autosave.status()).toEqual({ state: 'saved', at: now() });
  },
);

it('raises the revision with each save', async () => {
  const store = createMemoryStore();
  const four = toReportFile(DRAFT, { revision: 4, savedAt: '' });
  await store.save(four, [null]);
  const autosave = createAutosave(store, { ...DRAFT, revision: 4 }, four, now);
  for (const title of ['一', '二']) {
    autosave.change(() => titled(title));
    await autosave.flush();
  }
  expect((await stored(store))?.revision).toBe(6);
  expect(autosave.revision()).toBe(6);
});

it('overwrites nothing that another window has saved, and keeps its own', async () => {
  const store = createMemoryStore();
  const [one, other] = [
    createAutosave(store, DRAFT, null, now),
    createAutosave(store, DRAFT, null, now),
  ];
  one.change(() => titled('先'));
  await one.flush();
  other.change(() => titled('后'));
  await other.flush();
  expect(other.status()).toEqual({ state: 'failed', why: 'conflict' });
  expect((await stored(store))?.title).toBe('先');
});

it('never calls a refused save saved, and tries again with the next change', async () => {
  const memory = createMemoryStore();
  let answer: SaveResult = { state: 'refused', refusal: 'full' };
  const store: DraftStore = {
    ...memory,
    save: (file, base) =>
      answer.state === 'saved' ? memory.save(file, base) : Promise.resolve(answer),
  };
  const autosave = createAutosave(store, DRAFT, null, now);
  autosave.change(() => titled('一'));
  await autosave.flush();
  expect(autosave.status()).toEqual({ state: 'failed', why: 'full' });
  answer = { state: 'saved' };
  autosave.change(() => titled('二'));
  expect(autosave.status().state).toBe('failed');
  await autosave.flush();
  expect(autosave.status().state).toBe('saved');
  expect((await stored(store))?.title).toBe('二');
});

it('saves what changes while a write is under way', async () => {
  const memory = createMemoryStore();
  const titles: string[] = [];
  const store: DraftStore = {
    ...memory,
    save: async (file, base) => {
      if (titles.push(file.title) === 1) autosave.change(() => titled('写的时候改的'));
      return memory.save(file, base);
    },
  };
  const autosave = createAutosave(store, DRAFT, null, now);
  autosave.change(() => titled('一'));
  await Promise.all([autosave.flush(), autosave.flush()]);
  expect(titles).toEqual(['一', '写的时候改的']);
  expect(autosave.status().state).toBe('saved');
});

it('writes local time with its offset', () => {
  expect(toLocalIso(now())).toMatch(/^2025-01-14T09:30:00[+-]\d\d:\d\d$/);
});
