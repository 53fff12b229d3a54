import type { Draft } from '#src/report/draft/draft.ts';

/** A draft on its way to its page, with what was not understood when it was read. */
export interface Arrival {
  draft: Draft;
  messages: readonly string[];
}
