import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { SourceDocument } from '#src/importers/source-document.ts';
import type { Drawing } from './drawing.ts';
import { joinPages, type PageBlocks } from './join-pages.ts';
import { findFurniture, type Sheet } from './furniture.ts';
import { toMessages, type PageNotes } from './messages.ts';
import { toPageText, type Box, type PageText } from './page-text.ts';
import { toLines, type TextLine } from './to-lines.ts';
import { takeTables, type PlacedTable } from './to-tables.ts';
import { fontsWithoutText, named, UNKNOWN } from './unmapped.ts';

/** A page as drawn; without a page proxy where it could not be read at all. */
export type DrawnPage =
  { number: number; page: PDFPageProxy; drawing: Drawing } | { number: number; page: null };

interface LaidPage extends Sheet {
  text: PageText;
  drawing: Drawing;
  tables: readonly PlacedTable[];
  /** All lines of the page, those in tables too. */
  all: readonly TextLine[];
}

/** A picture smaller than this part of the page is a seal or a mark. */
const PICTURE_PART = 0.05;
/** A picture under more lines than this is the page's ground. */
const MOST_LINES_ON_PICTURE = 2;
/** Text drawn as outlines takes more strokes than a frame does. */
const OUTLINES = 50;

const areaOf = ({ left, top, right, bottom }: Box): number => (right - left) * (bottom - top);

/** Pictures that are something to look at, each with its height on the page. */
function picturesOn({ text, width, height, all }: LaidPage): number[] {
  return text.pictures
    .filter((box) => areaOf(box) >= PICTURE_PART * width * height)
    .filter(
      ({ top, bottom }) =>
        all.filter(({ base }) => base > top && base < bottom).length <= MOST_LINES_ON_PICTURE,
    )
    .map(({ top, bottom }) => (top + bottom) / 2);
}

/** Counts the characters of a line that have a name, and those that have none. */
function isMostlyUnknown({ text }: TextLine): boolean {
  const signs = [...text.replace(/\s/g, '')];
  return 2 * signs.filter((sign) => sign === UNKNOWN).length > signs.length;
}

function toPageBlocks(laid: LaidPage, lines: readonly TextLine[]): PageBlocks['blocks'] {
  const { page, text, drawing } = laid;
  if (laid.all.length === 0) {
    const isDrawn = text.pictures.some(
      (box) => areaOf(box) >= PICTURE_PART * laid.width * laid.height,
    );
    return isDrawn || drawing.paints > OUTLINES ? [{ kind: 'picture' }] : [];
  }
  const placedBlocks = [
    ...picturesOn(laid).map((base) => ({ base, block: { kind: 'picture' } as const })),
    ...laid.tables.map((table) => ({ base: table.top, block: table })),
    ...lines.map(({ base, text, words }) => ({
      base,
      block: { kind: 'paragraph', text, level: 0, words, page } as const,
    })),
  ];
  return placedBlocks.sort((a, b) => a.base - b.base).map(({ block }) => block);
}

/** Lays drawn pages out as the lines they are read in. */
export function toBlocks(pages: readonly DrawnPage[], isCutOff: boolean): SourceDocument {
  const drawn = pages.filter((each) => each.page !== null);
  const without = fontsWithoutText(drawn.flatMap(({ drawing }) => drawing.glyphs));
  const laid = drawn.map(({ number, page, drawing }): LaidPage => {
    const glyphs = drawing.glyphs.map((glyph) => named(glyph, without));
    const text = toPageText(page, { ...drawing, glyphs });
    const { width, height } = text;
    const all = toLines(text);
    const { tables, lines } = takeTables(text, all);
    return { page: number, width, height, text, drawing, tables, all, lines };
  });
  const furniture = findFurniture(laid);
  const blocks: PageBlocks[] = [];
  const notes: PageNotes[] = [];
  for (const each of laid) {
    const read = each.lines.filter((line) => !furniture.has(line) && !isMostlyUnknown(line));
    const pageBlocks = toPageBlocks(each, read);
    blocks.push({ page: each.page, blocks: pageBlocks });
    notes.push({
      page: each.page,
      isPicture: each.all.length === 0 && pageBlocks.length > 0,
      isScan: each.text.isScan && each.all.length > 0,
      slanted: each.text.slanted.trim(),
      furniture: each.lines.filter((line) => furniture.has(line)).map(({ text }) => text),
      hasLost: each.drawing.hasLostText || each.all.some(isMostlyUnknown),
      hasUnknown: each.all.some(
        (line) => line.text.includes(UNKNOWN) && !furniture.has(line) && !isMostlyUnknown(line),
      ),
    });
  }
  const broken = pages.filter(({ page }) => page === null).map(({ number }) => number);
  return {
    flow: 'lines',
    blocks: joinPages(blocks),
    messages: toMessages(notes, broken, isCutOff),
  };
}
