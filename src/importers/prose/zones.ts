// What stands in each part of a report, in order.
import type { SectionId } from '#src/report/sections/sections.ts';
import { isTableId } from '#src/report/sections/sections.ts';
import type { TextGrid } from '#src/report/tables/text-grid.ts';
import type { Line } from './pieces.ts';
import type { PlacedPiece, Zone } from './place-pieces.ts';
import { isCaptionOf } from './table-notes.ts';

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
}

export type Zones = ReadonlyMap<Zone, ZoneContent>;

const newZone = (): ZoneContent => ({
  lines: [],
  before: null,
  otherTables: [],
  pictures: 0,
  isImplied: false,
  oddHeading: '',
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

const isCaption = (section: SectionId, zone: Zone, line: Line): boolean =>
  section === zone && isTableId(section) && isCaptionOf(line.text, section);

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
          if (!isCaption(piece.section, zone, piece.line)) content.lines.push(piece.line);
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
