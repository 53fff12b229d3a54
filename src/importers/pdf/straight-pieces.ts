import type { Stroke } from './drawing.ts';
import { placed, type Matrix } from './matrix.ts';

// pdf.js's path steps, and how many coordinates follow each.
const MOVE = 0;
const LINE = 1;
const CLOSE = 4;
const COORDINATES = [2, 2, 6, 4, 0];

/** The straight pieces of each figure of a path as pdf.js packs it, the closing side among them. */
export function straightPieces(path: Float32Array, place: Matrix): Stroke[][] {
  const figures: Stroke[][] = [[]];
  let start: readonly [number, number] = [0, 0];
  let last = start;
  for (let index = 0; index < path.length;) {
    const step = path[index] ?? CLOSE;
    const count = COORDINATES[step] ?? 0;
    const end =
      count === 0 ? start : placed(place, path[index + count - 1] ?? 0, path[index + count] ?? 0);
    if (step === LINE || step === CLOSE) figures.at(-1)?.push([...last, ...end]);
    if (step === MOVE) {
      start = end;
      figures.push([]);
    }
    last = end;
    index += count + 1;
  }
  return figures;
}

/** Wider than this, a filled figure is a ground and no border. */
const THICKEST = 2;

/** Whether a figure, filled, looks like a line. */
export function isThin(figure: readonly Stroke[]): boolean {
  const isWithin = (side: 0 | 1): boolean => {
    const ends = figure.flatMap((stroke) => [stroke[side], stroke[side + 2] ?? 0]);
    return Math.max(...ends) - Math.min(...ends) <= THICKEST;
  };
  return figure.length <= 8 && (isWithin(0) || isWithin(1));
}
