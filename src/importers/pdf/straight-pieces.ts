import type { Stroke } from './drawing.ts';
import { placed, type Matrix } from './matrix.ts';

/** How many coordinates follow each of pdf.js's path steps. */
const MOVE = 0;
const LINE = 1;
const CLOSE = 4;
const COORDINATES = [2, 2, 6, 4, 0];

/** The straight pieces of a path as pdf.js packs it, closed figures with their last side. */
export function straightPieces(path: Float32Array, place: Matrix): Stroke[] {
  const strokes: Stroke[] = [];
  let start: readonly [number, number] = [0, 0];
  let last = start;
  for (let index = 0; index < path.length;) {
    const step = path[index] ?? CLOSE;
    const count = COORDINATES[step] ?? 0;
    const end =
      count === 0 ? start : placed(place, path[index + count - 1] ?? 0, path[index + count] ?? 0);
    if (step === LINE || step === CLOSE) strokes.push([...last, ...end]);
    if (step === MOVE) start = end;
    last = end;
    index += count + 1;
  }
  return strokes;
}
