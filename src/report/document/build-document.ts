// From the report as typed to the document that is printed and exported: title and order of the
// sections by 国办公开办函〔2021〕30号, numerals of the parts set here and never typed.
import type { Draft, Narrative } from '#src/report/draft/draft.ts';
import type { Reading } from '#src/report/figures.ts';
import { isRunIn, toChineseNumeral, toParagraphs } from '#src/report/sections/narratives.ts';
import {
  SECTION_HEADINGS,
  SECTION_IDS,
  isTableId,
  type SectionId,
} from '#src/report/sections/sections.ts';
import { readingsOf, typedAt } from '#src/report/tables/readings.ts';
import { TABLES, leafAt } from '#src/report/tables/tables.ts';
import { sumCounts, totalText, type ReadingAt } from '#src/report/tables/totals.ts';
import type { TableCell, TableId } from '#src/report/tables/table.ts';
import type { Block, DocumentCell, ReportDocument } from './report-document.ts';
import { printable } from './printable.ts';
import { titleOf } from './title.ts';

const paragraphs = (text: string, lead = ''): Block[] => {
  const [first, ...rest] = toParagraphs(text);
  if (first === undefined) return lead === '' ? [] : [{ kind: 'paragraph', lead, text: '' }];
  return [
    { kind: 'paragraph', lead, text: first },
    ...rest.map((line): Block => ({ kind: 'paragraph', lead: '', text: line })),
  ];
};

const oneLine = (text: string): string => text.trim().replace(/\s+/g, ' ');

function narrativeBlocks(narrative: Narrative): Block[] {
  const parts = narrative.parts.filter((part) => part.heading.trim() || part.text.trim());
  return [
    ...paragraphs(narrative.opening),
    ...parts.flatMap((part, index): Block[] => {
      const numeral = parts.length > 1 ? `（${toChineseNumeral(index + 1)}）` : '';
      const heading = numeral + oneLine(part.heading);
      if (part.heading.trim() === '' || isRunIn(part.heading)) {
        return paragraphs(part.text, heading);
      }
      return [{ kind: 'heading', level: 2, text: heading }, ...paragraphs(part.text)];
    }),
  ];
}

const decimalsOf = (figure: string): number => figure.split('.')[1]?.length ?? 0;

/** A typed cell as printed: its figure, else the text as typed; its note in brackets behind. */
function typedCell(reading: Reading, typed: string, note: string, path: string) {
  const isRead = reading.state === 'read';
  const printed = isRead ? reading.text : typed.trim();
  const notes = new Set([isRead ? reading.note : '', oneLine(note)].filter(Boolean));
  const bracketed = [...notes].map((words) => `（${words}）`).join('');
  const figure = {
    path,
    value: isRead ? reading.value : null,
    decimals: isRead ? decimalsOf(printed) : 0,
    note: bracketed,
    parts: [],
  };
  return { text: printed + bracketed, figure };
}

function cellContent(
  draft: Draft,
  cell: TableCell,
  readingAt: ReadingAt,
): Pick<DocumentCell, 'text' | 'figure'> {
  if (cell.kind === 'label') return { text: cell.text, figure: null };
  const { path } = cell;
  if (cell.kind === 'total') {
    const total = sumCounts(cell.parts, readingAt);
    const figure = { path, value: total.sum, decimals: 0, note: '', parts: cell.parts };
    return { text: totalText(total), figure };
  }
  const note = leafAt<string>(draft.notes.cells, cell) ?? '';
  return typedCell(readingAt(path), typedAt(draft, path), note, path);
}

function tableBlocks(draft: Draft, id: TableId, readingAt: ReadingAt): Block[] {
  const { widths, headRows, rows } = TABLES[id];
  const cells = rows.map((row) =>
    row.map((cell): DocumentCell => {
      const scope = cell.kind === 'label' ? cell.scope : null;
      const { colSpan, rowSpan } = cell;
      return { ...cellContent(draft, cell, readingAt), colSpan, rowSpan, scope };
    }),
  );
  const caption = SECTION_HEADINGS[id].replace(/^.、/, '');
  return [
    { kind: 'table', table: { id, caption, widths, headRows, rows: cells } },
    ...toParagraphs(draft.notes[id]).map((text): Block => ({ kind: 'note', text })),
  ];
}

function signatureBlocks({ signature }: Draft): Block[] {
  const lines = [signature.organ, signature.date].map(oneLine).filter(Boolean);
  return lines.length === 0 ? [] : [{ kind: 'signature', lines }];
}

/**
 * The document of a report. Total over whatever was typed: blanks stay blank, unreadable figures
 * stand as typed, what no paper or screen shows is left out. `isDraft` says that errors stand.
 */
export function buildDocument(draft: Draft, isDraft: boolean): ReportDocument {
  const readingAt = readingsOf(draft);
  const section = (id: SectionId): Block[] => [
    { kind: 'heading', level: 1, text: SECTION_HEADINGS[id] },
    ...(isTableId(id) ? tableBlocks(draft, id, readingAt) : narrativeBlocks(draft[id])),
  ];
  return printable({
    title: oneLine(titleOf(draft)),
    organ: oneLine(draft.organ.name),
    isDraft,
    blocks: [
      ...paragraphs(draft.preface),
      ...SECTION_IDS.flatMap(section),
      ...signatureBlocks(draft),
    ],
  });
}
