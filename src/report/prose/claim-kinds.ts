// What statements of the prose are held against.
import { STATED_FIGURES, type TableSum } from './table-figures.ts';

/** What a statement counts. `processed` (办理) may mean what was received or what was closed. */
export type ClaimKind = keyof typeof STATED_FIGURES | 'processed' | 'disclosedAtAll';

const union = (name: string, ...sums: readonly TableSum[]): TableSum => ({
  name,
  cells: sums.flatMap(({ cells }) => cells),
});

const { newlyReceived, carriedIn, handled, disclosed, partiallyDisclosed } = STATED_FIGURES;
const withCarriedIn = union('表三·本年新收加上年结转', newlyReceived, carriedIn);

const OTHERS: Partial<Record<ClaimKind, readonly [TableSum, ...TableSum[]]>> = {
  newlyReceived: [newlyReceived, withCarriedIn],
  processed: [handled, newlyReceived, withCarriedIn],
  disclosedAtAll: [union('表三·予以公开加部分公开', disclosed, partiallyDisclosed)],
};

/** The sums that a statement may mean; the first is the one that findings name. */
export function sumsOf(kind: ClaimKind): readonly [TableSum, ...TableSum[]] {
  // Whatever is no single figure of the tables is among the others.
  return OTHERS[kind] ?? [STATED_FIGURES[kind as keyof typeof STATED_FIGURES]];
}

/** Every typed cell that a statement may be held against. */
export const CLAIMED_CELLS: readonly string[] = Object.values(STATED_FIGURES).flatMap(
  ({ cells }) => cells,
);
