// A report's prose: title, narratives, words around its tables and signature, out of its blocks.
import type { ImportMessage } from '#src/report/draft/import-message.ts';
import type { Narrative } from '#src/report/draft/draft.ts';
import type { NarrativeId } from '#src/report/sections/sections.ts';
import type { TableId } from '#src/report/tables/table.ts';
import type { Prose, ProseBlock } from '#src/importers/prose-block.ts';
import type { SourceDocument } from '#src/importers/source-document.ts';
import { isBareNumber } from './furniture.ts';
import type { Paragraph } from './join-lines.ts';
import { MOST_PARTS, readNarrative } from './narrative.ts';
import { readOrganAndYear } from './organ-and-year.ts';
import type { Line } from './pieces.ts';
import * as say from './prose-messages.ts';
import { toReportParts, type ReportParts } from './report-parts.ts';
import { sayLeftOut, sayNotText } from './say-unread.ts';
import { readTableNote } from './table-notes.ts';

/** Takes what is said beside a value, in the order of the report. */
type Say = (messages: readonly ImportMessage[]) => void;

function readParagraphs(parts: ReportParts, section: NarrativeId, tell: Say): Paragraph[] {
  const lines = parts.linesOf(section);
  // Digits alone on a line are no words of a text that was broken into lines.
  const isLoose = ({ text }: Line) => parts.flow === 'lines' && isBareNumber(text);
  const numbers = lines.filter(isLoose).map(({ text }) => text);
  if (numbers.length > 0) tell([say.looseNumbers(section, numbers)]);
  return parts.join(lines.filter((line) => !isLoose(line)));
}

const textsOf = (paragraphs: readonly Paragraph[]): string[] => paragraphs.map(({ text }) => text);

const IS_PREFACE = /本(?:年度)?报告|编制|统计(?:期限|周期|时间)/u;

/** Paragraphs of preface and 一; where 一 has no heading, the preface says what the report is. */
function readBeginning(
  parts: ReportParts,
  tell: Say,
): { preface: Paragraph[]; overview: Paragraph[] } {
  const front = parts.join(parts.front.lines);
  if (!parts.hasSections) {
    if (front.length > 0) tell([say.noSections(textsOf(front))]);
    return { preface: [], overview: [] };
  }
  if (parts.zones.has('overview')) {
    return { preface: front, overview: readParagraphs(parts, 'overview', tell) };
  }
  const at = front.findIndex(({ text }) => !IS_PREFACE.test(text));
  const overview = at < 0 ? [] : front.slice(at);
  if (overview.length > 0) tell([say.noOverviewHeading(textsOf(overview))]);
  return { preface: front.slice(0, front.length - overview.length), overview };
}

/**
 * Reads a report's prose from its blocks in order, in which markers stand for the statutory tables.
 * `newId` makes the key of each part. Total: nothing throws, and what is not placed is named in a
 * message with its words. What is uncertain is left blank.
 */
export function readProse(
  blocks: readonly ProseBlock[],
  flow: SourceDocument['flow'],
  newId: () => string,
): Prose {
  const messages: ImportMessage[] = [];
  const tell: Say = (said) => messages.push(...said);
  const parts = toReportParts(blocks, flow);
  const { front, end } = parts;

  const narrative = (section: NarrativeId, paragraphs: readonly Paragraph[]): Narrative => {
    // In some reports the sections' own numerals go on within 一.
    const read = readNarrative(paragraphs, newId, section === 'overview' ? 2 : 1);
    if (read.irregular !== '') tell([say.numberingOf(section, read.irregular)]);
    if (read.surplus > 0) tell([say.surplusParts(section, MOST_PARTS, read.surplus)]);
    return read.narrative;
  };
  const note = (table: TableId): string => {
    const around = { lines: parts.linesOf(table), before: parts.zones.get(table)?.before ?? 0 };
    const read = readTableNote(table, around, parts.join);
    const heading = parts.zones.get(table)?.oddHeading ?? '';
    if (heading !== '') tell([say.oddHeading(table, heading)]);
    const captions = parts.zones.get(table)?.captions ?? [];
    if (captions.length > 0) tell([say.captionLeftOut(table, captions)]);
    tell(read.messages);
    return read.note;
  };

  const { preface, overview } = readBeginning(parts, tell);
  const {
    organ,
    year,
    messages: said,
  } = readOrganAndYear({
    found: front.found,
    paragraphs: textsOf([...preface, ...overview]),
    signed: end.signature.organ,
  });
  tell(said);
  const prose = {
    title: front.title,
    organ,
    year,
    preface: textsOf(preface).join('\n'),
    overview: narrative('overview', overview),
    tableNotes: {
      proactive: note('proactive'),
      requests: note('requests'),
      disputes: note('disputes'),
    },
    improvement: narrative('improvement', readParagraphs(parts, 'improvement', tell)),
    other: narrative('other', readParagraphs(parts, 'other', tell)),
    signature: end.signature,
  };
  if (parts.zones.get('improvement')?.isImplied) tell([say.improvementWithoutHeading()]);
  tell([...sayNotText(parts), ...sayLeftOut(parts)]);
  return { ...prose, messages };
}
