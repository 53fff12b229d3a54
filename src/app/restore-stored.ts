import { newDraft } from '#src/report/draft/new-draft.ts';
import { restore, type Restored } from '#src/report/draft/restore.ts';

/** A stored report that another version wrote, or that is torn in places. */
export const restoreStored = (stored: unknown, id: string): Restored =>
  restore(stored, newDraft(id, ''));
