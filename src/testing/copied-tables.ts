import { buildDocument } from '#src/report/document/build-document.ts';
import { toGrid, type DocumentTable } from '#src/report/document/report-document.ts';
import type { Draft } from '#src/report/draft/draft.ts';
import type { TableId } from '#src/report/tables/table.ts';

/** A statutory table as it is printed. */
export function printedTable(draft: Draft, id: TableId): DocumentTable {
  const { blocks } = buildDocument(draft, false);
  const block = blocks.find((found) => found.kind === 'table' && found.table.id === id);
  if (block?.kind !== 'table') throw new Error(`no table ${id}`);
  return block.table;
}

const escapeHtml = (text: string): string =>
  text.replace(/[&<>]/g, (char) => `&#${char.charCodeAt(0)};`);

/** A printed table as it is copied from a web page, with all its spans. */
export const copiedHtml = (table: DocumentTable): string =>
  `<table>${table.rows
    .map(
      (cells) =>
        `<tr>${cells
          .map(
            ({ text, colSpan, rowSpan }) =>
              `<td colspan="${colSpan}" rowspan="${rowSpan}">${escapeHtml(text)}</td>`,
          )
          .join('')}</tr>`,
    )
    .join('')}</table>`;

/** A printed table as it is copied from a worksheet: covered cells are blank. */
export const copiedText = (table: DocumentTable): string =>
  `${toGrid(table)
    .map((row) => row.join('\t'))
    .join('\r\n')}\r\n`;
