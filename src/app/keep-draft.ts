import type { DraftStore, Refusal } from '#src/persistence/draft-store.ts';
import type { Draft } from '#src/report/draft/draft.ts';
import { toReportFile } from '#src/report/draft/report-file.ts';
import { toLocalIso } from './autosave.ts';
import { copyId } from './fresh.ts';

/** A draft that was to be stored, and why it was not. */
export interface KeptDraft {
  draft: Draft;
  refusal: Refusal | null;
}

/** Saves a draft where none of its id is stored; one that was refused keeps its revision. */
export async function keepDraft(store: DraftStore, draft: Draft): Promise<KeptDraft> {
  const savedAt = toLocalIso(new Date());
  const revision = draft.revision + 1;
  const result = await store.save(toReportFile(draft, { revision, savedAt }), null);
  if (result.state === 'saved') return { draft: { ...draft, revision, savedAt }, refusal: null };
  return { draft, refusal: result.state === 'refused' ? result.refusal : 'failed' };
}

/** Saves a draft that is not given up meanwhile beside what is stored, never over it. */
export async function keepBeside(
  store: DraftStore,
  draft: Draft,
  signal: AbortSignal,
): Promise<Draft> {
  const stored = await store.load(draft.id);
  if (signal.aborted) return draft;
  const isFree = stored.state === 'loaded' && stored.value === undefined;
  const kept = await keepDraft(store, isFree ? draft : { ...draft, id: copyId(draft.id) });
  return kept.draft;
}

/**
 * Whether the store takes changes: `newer` where it only gives what it has. Asked for by a save that
 * no store can do, and that changes nothing: over a state that is not.
 */
export async function askStore(store: DraftStore, draft: Draft): Promise<Refusal | null> {
  const file = toReportFile(draft, { revision: 0, savedAt: '' });
  const result = await store.save(file, { revision: null, savedAt: null });
  return result.state === 'refused' ? result.refusal : null;
}
