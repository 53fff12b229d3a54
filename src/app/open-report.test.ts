import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createMemoryStore } from '#src/persistence/memory-store.ts';
import { newDraft } from '#src/report/draft/new-draft.ts';
import { toReportFile } from '#src/report/draft/report-file.ts';
import { createMemoryLocks } from '#src/testing/memory-locks.ts';
import { openReport } from './open-report.ts';

const START = newDraft('a', '2024');
const WHILE_MS = 5000;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('shows what the closed window handed over, though it is stored behind the change of hands', async () => {
  const memory = createMemoryStore();
  // A window that is gone tells nobody what it stored.
  const store = { ...memory, on: () => () => undefined };
  const locks = createMemoryLocks();
  const open = (name: string) =>
    openReport(store, locks.openFor(name), 'a', undefined, () => new Date());
  const first = toReportFile(START, { revision: 1, savedAt: '2025-01-14T09:30:00+08:00' });
  await store.save(first, null);
  open('closed');
  const other = open('other');
  await vi.advanceTimersByTimeAsync(WHILE_MS);
  expect(other.now()).toMatchObject({ role: 'reader' });

  locks.kill('closed');
  await vi.advanceTimersByTimeAsync(100);
  expect(other.now()).toMatchObject({ role: 'writer', draft: { title: '' } });
  const stamp = { revision: 2, savedAt: '2025-01-14T09:31:00+08:00' };
  store.leave({
    file: toReportFile({ ...START, title: '最后一字' }, stamp),
    base: { revision: 1, savedAt: first.savedAt },
    unsure: [],
    copy: { id: 'a-1', base: null },
  });
  await vi.advanceTimersByTimeAsync(WHILE_MS);
  expect(other.now()).toMatchObject({ role: 'writer', draft: { title: '最后一字' } });
});
