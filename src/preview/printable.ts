import type { Block, ReportDocument } from '#src/report/document/report-document.ts';

/**
 * Control characters, noncharacters and lone surrogates, which fonts show as boxes, and the marks
 * that turn the direction of what follows.
 */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069\uFDD0-\uFDEF\uFFFE\uFFFF]/gu;

const clean = (text: string): string => text.replace(/\s/g, ' ').replace(UNPRINTABLE, '');

function cleanBlock(block: Block): Block {
  switch (block.kind) {
    case 'heading':
    case 'note':
      return { ...block, text: clean(block.text) };
    case 'paragraph':
      return { ...block, lead: clean(block.lead), text: clean(block.text) };
    case 'signature':
      return { ...block, lines: block.lines.map(clean) };
    case 'table': {
      const rows = block.table.rows.map((row) =>
        row.map((cell) => ({ ...cell, text: clean(cell.text) })),
      );
      return { ...block, table: { ...block.table, rows } };
    }
  }
}

/** The report without what cannot be printed. */
export const printable = (report: ReportDocument): ReportDocument => ({
  ...report,
  title: clean(report.title),
  blocks: report.blocks.map(cleanBlock),
});
