// Figures of a row in which cells are blank, told apart by where they stand across the page.
import type { LineRow, Piece } from './source-rows.ts';

/** The middle of each column, left to right. */
export type Bands = readonly number[];

const middleOf = ({ left, right }: Piece): number | null =>
  left === null || right === null ? null : (left + right) / 2;

const middle = (numbers: readonly number[]): number =>
  [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;

/** Bands of `count` columns, from the lines that have a figure in each; null where none has. */
export function bandsOf(rows: readonly LineRow[], count: number): Bands | null {
  const full = rows.flatMap(({ figures }) => {
    const middles = figures.map(middleOf);
    return figures.length === count && !middles.includes(null) ? [middles as number[]] : [];
  });
  if (full.length === 0) return null;
  return Array.from({ length: count }, (_, column) =>
    middle(full.map((middles) => middles[column] ?? 0)),
  );
}

/** Each figure in the column it stands under, '' in the others; null where that is not certain. */
export function placeInBands(figures: readonly Piece[], bands: Bands): readonly string[] | null {
  const gaps = bands.slice(1).map((band, index) => band - (bands[index] ?? 0));
  const reach = Math.min(...gaps) * 0.4;
  const texts = bands.map(() => '');
  for (const figure of figures) {
    const at = middleOf(figure);
    // A piece that reaches over more than a column stands for none.
    if (at === null || (figure.right ?? 0) - (figure.left ?? 0) > Math.min(...gaps)) return null;
    const column = bands.findIndex((band) => Math.abs(band - at) <= reach);
    if (column < 0 || texts[column] !== '') return null;
    texts[column] = figure.text;
  }
  return texts;
}
