import type { DraftStore } from '#src/persistence/draft-store.ts';
import type { Draft } from '#src/report/draft/draft.ts';
import { toReportFile } from '#src/report/draft/report-file.ts';
import { toLocalIso } from './autosave.ts';
import { freshId } from './fresh.ts';

/** Saves a draft where none of its id is stored; one that was refused keeps its revision. */
export async function keepDraft(store: DraftStore, draft: Draft): Promise<Draft> {
  const savedAt = toLocalIso(new Date());
  const revision = draft.revision + 1;
  const { state } = await store.save(toReportFile(draft, { revision, savedAt }), null);
  return state === 'saved' ? { ...draft, revision, savedAt } : draft;
}

/** Saves a draft beside what is stored, never over it. */
export async function keepBeside(store: DraftStore, draft: Draft): Promise<Draft> {
  const stored = await store.load(draft.id);
  const isFree = stored.state === 'loaded' && stored.value === undefined;
  return keepDraft(store, isFree ? draft : { ...draft, id: freshId() });
}
