import { expect, it } from 'vitest';
import type { DraftStore } from '#src/persistence/draft-store.ts';
import { createMemoryStore } from '#src/persistence/memory-store.ts';
import type { Draft } from '#src/report/draft/draft.ts';
import { toReportFile } from '#src/report/draft/report-file.ts';
import { SAMPLE_ORGAN } from '#src/report/sample/sample-organ.ts';
import { BUREAU } from '#src/testing/drafts.ts';
import { keepDraft } from './keep-draft.ts';
import { loadDrafts } from './load-drafts.ts';
import { openSample } from './open-sample.ts';

async function open(store: DraftStore): Promise<Draft> {
  const arrival = await openSample(store);
  if (arrival === null || typeof arrival === 'string') throw new Error(arrival ?? 'not wanted');
  expect(arrival.messages.join('')).toContain('虚构');
  return arrival.draft;
}

it('the sample is a report of its own beside those that are stored', async () => {
  const store = createMemoryStore();
  await keepDraft(store, BUREAU);
  const { id, organ, revision } = await open(store);
  expect(organ.name).toBe(SAMPLE_ORGAN);
  expect(revision).toBe(1);
  expect((await loadDrafts(store))?.map((draft) => draft.id).sort()).toEqual(
    [BUREAU.id, id].sort(),
  );
});

it('one that nobody changed is opened again, one that was changed stays beside a new one', async () => {
  const store = createMemoryStore();
  const first = await open(store);
  expect((await open(store)).id).toBe(first.id);
  const changed = toReportFile({ ...first, preface: '改过' }, { revision: 2, savedAt: '' });
  await store.save(changed, { revision: first.revision, savedAt: first.savedAt });
  const second = await open(store);
  expect(second.id).not.toBe(first.id);
  expect(await loadDrafts(store)).toHaveLength(2);
});

it('a sample that cannot be stored is opened all the same, and says so', async () => {
  const full = () => Promise.resolve({ state: 'refused' as const, refusal: 'full' as const });
  const arrival = await openSample({ ...createMemoryStore(), save: full });
  expect(arrival).toMatchObject({ draft: { revision: 0, organ: { name: SAMPLE_ORGAN } } });
  expect(arrival).toHaveProperty('messages.length', 2);
});

it('a sample that is not wanted any more is not stored', async () => {
  const store = createMemoryStore();
  expect(await openSample(store, () => false)).toBeNull();
  expect(await loadDrafts(store)).toEqual([]);
});
