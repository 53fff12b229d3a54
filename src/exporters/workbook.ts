import writeExcelFile from 'write-excel-file/universal';
import type { ReportDocument } from '#src/report/document/report-document.ts';
import { completeFile } from './workbook/complete-file.ts';
import { toSheet, type Sheet } from './workbook/sheet.ts';

const FONT = { fontFamily: '仿宋', fontSize: 10.5 };

/** A sheet for each table, with the notes that follow the table in the report. */
function toSheets({ blocks, isDraft }: ReportDocument): Sheet[] {
  return blocks.flatMap((block, index) => {
    if (block.kind !== 'table') return [];
    const after = blocks.slice(index + 1);
    const end = after.findIndex(({ kind }) => kind !== 'note');
    const notes = after
      .slice(0, end === -1 ? after.length : end)
      .flatMap((note) => (note.kind === 'note' ? [note.text] : []));
    return [toSheet(block.table, notes, isDraft)];
  });
}

/**
 * The statutory tables as a workbook (.xlsx), a sheet each: figures are numbers, totals formulas
 * with their results, blanks blank, and whatever else was typed a text as typed.
 */
export async function toWorkbook(report: ReportDocument): Promise<Uint8Array> {
  const sheets = toSheets(report);
  const pages = sheets.map(({ name, columns, looks }) => ({ sheet: name, columns, data: looks }));
  const made = await writeExcelFile(pages, FONT).toBlob();
  return completeFile(new Uint8Array(await made.arrayBuffer()), sheets, report);
}
