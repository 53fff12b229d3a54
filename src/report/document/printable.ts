// What of a typed text can be read on paper and on a screen.
import type { Block, ReportDocument } from './report-document.ts';

/** Control characters and noncharacters, and the marks that turn the direction of what follows. */
const UNPRINTABLE = /[\p{Cc}\u202A-\u202E\u2066-\u2069\uFDD0-\uFDEF\uFFFE\uFFFF]/gu;
/** No encoding can write it; it stands as the mark for what is lost. */
const LONE_SURROGATE = /\p{Cs}/gu;

/** A block is one paragraph: breaks and tabs in it are blanks. */
const BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]/g;

const clean = (text: string): string =>
  text.replace(BREAKS, ' ').replace(UNPRINTABLE, '').replace(LONE_SURROGATE, '\uFFFD');

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
  organ: clean(report.organ),
  blocks: report.blocks.map(cleanBlock),
});
