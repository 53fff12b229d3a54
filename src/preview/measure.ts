import type { TableFit } from './document-block.tsx';
import type { Measured } from './paginate.ts';

/** The type area's height, and that of a line of text and of a note, as they stand on the screen. */
export interface PageSize {
  height: number;
  pitch: number;
  notePitch: number;
}

export const heightOf = (element: Element): number => element.getBoundingClientRect().height;

const SCALE_STEP = 1 / 16;
/** Below this nothing would be legible. */
const SMALLEST_SCALE = 10 / 16;
/** Rows still as high as their text and a little air. */
const LOWEST_ROW_SCALE = 0.7;
/** Figures of fewer digits fit every column. */
const LONG_FIGURE = /^[\d.]{5,}$/;

/** A figure broken over two lines is easily misread. */
function isBroken(cell: Element): boolean {
  const range = document.createRange();
  range.selectNodeContents(cell);
  return range.getClientRects().length > 1;
}

/** Of the table in a frame, whose own height is told only where it is shown. */
const tableHeight = (frame: HTMLElement): number =>
  frame.firstElementChild ? heightOf(frame.firstElementChild) : 0;

function setFit(frame: HTMLElement, scale: number, rowScale: number): void {
  frame.toggleAttribute('data-scaled', scale < 1);
  frame.style.setProperty('--scale', String(scale));
  frame.style.setProperty('--row-scale', String(rowScale));
}

function heightAt(frame: HTMLElement, rowScale: number): number {
  const before = frame.style.getPropertyValue('--row-scale');
  frame.style.setProperty('--row-scale', String(rowScale));
  const height = tableHeight(frame);
  frame.style.setProperty('--row-scale', before);
  return height;
}

/** Scale of the rows with which the table of a frame is at most `height` tall, if that can be. */
export function rowScaleFor(frame: HTMLElement, height: number): number {
  const [least, whole] = [heightAt(frame, LOWEST_ROW_SCALE), heightAt(frame, 1)];
  if (whole <= least) return 1;
  const share = Math.max(0, Math.min(1, (height - least) / (whole - least)));
  return LOWEST_ROW_SCALE + share * (1 - LOWEST_ROW_SCALE);
}

/** Sets a frame at the largest scale, from 1 down, at which it is as `fits` says. */
function tryScales(frame: HTMLElement, fits: () => boolean): number | null {
  for (let scale = 1; scale >= SMALLEST_SCALE; scale -= SCALE_STEP) {
    for (const rowScale of [1, LOWEST_ROW_SCALE]) {
      setFit(frame, scale, rowScale);
      if (fits()) return scale;
    }
  }
  return null;
}

/**
 * How a table is to be set: lower and then smaller, as far as it stays legible, where long notes in
 * cells would tear table 三 over two pages or where a figure would break. Leaves the frame set so.
 */
export function fitTable(frame: HTMLElement, limit: number): TableFit {
  const longFigures = [...frame.querySelectorAll('td.figure')].filter(({ textContent }) =>
    LONG_FIGURE.test(textContent),
  );
  const isLow = () => tableHeight(frame) <= limit;
  const scale =
    tryScales(frame, () => isLow() && !longFigures.some(isBroken)) ??
    tryScales(frame, isLow) ??
    SMALLEST_SCALE;
  const rowScale = rowScaleFor(frame, limit);
  setFit(frame, scale, rowScale);
  return { scale, rowScale, height: null };
}

function measureTable(frame: HTMLElement, limit: number): Measured {
  const height = tableHeight(frame);
  const least = Math.min(height, heightAt(frame, LOWEST_ROW_SCALE));
  const whole = { parts: [height], repeated: 0, least, keepWithNext: false };
  const rows = [...frame.querySelectorAll('tbody > tr')].map(heightOf);
  if (height <= limit || rows.length === 0) return whole;
  const head = frame.querySelector('thead');
  const repeated = head ? heightOf(head) : 0;
  const parts = rows.map((row, index) => (index === 0 ? row + repeated : row));
  return { ...whole, parts, repeated };
}

export const isTable = (element: Element): boolean => element.matches('.paper-frame');
const isNote = (element: Element): boolean => element.matches('.paper-note');

export const pitchOf = (element: Element, { pitch, notePitch }: PageSize): number =>
  isNote(element) ? notePitch : pitch;

/**
 * How tall each block of the measuring column is and where it may be broken. Boxes are measured,
 * never computed styles: under zoom the two differ.
 */
export function measureBlock(element: HTMLElement, size: PageSize): Measured {
  const height = heightOf(element);
  if (isTable(element)) return measureTable(element, size.height);
  const isHeading =
    element.matches('.paper-heading, [data-keeps-next]') && height < size.height / 4;
  const isText = element.matches('.paper-heading, .paper-paragraph, .paper-note');
  const count = isText && !isHeading ? Math.max(1, Math.round(height / pitchOf(element, size))) : 1;
  return {
    parts: Array<number>(count).fill(height / count),
    repeated: 0,
    least: height,
    keepWithNext: isHeading,
    staysBehind: element.matches('.paper-signature'),
  };
}

/** A text's nodes and where each begins in it. */
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

/** About what stands on a page: how far ahead a break is looked for at once. */
const LOOK_AHEAD = 1000;

/**
 * Gives the offset in the element's text at which a line begins (0 for the first); lines are asked
 * for in rising order. The lines of a long text are never listed: each costs the browser a walk
 * through the text, so a break is found by halving what follows the break before.
 */
export function lineFinder(element: Element, pitch: number): (line: number) => number {
  const nodes = textNodes(element);
  const last = nodes.at(-1);
  const length = last ? last.start + last.node.length : 0;
  const top = element.getBoundingClientRect().top;
  const range = document.createRange();
  const rectAt = (offset: number): DOMRect | undefined => {
    const at = nodes.filter(({ start }) => start <= offset).at(-1);
    if (!at) return undefined;
    range.setStart(at.node, offset - at.start);
    range.setEnd(at.node, Math.min(at.node.length, offset - at.start + 1));
    // The first character of a line also has an empty box at the end of the line before.
    const rects = range.getClientRects();
    return rects[rects.length - 1];
  };
  const lineAt = (offset: number): number => {
    // What has no box of its own stands with what precedes it.
    for (let at = offset; at >= 0; at -= 1) {
      const rect = rectAt(at);
      if (rect) return Math.floor(((rect.top + rect.bottom) / 2 - top) / pitch);
    }
    return 0;
  };
  const found = { line: 0, offset: 0 };
  return (line) => {
    if (line === found.line) return found.offset;
    let low = found.offset;
    let high = Math.min(length, low + LOOK_AHEAD);
    while (high < length && lineAt(high) < line) {
      low = high + 1;
      high = Math.min(length, high + LOOK_AHEAD);
    }
    while (low < high) {
      const middle = (low + high) >> 1;
      if (lineAt(middle) < line) low = middle + 1;
      else high = middle;
    }
    Object.assign(found, { line, offset: low });
    return low;
  };
}
