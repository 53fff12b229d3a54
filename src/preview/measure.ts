import type { Measured } from './paginate.ts';

/** A paragraph's text nodes and where each begins in its text. */
function textNodes(element: Element): { node: Text; start: number }[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const nodes: { node: Text; start: number }[] = [];
  let start = 0;
  while (walker.nextNode()) {
    // SHOW_TEXT yields text nodes only.
    const node = walker.currentNode as Text;
    nodes.push({ node, start });
    start += node.length;
  }
  return nodes;
}

const SHRINK_STEP = 0.05;
const SMALLEST = 0.6;

/**
 * Sets a table that is taller than `limit` smaller until it fits, as far as it stays legible: long
 * notes in cells must not tear table 三 over two pages. Gives the scale that was needed.
 */
export function shrinkToFit(table: HTMLElement, limit: number): number {
  let scale = 1;
  while (scale > SMALLEST && table.getBoundingClientRect().height > limit) {
    scale -= SHRINK_STEP;
    table.style.setProperty('--shrink', String(scale));
  }
  return scale;
}

/**
 * How tall each block of the measuring column is, and in how many lines of height `pitch` it may be
 * broken. Boxes are measured, never computed styles: under zoom the two differ.
 */
export function measureBlocks(column: Element, pitch: number): Measured[] {
  return [...column.children].map((element) => {
    const height = element.getBoundingClientRect().height;
    const isText = element.matches('[data-breakable]');
    return {
      height,
      lines: isText ? Math.max(1, Math.round(height / pitch)) : 1,
      keepWithNext: element.matches('[data-keep-with-next]'),
    };
  });
}

/**
 * Offset in the element's text at which its line number `line` begins (0 for the first). The lines
 * of a long text are never listed: a break is found by halving.
 */
export function lineStart(element: Element, line: number, pitch: number): number {
  if (line === 0) return 0;
  const nodes = textNodes(element);
  const last = nodes.at(-1);
  const length = last ? last.start + last.node.length : 0;
  const top = element.getBoundingClientRect().top;
  const range = document.createRange();
  const lineAt = (offset: number): number => {
    const at = nodes.filter(({ start }) => start <= offset).at(-1);
    if (!at) return 0;
    range.setStart(at.node, offset - at.start);
    range.setEnd(at.node, offset - at.start + 1);
    // The first character of a line also has an empty box at the end of the line before.
    const rects = range.getClientRects();
    const rect = rects[rects.length - 1];
    return rect ? Math.floor(((rect.top + rect.bottom) / 2 - top) / pitch) : 0;
  };
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lineAt(middle) < line) low = middle + 1;
    else high = middle;
  }
  return low;
}
