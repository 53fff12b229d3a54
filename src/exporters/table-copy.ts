import type { DocumentCell, DocumentTable } from '#src/report/document/report-document.ts';
import { toTableLines } from './text.ts';

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string): string => text.replace(/[&<>"]/g, (char) => ESCAPES[char] ?? char);

function toCell({ text, colSpan, rowSpan, scope }: DocumentCell): string {
  const tag = scope === null || scope === 'corner' ? 'td' : 'th';
  const spans =
    (colSpan > 1 ? ` colspan="${colSpan}"` : '') + (rowSpan > 1 ? ` rowspan="${rowSpan}"` : '');
  return `<${tag}${spans}>${escape(text)}</${tag}>`;
}

/** A table for the clipboard: HTML with its merged cells, and tab-separated text. */
export function toTableCopy(table: DocumentTable): { html: string; text: string } {
  const rows = table.rows.map((cells) => `<tr>${cells.map(toCell).join('')}</tr>`);
  return {
    html: `<table border="1" style="border-collapse:collapse">${rows.join('')}</table>`,
    text: `${toTableLines(table).join('\r\n')}\r\n`,
  };
}
