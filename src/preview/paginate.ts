/** Heights in CSS pixels of what stands in the measuring column, in the order of the report. */
export interface Measured {
  height: number;
  /** Lines that a page may be broken between; 1 where the block stays whole. */
  lines: number;
  /** A heading stays with what follows it. */
  keepWithNext: boolean;
}

/** Part of a block on a page: its lines from `from` up to `to`. */
export interface Fragment {
  block: number;
  from: number;
  to: number;
}

/**
 * Fills pages of `pageHeight` with the blocks in order. Headings move to the next page with the
 * first line of what follows; a block taller than a page that cannot be broken gets a page alone.
 */
export function paginate(blocks: readonly Measured[], pageHeight: number): Fragment[][] {
  const pages: Fragment[][] = [[]];
  let room = pageHeight;
  const breakPage = () => {
    // A page that so far holds headings alone is where what follows them belongs.
    if (pages.at(-1)?.every(({ block }) => blocks[block]?.keepWithNext)) return;
    pages.push([]);
    room = pageHeight;
  };
  const place = (fragment: Fragment, height: number) => {
    pages.at(-1)?.push(fragment);
    room -= height;
  };
  // Half a pixel of rounding must not cost a line.
  const fits = (height: number) => height <= room + 0.5;

  blocks.forEach((block, index) => {
    const line = block.height / block.lines;
    let needed = block.lines > 1 ? line : block.height;
    for (let next = index; blocks[next]?.keepWithNext; next += 1) {
      const following = blocks[next + 1];
      needed += following ? following.height / following.lines : 0;
    }
    if (!fits(needed)) breakPage();
    for (let from = 0; from < block.lines;) {
      const left = block.lines - from;
      const count = Math.max(1, Math.min(left, Math.floor((room + 0.5) / line)));
      place({ block: index, from, to: from + count }, count * line);
      from += count;
      if (from < block.lines) breakPage();
    }
  });
  return pages;
}
