import * as fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createMemoryStore } from '#src/persistence/memory-store.ts';
import type { Draft } from '#src/report/draft/draft.ts';
import { newDraft } from '#src/report/draft/new-draft.ts';
import { toReportFile, type ReportFile } from '#src/report/draft/report-file.ts';
import { createFaultyStore, FAULTS, type Fault } from '#src/testing/faulty-store.ts';
import { createMemoryLocks } from '#src/testing/memory-locks.ts';
import { SEEDS, triesBySeed } from '#src/testing/tries.ts';
import { openReport, type Open, type OpenReport } from './open-report.ts';

const NAMES = ['甲', '乙', '丙'] as const;
const START = newDraft('a', '2024');
const QUIET_MS = 20_000;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Windows of one browser on one report, whose title each of them types sign after sign. */
function createBrowser() {
  const store = createMemoryStore();
  const locks = createMemoryLocks();
  let fault: Fault = 'none';
  const faulty = createFaultyStore(store, () => fault);
  const windows = new Map<string, { report: OpenReport; title: string; generation: number }>();
  const kept = new Set<string>();
  const takenBack = new Set<string>();
  let sign = 0;

  const open = (name: string) => {
    const report = openReport(faulty, locks.openFor(name), 'a', undefined, () => new Date());
    windows.set(name, { report, title: '', generation: -1 });
    report.on(() => look(name));
  };
  /** The form begins anew where the report says so, and follows while it is read. */
  const look = (name: string): Open | null => {
    const window = windows.get(name);
    const now = window?.report.now();
    if (!window || now?.state !== 'open') return null;
    if (now.generation !== window.generation || now.role !== 'writer') {
      window.title = now.draft.title;
      window.generation = now.generation;
    }
    return now;
  };
  const write = (name: string, change: (title: string) => string) => {
    const window = windows.get(name);
    if (!window || look(name)?.role !== 'writer') return;
    window.title = change(window.title);
    const { title } = window;
    window.report.change(() => ({ ...START, title }));
  };
  const titles = async () => {
    const listed = await store.list();
    // The store was given report files only.
    const files =
      listed.state === 'loaded' ? listed.value.map(({ file }) => file as ReportFile) : [];
    return files.map(({ title }) => title);
  };

  return {
    store,
    open,
    look,
    setFault: (next: Fault) => {
      fault = next;
    },
    type: (name: string) => {
      const next = `${name}${(sign += 1)},`;
      write(name, (title) => title + next);
    },
    undo: (name: string) => {
      write(name, (title) => {
        const signs = title.split(',').slice(0, -1);
        const last = signs.pop();
        if (last !== undefined) takenBack.add(last);
        return signs.map((one) => `${one},`).join('');
      });
    },
    leave: (name: string) => {
      const now = look(name);
      if (now?.role === 'writer') now.autosave.leave();
    },
    reload: async (name: string) => {
      const now = look(name);
      if (now?.role === 'writer') now.autosave.leave();
      // Whatever runs on in the window that was is nobody's any more.
      if (now) now.autosave.stop('conflict');
      locks.kill(name);
      void windows.get(name)?.report.close();
      open(name);
      await vi.advanceTimersByTimeAsync(0);
    },
    takeOver: async (name: string) => {
      void windows.get(name)?.report.takeOver();
      await vi.advanceTimersByTimeAsync(0);
    },
    freeze: (name: string) => {
      locks.freeze(name);
    },
    thaw: (name: string) => {
      locks.thaw(name);
    },
    /** Every sign of a report that is called saved is stored, here or in a copy. */
    expectTruth: async () => {
      const stored = await titles();
      for (const [name, { title }] of windows) {
        const now = look(name);
        if (now?.role !== 'writer' || now.autosave.status().state !== 'saved') continue;
        expect(stored).toContain(title);
        title.split(',').forEach((one) => kept.add(one));
      }
      const all = new Set(stored.flatMap((title) => title.split(',')));
      for (const one of kept) if (!takenBack.has(one)) expect(all).toContain(one);
    },
    writers: () => NAMES.filter((name) => look(name)?.role === 'writer'),
    statusOf: (name: string) => look(name)?.autosave.status(),
    titleOf: (name: string) => windows.get(name)?.title,
    titles,
  };
}

async function begin(names: readonly string[] = NAMES) {
  const browser = createBrowser();
  const first: Draft = { ...START, revision: 1 };
  await browser.store.save(toReportFile(first, { revision: 1, savedAt: '' }), [null]);
  for (const name of names) {
    browser.open(name);
    await vi.advanceTimersByTimeAsync(0);
  }
  return browser;
}

it('the first window writes, the others read along', async () => {
  const browser = await begin();
  expect(browser.writers()).toEqual(['甲']);
  browser.type('甲');
  browser.type('乙');
  await vi.advanceTimersByTimeAsync(300);
  expect(await browser.titles()).toEqual(['甲1,']);
  expect(browser.titleOf('丙')).toBe('甲1,');
});

it('a window that takes over has all that was typed in the other', async () => {
  const browser = await begin();
  browser.type('甲');
  await browser.takeOver('丙');
  expect(browser.writers()).toEqual(['丙']);
  browser.type('丙');
  await vi.advanceTimersByTimeAsync(300);
  expect(await browser.titles()).toEqual(['甲1,丙2,']);
  expect(browser.titleOf('甲')).toBe('甲1,丙2,');
});

it('what cannot be saved keeps the report in its window', async () => {
  const browser = await begin();
  browser.setFault('full');
  browser.type('甲');
  await vi.advanceTimersByTimeAsync(300);
  await browser.takeOver('乙');
  expect(browser.writers()).toEqual(['甲']);
  expect(browser.statusOf('甲')).toEqual({ state: 'failed', why: 'full' });
  browser.setFault('none');
  await vi.advanceTimersByTimeAsync(6000);
  expect(browser.statusOf('甲')).toMatchObject({ state: 'saved' });
  await browser.takeOver('乙');
  expect(browser.writers()).toEqual(['乙']);
});

it('a save that was refused and stored all the same is no conflict with itself', async () => {
  const browser = await begin(['甲']);
  browser.setFault('stored but refused');
  browser.type('甲');
  await vi.advanceTimersByTimeAsync(300);
  browser.setFault('none');
  browser.type('甲');
  await vi.advanceTimersByTimeAsync(300);
  expect(browser.statusOf('甲')).toMatchObject({ state: 'saved' });
  expect(await browser.titles()).toEqual(['甲1,甲2,']);
});

it('a frozen window that goes on keeps what it could not save, and overwrites nothing', async () => {
  const browser = await begin(['甲', '乙']);
  browser.setFault('full');
  browser.type('甲');
  await vi.advanceTimersByTimeAsync(300);
  browser.freeze('甲');
  await browser.takeOver('乙');
  browser.setFault('none');
  browser.type('乙');
  browser.thaw('甲');
  await vi.advanceTimersByTimeAsync(QUIET_MS);
  expect(await browser.titles()).toEqual(['乙2,']);
  expect(browser.statusOf('甲')).toEqual({ state: 'failed', why: 'conflict' });
  await browser.reload('甲');
  expect(await browser.titles()).toEqual(['乙2,', '甲1,']);
});

const window = fc.constantFrom(...NAMES);
const act = fc.oneof(
  { weight: 8, arbitrary: fc.record({ does: fc.constant('type' as const), window }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('undo' as const), window }) },
  { weight: 4, arbitrary: fc.record({ does: fc.constant('wait' as const), ms: fc.nat(600) }) },
  {
    weight: 5,
    arbitrary: fc.record({
      does: fc.constantFrom('takeOver', 'reload', 'leave', 'freeze', 'thaw'),
      window,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constant('fault' as const),
      fault: fc.constantFrom(...FAULTS),
    }),
  },
);

it.each(SEEDS)(
  'whatever windows do and the store refuses, what was called saved is there (seed %i)',
  async (seed) => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 40 }), async (acts) => {
        const browser = await begin();
        for (const one of acts) {
          if (one.does === 'wait') await vi.advanceTimersByTimeAsync(one.ms);
          else if (one.does === 'fault') browser.setFault(one.fault);
          else await browser[one.does](one.window);
          await browser.expectTruth();
        }
        browser.setFault('none');
        NAMES.forEach(browser.thaw);
        await vi.advanceTimersByTimeAsync(QUIET_MS);
        await browser.expectTruth();
      }),
      { seed, numRuns: triesBySeed(200, 10_000) },
    );
  },
);
