// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import type { Refusal } from '#src/persistence/draft-store.ts';
import { createMemoryStore } from '#src/persistence/memory-store.ts';
import { toReportFile } from '#src/report/draft/report-file.ts';
import { BUREAU } from '#src/testing/drafts.ts';
import { clearStore } from './whole-store.ts';

const STAMP = { revision: 1, savedAt: '2026-11-20T17:05:09+08:00' };

/** The desk and the preset, each refused or not; `asked` names those that were to be cleared. */
function othersOf(...refusals: (Refusal | 'thrown' | null)[]) {
  const asked: string[] = [];
  const others = ['收集台里的', '读入的预置'].map((name, at) => ({
    name,
    clear: () => {
      asked.push(name);
      const refusal = refusals[at] ?? null;
      if (refusal === 'thrown') return Promise.reject(new Error('not loaded'));
      return Promise.resolve(
        refusal === null ? { state: 'saved' as const } : { state: 'refused' as const, refusal },
      );
    },
  }));
  return { others, asked };
}

it.each<[string, ReturnType<typeof othersOf>, boolean, string]>([
  ['everything', othersOf(), true, '已清除 1 份报告和它们的历史版本，'],
  ['all but the preset', othersOf(null, 'failed'), false, '报告已经清除，读入的预置没有清除。'],
  ['all but the desk', othersOf('thrown'), false, '报告已经清除，收集台里的没有清除。'],
  ['the reports', othersOf('full', 'failed'), false, '收集台里的和读入的预置没有清除。关掉浏览器'],
  ['what is no newer', othersOf(null, 'newer'), false, '读入的预置没有清除。更新版本的程序'],
])('clears %s, and says so', async (_, { others, asked }, isCleared, words) => {
  const store = createMemoryStore();
  await store.save(toReportFile(BUREAU, STAMP), null);
  const cleared = await clearStore(store, 1, others);
  expect(cleared).toMatchObject({ isCleared, areReportsCleared: true });
  expect(cleared.said).toContain(words);
  expect(asked).toEqual(['收集台里的', '读入的预置']);
  expect(await store.list()).toEqual({ state: 'loaded', value: [] });
});

it('clears nothing where the reports cannot be cleared', async () => {
  const { others, asked } = othersOf();
  const archive = () => Promise.reject(new Error('not loaded'));
  const cleared = await clearStore({ ...createMemoryStore(), archive }, 1, others);
  expect(cleared).toMatchObject({ isCleared: false, areReportsCleared: false });
  expect(cleared.said).toContain('没有清除。');
  expect(asked).toEqual([]);
});
