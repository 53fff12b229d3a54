// Which rows and columns of a statutory table a block of bare figures is for.
import type { Place, ValueRow } from '#src/report/tables/value-rows.ts';
import type { BlockRow } from './block-cells.ts';
import { layLines, proofOf, type Columns, type Line, type Proof } from './laid.ts';
import { positionsAlong } from './positions-along.ts';

const isTotal = (place: Place | null | undefined): boolean => place?.cell.kind === 'total';

/** Whether all of a row is computed, as （七）总计 is. */
export const isTotalRow = ({ places }: ValueRow): boolean => places.every(isTotal);

/** The computed cells in rows of the form. */
const totalsIn = (rows: readonly ValueRow[]): Place['cell'][] =>
  rows.flatMap(({ places }) =>
    places.flatMap((place) => (place && isTotal(place) ? [place.cell] : [])),
  );

export interface Axes {
  rows: readonly number[];
  columns: readonly number[];
}

/** Rows of the block with the rows of the form they are for. */
export const toLines = (
  rows: readonly BlockRow[],
  form: readonly ValueRow[],
  at: readonly number[],
): Line[] =>
  at.flatMap((to, index) => {
    const [cells, row] = [rows[index], form[to]];
    return cells && row ? [{ cells, row }] : [];
  });

/** Which rows and columns of the form, from the focused cell on, a block is for. */
export function findAxes(
  rows: readonly BlockRow[],
  form: readonly ValueRow[],
  columnStart: number,
  columns: Columns | null,
): Axes | 'tooLong' | 'open' {
  const shift = (at: readonly number[]): Columns =>
    new Map(at.map((to, index) => [index, columnStart + to]));
  const proof = (at: readonly number[], across: Columns, totals: readonly ValueRow[]): Proof =>
    proofOf(layLines(toLines(rows, form, at), across).laid, totalsIn(totals));
  const heads = (form.find((row) => !isTotalRow(row)) ?? form[0])?.places.slice(columnStart) ?? [];
  const found = columns
    ? []
    : positionsAlong(heads.map(isTotal), rows[0]?.length ?? 0, (at) => proof([0], shift(at), form));
  if (typeof found === 'string') return found;
  const across = columns ?? shift(found);
  const down = positionsAlong(form.map(isTotalRow), rows.length, (at) =>
    proof(at, across, form.filter(isTotalRow)),
  );
  if (typeof down === 'string') return down;
  return { rows: down, columns: [...across.values()] };
}
