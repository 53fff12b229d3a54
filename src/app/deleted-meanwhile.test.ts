import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createMemoryStore } from '#src/persistence/memory-store.ts';
import { newDraft } from '#src/report/draft/new-draft.ts';
import { toReportFile } from '#src/report/draft/report-file.ts';
import { createMemoryLocks } from '#src/testing/memory-locks.ts';
import { openReport } from './open-report.ts';

const START = newDraft('a', '2024');
const STAMP = { revision: 1, savedAt: '2026-11-20T17:05:09+08:00' };

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A report that was deleted, and written on, or not, after that. */
async function begin(typed: string | null) {
  const store = createMemoryStore();
  await store.save(toReportFile(START, STAMP), null);
  const openLock = createMemoryLocks().openFor('甲');
  const report = openReport(store, openLock, 'a', undefined, () => new Date());
  await vi.advanceTimersByTimeAsync(0);
  const removed = await store.remove('a');
  await vi.advanceTimersByTimeAsync(0);
  if (typed !== null) report.change(() => ({ ...START, title: typed }));
  await vi.advanceTimersByTimeAsync(300);
  let isClosed: boolean | null = null;
  void report.close().then((closed) => {
    isClosed = closed;
  });
  await vi.advanceTimersByTimeAsync(0);
  const now = () => {
    const opened = report.now();
    if (opened.state !== 'open') throw new Error(opened.state);
    return { title: opened.draft.title, status: opened.autosave.status() };
  };
  return { store, report, removed, now, isClosed: () => isClosed };
}

it('what was deleted elsewhere and not written on is left without a word', async () => {
  const { isClosed } = await begin(null);
  expect(isClosed()).toBe(true);
});

it('what was written after the deletion is held, asked for, and not stored by itself', async () => {
  const { store, report, now, isClosed } = await begin('后写的');
  expect(isClosed()).toBeNull();
  expect(report.isUnsaved()).toBe(true);
  expect(now()).toEqual({ title: '后写的', status: { state: 'failed', why: 'gone' } });
  await vi.advanceTimersByTimeAsync(20_000);
  expect(await store.list()).toEqual({ state: 'loaded', value: [] });
});

it('it goes where nobody wants it', async () => {
  const { report, isClosed } = await begin('后写的');
  report.drop();
  await vi.advanceTimersByTimeAsync(0);
  expect(isClosed()).toBe(true);
});

it('it goes where everything is cleared', async () => {
  const { store, isClosed } = await begin('后写的');
  await store.clear();
  await vi.advanceTimersByTimeAsync(0);
  expect(isClosed()).toBe(true);
  expect(await store.list()).toEqual({ state: 'loaded', value: [] });
});

it('it is stored where the report is brought back', async () => {
  const { store, report, removed, now, isClosed } = await begin('后写的');
  report.resume();
  await vi.advanceTimersByTimeAsync(0);
  expect(isClosed()).toBe(false);
  if (removed.state === 'removed') await store.add(removed.removed);
  await vi.advanceTimersByTimeAsync(0);
  expect(now().status.state).toBe('saved');
  const stored = await store.load('a');
  expect(stored).toMatchObject({ value: { title: '后写的', revision: 2 } });
});
