// The ruled lines of a page as a lattice: at which heights and places they run, and between which of
// its squares one stands.
import type { Stroke } from './drawing.ts';

/** Shorter than this is part of a drawn sign. */
const SHORTEST = 6;
/** Leaning further than this is no border. */
const STRAIGHT = 0.5;
/** The sides of one border, and of cells that stand apart, are this close. */
const NEAR = 3;
/** More squares than any printed table has. */
const MOST_SQUARES = 50_000;

/** From where to where a line runs. */
interface Run {
  from: number;
  to: number;
}

/** A straight line, at a place across the page or at a height. */
interface Line {
  at: number;
  run: Run;
}

/** Lines at one place across the page, or at one height. */
interface Rule {
  at: number;
  runs: readonly Run[];
}

export interface Lattice {
  /** Places of its upright lines, from left to right, and heights of the level ones, downwards. */
  lefts: readonly number[];
  tops: readonly number[];
  /** Whether a line stands left of, or above, a square. */
  isLeft: (row: number, column: number) => boolean;
  isAbove: (row: number, column: number) => boolean;
}

/** Pieces of one line in one. */
function joined(runs: readonly Run[]): Run[] {
  const whole: Run[] = [];
  for (const run of [...runs].sort((one, other) => one.from - other.from)) {
    const last = whole.at(-1);
    if (last && run.from <= last.to + NEAR) last.to = Math.max(last.to, run.to);
    else whole.push({ ...run });
  }
  return whole;
}

/** The lines of one direction; null where they are drawn so close that they are a ground. */
function toRules(lines: readonly Line[]): Rule[] | null {
  const sorted = [...lines].sort((one, other) => one.at - other.at);
  const groups: (typeof sorted)[] = [];
  for (const line of sorted) {
    const group = groups.at(-1);
    if (group && line.at - (group.at(-1)?.at ?? 0) <= NEAR) group.push(line);
    else groups.push([line]);
  }
  const rules = groups.map((group) => {
    const [first, last] = [group[0]?.at ?? 0, group.at(-1)?.at ?? 0];
    return {
      at: (first + last) / 2,
      width: last - first,
      runs: joined(group.map(({ run }) => run)),
    };
  });
  return rules.some(({ width }) => width > 2 * NEAR) ? null : rules;
}

/** For each line, between which lines of the other direction it runs without a gap. */
function toWalls(rules: readonly Rule[], across: readonly number[]): ReadonlySet<number>[] {
  return rules.map(({ runs }) => {
    const walls = new Set<number>();
    let at = 0;
    for (const { from, to } of runs) {
      while (at < across.length && (across[at] ?? 0) + NEAR < from) at += 1;
      for (; at + 1 < across.length && (across[at + 1] ?? 0) - NEAR <= to; at += 1) walls.add(at);
    }
    return walls;
  });
}

/**
 * Level lines where the highest and the lowest upright lines of a page end together: a cell that is
 * cut by the page's end has none of its own there.
 */
function edgesOf(upright: readonly Line[]): Line[] {
  return (['from', 'to'] as const).flatMap((end): Line[] => {
    const ends = upright.map(({ run }) => run[end]);
    const edge = ends.reduce(
      (most, place) => (end === 'from' ? Math.min(most, place) : Math.max(most, place)),
      end === 'from' ? Infinity : -Infinity,
    );
    const [first, ...others] = upright
      .filter(({ run }) => Math.abs(run[end] - edge) <= NEAR)
      .map(({ at }) => at)
      .sort((one, other) => one - other);
    const last = others.at(-1);
    return first === undefined || last === undefined
      ? []
      : [{ at: edge, run: { from: first, to: last } }];
  });
}

/** The lattice of a page's strokes; null where they are none that could hold a table. */
export function toLattice(strokes: readonly Stroke[]): Lattice | null {
  const long = strokes.filter(
    ([x1, y1, x2, y2]) => Math.max(Math.abs(x1 - x2), Math.abs(y1 - y2)) >= SHORTEST,
  );
  const uprightLines = long
    .filter(([x1, , x2]) => Math.abs(x1 - x2) <= STRAIGHT)
    .map(([x1, y1, , y2]) => ({ at: x1, run: { from: Math.min(y1, y2), to: Math.max(y1, y2) } }));
  const levelLines = long
    .filter(([, y1, , y2]) => Math.abs(y1 - y2) <= STRAIGHT)
    .map(([x1, y1, x2]) => ({ at: y1, run: { from: Math.min(x1, x2), to: Math.max(x1, x2) } }));
  const upright = toRules(uprightLines);
  const level = toRules([...levelLines, ...edgesOf(uprightLines)]);
  if (!upright || !level || upright.length * level.length > MOST_SQUARES) return null;
  const lefts = upright.map(({ at }) => at);
  const tops = level.map(({ at }) => at);
  const [uprightWalls, levelWalls] = [toWalls(upright, tops), toWalls(level, lefts)];
  return {
    lefts,
    tops,
    isLeft: (row, column) => uprightWalls[column]?.has(row) === true,
    isAbove: (row, column) => levelWalls[row]?.has(column) === true,
  };
}
