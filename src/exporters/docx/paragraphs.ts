import { Paragraph, TextRun, type IParagraphOptions, type IRunOptions } from 'docx';
import type { Block } from '#src/report/document/report-document.ts';
import { signatureIndents } from '#src/report/document/signature.ts';
import { titleLines } from '#src/report/document/title-lines.ts';
import { toXmlText } from '#src/exporters/xml-text.ts';
import { CHARACTER, FONTS, LINE_PITCH } from './typesetting.ts';

/** The style gives the font; marks that Latin and Chinese share are set full width. */
const run = (text: string, options: IRunOptions = {}): TextRun =>
  new TextRun({ font: { hint: 'eastAsia' }, ...options, text: toXmlText(text) });

const KAITI = FONTS.kaiti.name;
const LEAD: IRunOptions = {
  font: { ascii: KAITI, hAnsi: KAITI, eastAsia: KAITI, cs: KAITI, hint: 'eastAsia' },
};

/** The title in a balanced shape, broken between its words. */
export const drawTitle = (title: string, options: IParagraphOptions = {}): Paragraph =>
  new Paragraph({
    ...options,
    style: 'Title',
    children: titleLines(title).map((line, index) => run(line, index > 0 ? { break: 1 } : {})),
  });

/** A block of text as paragraphs; `options` for the first of them. */
export function drawText(
  block: Exclude<Block, { kind: 'table' }>,
  options: IParagraphOptions = {},
): Paragraph[] {
  switch (block.kind) {
    case 'heading': {
      const style = `Heading${block.level}`;
      return [new Paragraph({ ...options, style, children: [run(block.text)] })];
    }
    case 'paragraph': {
      const lead = block.lead === '' ? [] : [run(block.lead, LEAD)];
      return [
        new Paragraph({
          ...options,
          style: 'Body',
          children: [...lead, run(block.text)],
        }),
      ];
    }
    case 'note':
      return [new Paragraph({ ...options, style: 'TableNote', children: [run(block.text)] })];
    case 'signature': {
      const indents = signatureIndents(block.lines);
      return block.lines.map(
        (line, index) =>
          new Paragraph({
            style: 'Signature',
            indent: { right: Math.round((indents[index] ?? 0) * CHARACTER) },
            // A line is left free above it.
            ...(index === 0 ? { spacing: { before: LINE_PITCH } } : {}),
            ...(index < block.lines.length - 1 ? { keepNext: true } : {}),
            children: [run(line)],
          }),
      );
    }
  }
}
