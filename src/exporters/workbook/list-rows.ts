import type { CellContent, ListRows } from './sheet.ts';

/** The last row as the library made it: its number, and its cells by column with their styles. */
const LAST_ROW = /<row r="(\d+)"[^>]*>((?:<c [^>]*\/>)*)<\/row><\/sheetData>/;
const CELL = /<c r="([A-Z]+)\d+" s="(\d+)"\/>/g;

/** Attributes of a cell, and what stands inside it. */
type ToCell = (content: CellContent) => readonly [attributes: string, inner: string];

/**
 * A sheet's XML with the rows of a list in place of its last row, and a filter over them. The
 * library is given one row alone: it hands parts above 160 kB to a worker that the page's policy
 * forbids.
 */
export function listedXml(xml: string, rows: ListRows, toCell: ToCell): string {
  const [pattern, first, cells] = LAST_ROW.exec(xml) ?? [];
  if (pattern === undefined || cells === undefined) throw new Error('no row to list by');
  const columns = [...cells.matchAll(CELL)].map(([, letters = '', style = '']) => ({
    letters,
    style,
  }));
  let number = Number(first) - 1;
  const head = number;
  const listed: string[] = [];
  for (const row of rows) {
    number += 1;
    const filled = columns.map(({ letters, style }, index) => {
      const content = row[index] ?? null;
      const [attributes, inner] = content === null ? ['', ''] : toCell(content);
      return `<c r="${letters}${number}" s="${style}"${attributes}>${inner}</c>`;
    });
    listed.push(`<row r="${number}">${filled.join('')}</row>`);
  }
  const range = `${columns[0]?.letters ?? 'A'}${head}:${columns.at(-1)?.letters ?? 'A'}${number}`;
  return xml.replace(pattern, () => `${listed.join('')}</sheetData><autoFilter ref="${range}"/>`);
}
