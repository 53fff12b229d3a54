import type { Draft } from '#src/report/draft/draft.ts';
import type { ImportStep } from './import-step.ts';

/** A draft on its way to its page, with what is to be said of its file, and how it came from one. */
export interface Arrival {
  draft: Draft;
  messages: readonly string[];
  imported?: ImportStep;
}
