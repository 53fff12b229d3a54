import { toGrid, type DocumentTable } from '#src/report/document/report-document.ts';
import { toCellMarkup } from './cell-markup.ts';
import { looksLikeFormula, toSpreadsheetText } from './spreadsheet-text.ts';
import { cellLine } from './text.ts';

/** Excel's own word for a cell whose text is never computed; others read over it. */
const AS_TEXT = "mso-number-format:'\\@'";

/**
 * A table for the clipboard: HTML with its merged cells, and tab-separated text. Either way no text
 * becomes a formula where it is pasted; figures are as typed.
 */
export function toTableCopy(table: DocumentTable): { html: string; text: string } {
  const toRow = (cells: DocumentTable['rows'][number]) =>
    `<tr>${cells.map((cell) => toCellMarkup(cell, looksLikeFormula(cell.text) ? AS_TEXT : '')).join('')}</tr>`;
  const lines = toGrid(table).map((cells) => cellLine(cells.map(toSpreadsheetText)));
  return {
    html: `<table border="1" style="border-collapse:collapse">${table.rows.map(toRow).join('')}</table>`,
    text: `${lines.join('\r\n')}\r\n`,
  };
}
