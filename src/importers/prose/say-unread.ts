// What is said of all that stands in a file and was not taken over.
import type { ImportMessage } from '#src/report/draft/import-message.ts';
import { isTableId } from '#src/report/sections/sections.ts';
import type { TextGrid } from '#src/report/tables/text-grid.ts';
import * as say from './prose-messages.ts';
import { sortOutside } from './report-end.ts';
import type { ReportParts } from './report-parts.ts';

const METADATA = /索\s*引\s*号|发\s*布\s*(?:机\s*构|单\s*位)|发文字号|公开日期/u;
const toRows = (grid: TextGrid): string[] =>
  grid.map((row) => row.map((cell) => cell ?? '').join('\t'));
const isMetadata = (rows: readonly string[]): boolean => rows.some((row) => METADATA.test(row));

/** Around the report: page numbers, the website, what stands beside a title. */
export function sayLeftOut({ zones, front, end, pageLines, contents }: ReportParts) {
  const outside = sortOutside([...front.outside, ...end.after]);
  const tables = (zones.get('front')?.otherTables ?? []).map(toRows).filter(isMetadata);
  const kinds = [
    ['pages', pageLines],
    ['contents', [...contents, ...(outside.get('contents') ?? [])]],
    ['metadata', [...tables.flat(), ...(outside.get('metadata') ?? [])]],
    ['site', outside.get('site') ?? []],
    ['attachments', outside.get('attachments') ?? []],
  ] as const;
  const messages: ImportMessage[] = kinds
    .filter(([, lines]) => lines.length > 0)
    .map(([kind, lines]) => say.leftOut(kind, lines));
  const unread = [...front.untitled, ...(outside.get('unread') ?? [])];
  return unread.length > 0 ? [...messages, say.outsideUnread(unread)] : messages;
}

/** Pictures, and tables that are none of the form's. */
export function sayNotText({ zones, hasSections }: ReportParts): ImportMessage[] {
  return [...zones].flatMap(([zone, { otherTables, pictures, before }]) => {
    const tables = otherTables.map(toRows);
    const rows = zone === 'front' ? tables.filter((table) => !isMetadata(table)) : tables;
    const isTableMissing = zone !== 'front' && isTableId(zone) && before === null;
    // Before a report that was read, pictures are the page's.
    const isPage = zone === 'front' && hasSections;
    return [
      ...(rows.length > 0 ? [say.otherTable(zone, rows.flat())] : []),
      ...(pictures > 0 && !isPage ? [say.pictures(zone, pictures, isTableMissing)] : []),
    ];
  });
}
