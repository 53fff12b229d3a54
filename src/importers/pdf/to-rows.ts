// Which characters of a page stand on one line.
import type { Glyph } from './page-text.ts';

/**
 * Baselines closer than this part of the type's size are one line, in a table about 3 points: its
 * labels and figures are centred apart. A raised mark is on the line of what it marks.
 */
const SAME_LINE = 0.4;

interface Row {
  glyphs: Glyph[];
  top: number;
  bottom: number;
  /** Of its largest type. */
  size: number;
  /** The first and the last of the baselines that it took in. */
  first: number;
  last: number;
}

/** Characters on exactly one baseline each, from top to bottom. */
function toBaselines(glyphs: readonly Glyph[]): Row[] {
  const rows: Row[] = [];
  for (const glyph of [...glyphs].sort((a, b) => a.base - b.base)) {
    const { base, size } = glyph;
    const row = rows.at(-1);
    if (row?.bottom === base) {
      row.glyphs.push(glyph);
      row.size = Math.max(row.size, size);
    } else {
      const index = rows.length;
      rows.push({ glyphs: [glyph], top: base, bottom: base, size, first: index, last: index });
    }
  }
  return rows;
}

const isOneLine = (upper: Row, lower: Row): boolean =>
  lower.bottom - upper.top <= SAME_LINE * Math.max(upper.size, lower.size);

function join(upper: Row, lower: Row): Row {
  const isUpperLarger = upper.glyphs.length >= lower.glyphs.length;
  // The shorter list is poured into the longer one: no character moves more than a few times.
  const [into, from] = isUpperLarger ? [upper.glyphs, lower.glyphs] : [lower.glyphs, upper.glyphs];
  for (const glyph of from) into.push(glyph);
  const size = Math.max(upper.size, lower.size);
  return { ...upper, glyphs: into, bottom: lower.bottom, last: lower.last, size };
}

/**
 * Characters of one line each, from top to bottom. The nearest baselines are joined first: figures
 * belong to the label two points above, not that label to a sign three points above it.
 */
export function toRows(glyphs: readonly Glyph[]): Glyph[][] {
  // Every row is found at the first and at the last of its baselines.
  const rows = toBaselines(glyphs);
  const gaps = rows.slice(1).map((row, index) => ({
    below: index + 1,
    gap: row.top - (rows[index]?.bottom ?? 0),
  }));
  for (const { below } of gaps.sort((a, b) => a.gap - b.gap)) {
    const [upper, lower] = [rows[below - 1], rows[below]];
    if (!upper || !lower || !isOneLine(upper, lower)) continue;
    const row = join(upper, lower);
    rows[row.first] = row;
    rows[row.last] = row;
  }
  const joined: Glyph[][] = [];
  for (let index = 0; index < rows.length;) {
    const row = rows[index];
    if (!row) break;
    joined.push(row.glyphs);
    index = row.last + 1;
  }
  return joined;
}
