import type { DocumentTable } from '#src/report/document/report-document.ts';
import { toCellMarkup } from './cell-markup.ts';
import { toTableLines } from './text.ts';

/** A table for the clipboard: HTML with its merged cells, and tab-separated text. */
export function toTableCopy(table: DocumentTable): { html: string; text: string } {
  const toRow = (cells: DocumentTable['rows'][number]) =>
    `<tr>${cells.map((cell) => toCellMarkup(cell)).join('')}</tr>`;
  return {
    html: `<table border="1" style="border-collapse:collapse">${table.rows.map(toRow).join('')}</table>`,
    text: `${toTableLines(table).join('\r\n')}\r\n`,
  };
}
