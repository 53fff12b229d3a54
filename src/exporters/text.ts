import {
  toGrid,
  type Block,
  type DocumentTable,
  type ReportDocument,
} from '#src/report/document/report-document.ts';

const INDENT = '\u3000\u3000';
const BOM = '\uFEFF';

/** One line a row, one tab between cells, so that a pasted table lines up. */
export const cellLine = (cells: readonly string[]): string =>
  cells.map((cell) => cell.replace(/\s+/g, ' ')).join('\t');

/** A table as lines of cells, every row with all columns of the grid. */
export const toTableLines = (table: DocumentTable): string[] => toGrid(table).map(cellLine);

function toLines(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
      return block.level === 1 ? ['', block.text] : [INDENT + block.text];
    case 'paragraph':
      return [INDENT + block.lead + block.text];
    case 'table':
      return toTableLines(block.table);
    case 'note':
      return [INDENT + block.text];
    case 'signature':
      return ['', ...block.lines];
  }
}

/** The report as text: UTF-8 with BOM, CRLF. */
export function toText(report: ReportDocument): string {
  const lines = [report.title, '', ...report.blocks.flatMap(toLines)];
  return `${BOM}${lines.join('\r\n')}\r\n`;
}
