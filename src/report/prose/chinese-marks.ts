// What tells a Chinese sentence around a mark, and what a mark out of place is.
import type { Span } from './quote.ts';

/** One mark and the full-width one for it; null where it cannot be told. */
export interface Mark extends Span {
  full: string | null;
  /** What to quote, so that it can be found by eye. */
  quoted: readonly [start: number, end: number];
}

export const HAN = /\p{Script=Han}/u;
/** What a mark of a Chinese sentence may stand behind, besides its words. */
export const CLOSES = /[”’）》〉〕】…」』]/;
/** What it may stand before. */
export const OPENS = /[“‘（《〈〔【「『]/;
