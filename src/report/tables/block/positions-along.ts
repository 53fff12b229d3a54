// Which cells a run of figures is for where computed cells (总计) stand between the typed ones.
import type { Proof } from './laid.ts';

/**
 * The positions, from the focused one on, for a run of `length`: `tooLong`, or `open` where the run
 * may include the computed positions or leave them out and its figures do not tell.
 */
export function positionsAlong(
  isComputed: readonly boolean[],
  length: number,
  proofOf: (positions: readonly number[]) => Proof,
): readonly number[] | 'tooLong' | 'open' {
  const all = isComputed.map((_, index) => index);
  const typed = all.filter((index) => !isComputed[index]);
  if (length > all.length) return 'tooLong';
  const including = all.slice(0, length);
  if (length === all.length || !including.some((index) => isComputed[index])) return including;
  const proof = proofOf(including);
  if (length > typed.length) return proof === 'refuted' ? 'open' : including;
  if (proof !== 'proven') return length === typed.length ? typed : 'open';
  // Where figures are few and small, a sum in the middle of a run holds by chance too often.
  return isComputed[length - 1] ? including : 'open';
}
