import type { DraftStore } from '#src/persistence/draft-store.ts';
import type { Draft } from '#src/report/draft/draft.ts';
import { newDraft } from '#src/report/draft/new-draft.ts';
import { restore } from '#src/report/draft/restore.ts';
import { freshId } from './fresh.ts';

/** The reports of the store that can be read, latest first; null while none were given. */
export async function loadDrafts(store: DraftStore): Promise<Draft[] | null> {
  const result = await (await store.archive()).list();
  if (result.state === 'refused') return null;
  return result.value
    .flatMap(({ file }) => {
      const restored = restore(file, newDraft(freshId(), ''));
      return restored.state === 'restored' ? [restored.draft] : [];
    })
    .sort((one, other) => (one.savedAt < other.savedAt ? 1 : -1));
}
