/** Heights in CSS pixels of what stands in the measuring column, in the order of the report. */
export interface Measured {
  /** Lines or rows that a page may be broken between; one part where the block stays whole. */
  parts: readonly number[];
  /** What stands again above a part that begins a page: the head of a table. */
  repeated: number;
  /** How low a block that stays whole may be set so that it ends a page. */
  least: number;
  /** A heading stays with what follows it. */
  keepWithNext: boolean;
  /** A signature never begins a page: the end of the text before it goes along. */
  staysBehind?: boolean;
}

/** Part of a block on a page: its lines or rows from `from` up to `to`. */
export interface Fragment {
  block: number;
  from: number;
  to: number;
  /** The height it is to have where that is less than its own. */
  squeezedTo?: number;
}

/** Half a pixel of rounding must not cost a line. */
const TOLERANCE_PX = 0.5;

/** What a block needs at least to begin on a page; headings with the first of what follows them. */
function neededFrom(blocks: readonly Measured[], start: number, pageHeight: number): number {
  let headings = 0;
  let index = start;
  for (; blocks[index]?.keepWithNext && headings <= pageHeight / 2; index += 1) {
    headings += blocks[index]?.parts[0] ?? 0;
  }
  // A page may be full of headings that nothing follows: those stand like any text.
  if (headings > pageHeight / 2) return blocks[start]?.parts[0] ?? 0;
  const { parts = [], least = 0 } = blocks[index] ?? {};
  const first = parts.length > 1 ? (parts[0] ?? 0) : least;
  return headings === 0 ? first : Math.min(headings + first, pageHeight);
}

/** How many lines of text stand above a signature at least. */
const LINES_ABOVE = 2;

/** The last page's signature with the end of the text before it, where it would stand alone. */
function withTextAbove(pages: Fragment[][], blocks: readonly Measured[]): Fragment[][] {
  const [before = [], last = []] = pages.slice(-2);
  const end = before.at(-1);
  if (pages.length < 2 || !end || !blocks[last[0]?.block ?? -1]?.staysBehind) return pages;
  const from = Math.max(end.from, end.to - LINES_ABOVE);
  const moved = [{ ...end, from }];
  const left = before.slice(0, -1);
  if (from > end.from) left.push({ ...end, to: from });
  else while (blocks[left.at(-1)?.block ?? -1]?.keepWithNext) moved.unshift(...left.splice(-1));
  return left.length === 0 ? pages : [...pages.slice(0, -2), left, [...moved, ...last]];
}

/**
 * Fills pages of `pageHeight` with the blocks in order. Headings move to the next page with the
 * first line of what follows, a signature with the last lines of what precedes it; a block taller
 * than a page that cannot be broken gets a page alone.
 */
export function paginate(blocks: readonly Measured[], pageHeight: number): Fragment[][] {
  const pages: Fragment[][] = [[]];
  let room = pageHeight;
  const breakPage = () => {
    // A page that so far holds a heading or two alone is where what follows them belongs.
    const isHeaded = pages.at(-1)?.every(({ block }) => blocks[block]?.keepWithNext);
    if (isHeaded && room >= pageHeight / 2) return;
    pages.push([]);
    room = pageHeight;
  };
  const place = (fragment: Fragment, height: number) => {
    pages.at(-1)?.push(fragment);
    room -= height;
  };
  const fits = (height: number) => height <= room + TOLERANCE_PX;

  blocks.forEach((block, index) => {
    const { parts, repeated, least } = block;
    if (!fits(neededFrom(blocks, index, pageHeight))) breakPage();
    const [whole = 0] = parts;
    if (parts.length === 1 && !fits(whole) && fits(least)) {
      place({ block: index, from: 0, to: 1, squeezedTo: room }, room);
      return;
    }
    for (let from = 0; from < parts.length;) {
      let to = from + 1;
      let height = (parts[from] ?? 0) + (from > 0 ? repeated : 0);
      while (to < parts.length && fits(height + (parts[to] ?? 0))) {
        height += parts[to] ?? 0;
        to += 1;
      }
      place({ block: index, from, to }, height);
      from = to;
      if (from < parts.length) breakPage();
    }
  });
  return withTextAbove(pages, blocks);
}
