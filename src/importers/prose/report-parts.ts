// A report cut into front, sections and end, its lines made paragraphs.
import { SECTION_IDS, isTableId, type SectionId } from '#src/report/sections/sections.ts';
import type { ProseBlock } from '#src/importers/prose-block.ts';
import type { SourceDocument } from '#src/importers/source-document.ts';
import { joinLines, type Paragraph } from './join-lines.ts';
import { measureLines } from './line-layout.ts';
import { toPieces, type Line } from './pieces.ts';
import { placePieces, type Zone } from './place-pieces.ts';
import { cutReportEnd, type ReportEnd } from './report-end.ts';
import { readFront, type ReportFront } from './report-front.ts';
import { toZones, type Zones } from './zones.ts';

export interface ReportParts {
  flow: SourceDocument['flow'];
  zones: Zones;
  front: ReportFront;
  end: ReportEnd;
  /** Any of the six sections was found. */
  hasSections: boolean;
  linesOf: (section: SectionId) => readonly Line[];
  join: (lines: readonly Line[]) => Paragraph[];
  pageLines: readonly string[];
  contents: readonly string[];
}

function toJoin(flow: SourceDocument['flow'], lines: readonly Line[]): ReportParts['join'] {
  if (flow === 'paragraphs') return (some) => some.map(({ text, level }) => ({ text, level }));
  const shapeOf = measureLines(lines);
  return (some) => joinLines(some, shapeOf);
}

/** Where in the last part the report's end may begin: behind its table. */
function endFrom(zone: Zone, zones: Zones): number {
  const content = zones.get(zone);
  if (zone === 'front') return content?.lines.length ?? 0;
  return isTableId(zone) ? (content?.before ?? 0) : 0;
}

/** Cuts a report's blocks. Total. */
export function toReportParts(
  blocks: readonly ProseBlock[],
  flow: SourceDocument['flow'],
): ReportParts {
  const { pieces, pageLines, contents } = toPieces(blocks);
  const placed = placePieces(pieces);
  const { zones, contents: headings } = toZones(placed);
  const front = readFront(zones.get('front')?.lines ?? []);
  const lastZone = placed.at(-1)?.zone ?? 'front';
  const lastLines = zones.get(lastZone)?.lines ?? [];
  const from = endFrom(lastZone, zones);
  const end = cutReportEnd(lastLines.slice(from), front.found?.organ ?? '');
  const reportLines = [...lastLines.slice(0, from), ...end.lines];
  const linesOf = (section: SectionId) =>
    section === lastZone ? reportLines : (zones.get(section)?.lines ?? []);
  return {
    flow,
    zones,
    front,
    end,
    hasSections: lastZone !== 'front',
    linesOf,
    join: toJoin(flow, [...front.lines, ...SECTION_IDS.flatMap(linesOf)]),
    pageLines,
    contents: [...contents, ...headings],
  };
}
