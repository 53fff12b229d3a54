// What a number of the prose counts.
import type { ClaimKind } from './claim-kinds.ts';

/** A statement as read from the words around a number. */
export interface Statement {
  kind: ClaimKind;
  /** Where in the words before the number the statement begins. */
  from: number;
  subject: string;
  carriedYear?: number;
  /** How far behind the measure it goes. */
  behind?: number;
  /** It does not say that applications are counted: 办结3件, 予以公开3件. */
  isBare?: boolean;
}
