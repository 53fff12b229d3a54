// What stands in each part of a report, in order.
import { isTableId } from '#src/report/sections/sections.ts';
import type { TextGrid } from '#src/report/tables/text-grid.ts';
import type { Line } from './pieces.ts';
import type { PlacedPiece, Zone } from './place-pieces.ts';
import { isCaptionOf, isHeadingOf } from './table-notes.ts';

export interface ZoneContent {
  lines: Line[];
  /** How many of the lines stand before the zone's own table; null without that table. */
  before: number | null;
  otherTables: TextGrid[];
  pictures: number;
  /** Its heading is missing and its words alone say that it has begun. */
  isImplied: boolean;
  /** Its heading where only its place says that it is one; else ''. */
  oddHeading: string;
  /** The heading in other words once more, as a caption. */
  captions: string[];
}

export type Zones = ReadonlyMap<Zone, ZoneContent>;

const newZone = (): ZoneContent => ({
  lines: [],
  before: null,
  otherTables: [],
  pictures: 0,
  isImplied: false,
  oddHeading: '',
  captions: [],
});

/** As many headings in a row before the report begins are its table of contents. */
const CONTENTS = 3;

/** The lines of a table of contents: headings that follow each other before the first section. */
function findContents(placed: readonly PlacedPiece[]): ReadonlySet<PlacedPiece> {
  const contents = new Set<PlacedPiece>();
  let run: PlacedPiece[] = [];
  for (const one of placed) {
    if (one.zone === 'front' && one.piece.kind === 'head') run.push(one);
    else run = [];
    if (run.length >= CONTENTS) run.forEach((each) => contents.add(each));
    if (run.length > CONTENTS) run.shift();
  }
  return contents;
}

/** Its own heading above or below a table, which is not kept as a line. */
function isOwnCaption({ piece, zone, isCaption }: PlacedPiece): boolean {
  if (piece.kind !== 'head' || piece.section !== zone || !isTableId(zone)) return false;
  return isCaption || isCaptionOf(piece.line.text, zone);
}

/** The pieces by the zone they stand in, and the lines of a table of contents. */
export function toZones(placed: readonly PlacedPiece[]): { zones: Zones; contents: string[] } {
  const zones = new Map<Zone, ZoneContent>();
  const contents = findContents(placed);
  const contentsLines: string[] = [];
  for (const one of placed) {
    const { piece, zone, isHeading } = one;
    const content = zones.get(zone) ?? newZone();
    zones.set(zone, content);
    switch (piece.kind) {
      case 'line':
        content.lines.push(piece);
        break;
      case 'head':
        if (contents.has(one)) contentsLines.push(piece.line.text);
        else if (piece.evidence === 'text' || !isHeading) {
          content.isImplied ||= isHeading;
          if (!isOwnCaption(one)) content.lines.push(piece.line);
          else if (!isHeadingOf(piece.line.text, piece.section))
            content.captions.push(piece.line.text);
        } else if (piece.evidence === 'place') content.oddHeading = piece.line.text;
        break;
      case 'statutory':
        if (piece.table === zone) content.before ??= content.lines.length;
        break;
      case 'other-table':
        content.otherTables.push(piece.grid);
        break;
      case 'picture':
        content.pictures += 1;
        break;
    }
  }
  return { zones, contents: contentsLines };
}
