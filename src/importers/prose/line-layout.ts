// How wide a page's lines are set, so that a line that ends early ends its paragraph.
import type { Line } from './pieces.ts';

/** Whether a line is set in, and how far before the right edge it ends, in characters. */
export interface LineShape {
  /** Null where the file does not say where its lines begin. */
  isIndented: boolean | null;
  /** Free room at its end, in characters of full width. */
  room: number;
  /** How many characters of full width a full line has. */
  full: number;
}

const WIDE = /[\u1100-\u115f\u2014\u2018-\u201d\u2026\u2e80-\uffe6]/u;

/** Width in characters of full width. */
function widthOf(text: string): number {
  let width = 0;
  for (const char of text) width += WIDE.test(char) || char.length > 1 ? 1 : 0.5;
  return width;
}

/** A short report has few full lines, a long one more outliers. */
const FEW_LINES = 40;

/** The largest of the values that others come near; a single outlier is not the edge. */
function findEdge(values: readonly number[], near: number): number {
  const sorted = [...values].sort((a, b) => b - a);
  const others = values.length < FEW_LINES ? 1 : 2;
  const edge = sorted.find((value, index) => (sorted[index + others] ?? -Infinity) >= value - near);
  return edge ?? sorted[0] ?? 0;
}

interface Placed {
  left: number;
  right: number;
  width: number;
}

function place(line: Line): Placed | null {
  const { words = [] } = line;
  if (words.length === 0) return null;
  const left = words.reduce((least, word) => Math.min(least, word.left), Infinity);
  const right = words.reduce((most, word) => Math.max(most, word.right), -Infinity);
  return right > left ? { left, right, width: widthOf(line.text) } : null;
}

/** The middle of the widths of one character, in the unit of the positions. */
function findEm(places: readonly Placed[]): number {
  const ems = places.map(({ left, right, width }) => (right - left) / Math.max(width, 0.5));
  return ems.sort((a, b) => a - b)[Math.floor(ems.length / 2)] ?? 1;
}

/** Measures by positions where most lines have them, else by what stands in a line. */
export function measureLines(lines: readonly Line[]): (line: Line) => LineShape {
  const places = lines.map(place).filter((placed) => placed !== null);
  const full = findEdge(
    lines.map(({ text }) => widthOf(text)),
    2,
  );
  const hasIndents = lines.some((line) => line.isSetIn) && lines.some((line) => !line.isSetIn);
  const byText = (line: Line): LineShape => ({
    isIndented: hasIndents ? line.isSetIn : null,
    room: full - widthOf(line.text),
    full,
  });
  if (places.length < 3 || places.length < lines.length / 2) return byText;

  const em = findEm(places);
  const right = findEdge(
    places.map((placed) => placed.right),
    em,
  );
  const left = -findEdge(
    places.map((placed) => -placed.left),
    em / 2,
  );
  const indentOf = (placed: Placed) => (placed.left - left) / em;
  const areIndented = places.some((placed) => indentOf(placed) > 1);
  return (line) => {
    const placed = place(line);
    if (!placed) return { ...byText(line), isIndented: null };
    const isIndented = areIndented ? indentOf(placed) > 1 : null;
    return { isIndented, room: (right - placed.right) / em, full: (right - left) / em };
  };
}
