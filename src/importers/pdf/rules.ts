// The upright lines of a page, asked for between two characters: what a border parts is two cells.
import type { Stroke } from './drawing.ts';

/** Finer than any gap between cells, coarse enough that a page has few squares. */
const SQUARE = { across: 1, down: 4 };
/** Shorter than this is part of a drawn sign. */
const SHORTEST = 6;
/** No page of PDF is higher. */
const HIGHEST = 14_400;
/** Leaning further than this is no border. */
const UPRIGHT = 0.5;

export type Rules = ReadonlySet<string>;

const square = (column: number, row: number): string => `${column} ${row}`;
const columnOf = (x: number): number => Math.floor(x / SQUARE.across);
const rowOf = (y: number): number => Math.floor(y / SQUARE.down);

/** The squares that upright strokes run through. */
export function toRules(strokes: readonly Stroke[], height: number): Rules {
  const squares = new Set<string>();
  for (const [x1, y1, x2, y2] of strokes) {
    if (Math.abs(x1 - x2) > UPRIGHT || Math.abs(y1 - y2) < SHORTEST) continue;
    const end = rowOf(Math.min(height, HIGHEST, Math.max(y1, y2)));
    for (let row = rowOf(Math.max(0, Math.min(y1, y2))); row <= end; row += 1) {
      squares.add(square(columnOf(x1), row));
    }
  }
  return squares;
}

/** Whether an upright line stands between two places at a height. */
export function isParted(rules: Rules, left: number, right: number, y: number): boolean {
  if (rules.size === 0) return false;
  const last = columnOf(right);
  for (let column = columnOf(left); column <= last; column += 1) {
    if (rules.has(square(column, rowOf(y)))) return true;
  }
  return false;
}
