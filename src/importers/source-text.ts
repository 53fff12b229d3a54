// A file's content as plain text, for looking things up beside the draft.
import type { SourceBlock, SourceDocument } from './source-document.ts';

function lineOf(block: SourceBlock): string {
  switch (block.kind) {
    case 'paragraph':
      return block.text;
    case 'picture':
      return '［图片］';
    case 'table':
      return block.grid
        .map((row) => row.map((cell) => (cell ?? '').replace(/\s*\n\s*/g, ' ')).join('\t'))
        .join('\n');
  }
}

/** A line for each paragraph, one for each row of a table with tabs between its cells. */
export const toSourceText = ({ blocks }: SourceDocument): string => blocks.map(lineOf).join('\n');
