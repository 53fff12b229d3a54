import {
  AlignmentType,
  Document,
  Footer,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  type FileChild,
  type IParagraphOptions,
} from 'docx';
import { TextWatermark } from 'docx/watermarks';
import { fingerprintOf, visibleTextsOf } from '#src/report/document/fingerprint.ts';
import type { PublicReport } from '#src/report/document/public-report.ts';
import type { Block, ReportDocument } from '#src/report/document/report-document.ts';
import { toEmbeddedJson } from '#src/exporters/embedded-json.ts';
import { toXmlText } from '#src/exporters/xml-text.ts';
import { finishPackage } from './package.ts';
import { drawText, drawTitle } from './paragraphs.ts';
import { drawTable } from './table.ts';
import { PAGE_NUMBER_SIZE, SECTION, TABLE_HEIGHT } from './typesetting.ts';

/** Table 三 takes most of a page, so that no room for it is ever left below table 二. */
const beginsPage = (block: Block, next: Block | undefined): boolean =>
  block.kind === 'heading' && next?.kind === 'table' && next.table.id === 'requests';

/** What a block of text is told of the one that follows. */
const optionsOf = (block: Block, next: Block | undefined): IParagraphOptions => ({
  ...(beginsPage(block, next) && { pageBreakBefore: true }),
  // A signature never stands on a page by itself.
  ...(next?.kind === 'signature' && { keepNext: true }),
});

function drawBlocks(blocks: readonly Block[], isDraft: boolean): FileChild[] {
  return blocks.flatMap((block, index): FileChild[] =>
    block.kind === 'table'
      ? [drawTable(block.table, isDraft, TABLE_HEIGHT)]
      : drawText(block, optionsOf(block, blocks[index + 1])),
  );
}

const drawAnnex = (blocks: readonly Block[]): FileChild[] =>
  blocks.flatMap((block): FileChild[] =>
    block.kind === 'table'
      ? []
      : drawText(block, block.kind === 'paragraph' && block.keepsNext ? { keepNext: true } : {}),
  );

const DRAFT_MARK = { text: '草稿', font: '黑体', color: 'D9D9D9', width: 330, height: 165 };

/** The page's number on the outer side of its foot. */
export const pageNumber = (side: 'left' | 'right'): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: 'PageNumber',
        alignment: side === 'left' ? AlignmentType.LEFT : AlignmentType.RIGHT,
        indent: { [side]: PAGE_NUMBER_SIZE },
        children: [
          new TextRun({ font: { hint: 'eastAsia' }, children: ['— ', PageNumber.CURRENT, ' —'] }),
        ],
      }),
    ],
  });

/** On every page: 草稿 behind the text of a draft, 内部 above that of an internal copy. */
const header = (isDraft: boolean, isInternal: boolean): Header =>
  new Header({
    children: [
      new Paragraph({
        style: 'Cell',
        alignment: AlignmentType.RIGHT,
        children: [
          ...(isDraft ? [new TextWatermark(DRAFT_MARK)] : []),
          ...(isInternal ? [new TextRun({ text: '内部', size: 28 })] : []),
        ],
      }),
    ],
  });

/**
 * The report as a Word file (.docx) in the typesetting of GB/T 9704-2012, with the report proper in
 * it, so that this program reads it back without a guess. `annex` makes it an internal copy.
 */
export async function toDocx(
  report: ReportDocument,
  published: PublicReport,
  annex: ReportDocument | null = null,
): Promise<Uint8Array> {
  const { title, organ, isDraft, blocks } = report;
  const document = new Document({
    title: toXmlText(title),
    creator: toXmlText(organ),
    lastModifiedBy: toXmlText(organ),
    evenAndOddHeaderAndFooters: true,
    compatabilityModeVersion: 15,
    sections: [
      {
        properties: SECTION,
        footers: { default: pageNumber('right'), even: pageNumber('left') },
        headers: {
          default: header(isDraft, annex !== null),
          even: header(isDraft, annex !== null),
        },
        children: [
          drawTitle(title),
          ...drawBlocks(blocks, isDraft),
          ...(annex
            ? [drawTitle(annex.title, { pageBreakBefore: true }), ...drawAnnex(annex.blocks)]
            : []),
        ],
      },
    ],
  });
  const packed = await Packer.pack(document, 'uint8array');
  const said = [...visibleTextsOf(report), ...(annex ? visibleTextsOf(annex) : [])];
  const json = toEmbeddedJson(published);
  return finishPackage(packed, json, fingerprintOf(said, json));
}
