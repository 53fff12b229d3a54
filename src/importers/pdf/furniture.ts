// What stands around the text of every page: page numbers, headers, footers.
import { isPageNumber } from '#src/importers/page-number.ts';
import type { TextLine } from './to-lines.ts';

/** A page as far as its furniture goes. */
export interface Sheet {
  /** From 1. */
  page: number;
  width: number;
  height: number;
  /** From top to bottom. */
  lines: readonly TextLine[];
}

/** Furniture stands within so many points of the upper or lower edge, … */
const MARGIN = 100;
/** … and within this part of a low page. */
const MARGIN_PART = 0.18;
/** Lines at the same place are this close. */
const SAME_PLACE = 4;
/** A number by itself stands this near the middle, in parts of the page's width. */
const CENTRE = 0.06;
/** And this far from the text beside it, in sizes of its type. */
const APART = 2;
/** Headers have at most so many lines. */
const MOST_LINES = 3;

/** Where a browser printed a web page. */
const ADDRESS = /^(?:https?|file):\/\/\S+$/;
const BARE_NUMBER = /^\d{1,3}$/;

const compact = ({ text }: TextLine): string =>
  text.replace(/\s+/g, '').replace(/[０-９／]/g, (sign) => sign.normalize('NFKC'));

type Edge = 'top' | 'bottom';

/** The lines in a margin, from the edge of the page inwards. */
function marginLines({ height, lines }: Sheet, edge: Edge): readonly TextLine[] {
  const margin = Math.min(MARGIN, MARGIN_PART * height);
  const few = edge === 'top' ? lines.slice(0, MOST_LINES) : lines.slice(-MOST_LINES).reverse();
  return few.filter(({ base }) => (edge === 'top' ? base : height - base) <= margin);
}

/** Where a line stands, numbers aside, so that the same one is known on another page. */
const placeOf = (line: TextLine, edge: Edge): string =>
  `${edge} ${Math.round(line.base / SAME_PLACE)} ${compact(line).replace(/\d+/g, '#')}`;

function isCentred({ words }: TextLine, { width }: Sheet): boolean {
  const [word] = words;
  return word !== undefined && Math.abs((word.left + word.right) / 2 / width - 0.5) <= CENTRE;
}

/** Far from the next line towards the middle of the page. */
function isApart(line: TextLine, { lines }: Sheet, edge: Edge): boolean {
  const at = lines.indexOf(line);
  const next = lines[edge === 'top' ? at + 1 : at - 1];
  return next === undefined || Math.abs(next.base - line.base) >= APART * line.size;
}

/** How often each place is taken, and each count of pages a bare number would be in step with. */
function countPlaces(sheets: readonly Sheet[]) {
  const places = new Map<string, number>();
  const steps = new Map<string, number>();
  const count = (counts: Map<string, number>, key: string) =>
    counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const sheet of sheets) {
    for (const edge of ['top', 'bottom'] as const) {
      for (const line of marginLines(sheet, edge)) {
        count(places, placeOf(line, edge));
        if (BARE_NUMBER.test(compact(line))) count(steps, stepOf(line, sheet, edge));
      }
    }
  }
  return { places, steps };
}

const stepOf = (line: TextLine, { page }: Sheet, edge: Edge): string =>
  `${edge} ${Math.round(line.base / SAME_PLACE)} ${Number(compact(line)) - page}`;

/**
 * The furniture of each page. A number by itself counts as a page number only where it stands by
 * itself in the margin and is in step with the pages; any other figure stays.
 */
export function findFurniture(sheets: readonly Sheet[]): ReadonlySet<TextLine> {
  const { places, steps } = countPlaces(sheets);
  const most = Math.max(3, Math.floor(sheets.length / 2) + 1);
  const isFurniture = (line: TextLine, sheet: Sheet, edge: Edge): boolean => {
    const text = compact(line);
    if (BARE_NUMBER.test(text)) {
      if (line.words.length !== 1 || !isApart(line, sheet, edge)) return false;
      const isInStep = (steps.get(stepOf(line, sheet, edge)) ?? 0) >= 2;
      return isInStep || (Number(text) === sheet.page && isCentred(line, sheet));
    }
    if (isPageNumber(text) || ADDRESS.test(text)) return true;
    return /\p{L}{2}/u.test(text) && (places.get(placeOf(line, edge)) ?? 0) >= most;
  };
  const found = new Set<TextLine>();
  for (const sheet of sheets) {
    for (const edge of ['top', 'bottom'] as const) {
      for (const line of marginLines(sheet, edge)) {
        // What lies further in than a line of text is text as well.
        if (!isFurniture(line, sheet, edge)) break;
        found.add(line);
      }
    }
  }
  return found;
}
