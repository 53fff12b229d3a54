import {
  AlignmentType,
  Document,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { FindingsSheet } from '#src/report/collection/findings-sheet.ts';
import { printable } from '#src/report/document/printable.ts';
import { styleParts } from '#src/exporters/docx/package.ts';
import { drawText, drawTitle } from '#src/exporters/docx/paragraphs.ts';
import { toColumnWidths } from '#src/exporters/docx/table.ts';
import { pageNumber } from '#src/exporters/docx/to-docx.ts';
import { SECTION } from '#src/exporters/docx/typesetting.ts';
import { sum } from '#src/exporters/sum.ts';
import { toXmlText } from '#src/exporters/xml-text.ts';

/** A text may be very long: so many characters of it are shown. */
const SHOWN = 400;
const PADDING = 60;

/** One line, without what no paper shows. */
function toCellText(text: string): string {
  const cut = [...text.slice(0, 2 * SHOWN + 2)];
  const shown = cut.length > SHOWN ? `${cut.slice(0, SHOWN).join('')}…` : cut.join('');
  return toXmlText(printable({ title: shown, organ: '', isDraft: false, blocks: [] }).title);
}

function drawCell(text: string, width: number, isCentred: boolean, isHead: boolean): TableCell {
  const run = new TextRun({ text: toCellText(text), font: { hint: 'eastAsia' }, bold: isHead });
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    children: [
      new Paragraph({
        style: 'Cell',
        alignment: isCentred || isHead ? AlignmentType.CENTER : AlignmentType.LEFT,
        children: [run],
      }),
    ],
  });
}

interface Column {
  head: string;
  width: number;
  isCentred?: boolean;
}

/** A plain table whose head repeats on each page and whose rows stay whole. */
function drawList(columns: readonly Column[], rows: readonly (readonly string[])[]): Table {
  const widths = toColumnWidths(columns.map(({ width }) => width));
  const drawRow = (texts: readonly string[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: columns.map(({ isCentred = false }, index) =>
        drawCell(texts[index] ?? '', widths[index] ?? 0, isCentred, isHead),
      ),
    });
  return new Table({
    width: { size: sum(widths), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    margins: {
      top: PADDING,
      bottom: PADDING,
      left: PADDING,
      right: PADDING,
      marginUnitType: WidthType.DXA,
    },
    rows: [
      drawRow(
        columns.map(({ head }) => head),
        true,
      ),
      ...rows.map((texts) => drawRow(texts, false)),
    ],
  });
}

const FINDING_COLUMNS: readonly Column[] = [
  { head: '序号', width: 7, isCentred: true },
  { head: '严重程度', width: 12, isCentred: true },
  { head: '位置', width: 21 },
  { head: '问题', width: 37 },
  { head: '怎样改', width: 23 },
];
const CORRECTION_COLUMNS: readonly Column[] = [
  { head: '序号', width: 7, isCentred: true },
  { head: '位置', width: 31 },
  { head: '原来', width: 31 },
  { head: '改为', width: 31 },
];

const paragraph = (text: string) =>
  drawText({
    kind: 'paragraph',
    lead: '',
    text: printable({ title: text, organ: '', isDraft: false, blocks: [] }).title,
  });
const heading = (text: string) => drawText({ kind: 'heading', level: 1, text }, { keepNext: true });

const shownOr = (text: string): string => (text.trim() === '' ? '（空）' : text);

function drawFindings({ findings }: FindingsSheet) {
  if (findings.length === 0) return [];
  const rows = findings.map((line, index) => [
    String(index + 1),
    line.severityWord,
    line.placeName,
    line.sentence + (line.explanation === '' ? '' : `（报送的说明：${line.explanation}）`),
    line.advice,
  ]);
  return [...heading('核对发现的问题'), drawList(FINDING_COLUMNS, rows)];
}

function drawCorrections({ corrections }: FindingsSheet) {
  if (corrections.length === 0) return [];
  const rows = corrections.map(({ name, from, to }, index) => [
    String(index + 1),
    name,
    shownOr(from),
    shownOr(to),
  ]);
  return [...heading('本办公室已作的更正'), drawList(CORRECTION_COLUMNS, rows)];
}

function drawNotes({ notes }: FindingsSheet) {
  if (notes.length === 0) return [];
  const lines = notes.map((note, index) => paragraph(`${index + 1}．${note}`)).flat();
  return [...heading('读取文件时没有读懂的地方'), ...lines];
}

/** The organ that it goes to, at the margin. */
const addressee = ({ organ }: FindingsSheet): Paragraph =>
  new Paragraph({
    style: 'Body',
    indent: { firstLine: 0, firstLineChars: 0 },
    children: [new TextRun({ text: toCellText(`${organ}：`), font: { hint: 'eastAsia' } })],
  });

const CONTACT = [
  '发出单位：＿＿＿＿＿＿＿＿＿＿＿＿＿＿',
  '联系人：＿＿＿＿＿＿　电话：＿＿＿＿＿＿＿＿',
  '＿＿＿＿年＿＿月＿＿日',
];

/** A findings sheet as a Word file (.docx), in the typesetting of the report itself. */
export async function toFindingsDocx(sheet: FindingsSheet): Promise<Uint8Array> {
  const document = new Document({
    title: toXmlText(sheet.title),
    evenAndOddHeaderAndFooters: true,
    compatabilityModeVersion: 15,
    sections: [
      {
        properties: SECTION,
        footers: { default: pageNumber('right'), even: pageNumber('left') },
        children: [
          drawTitle(toCellText(sheet.title)),
          addressee(sheet),
          ...sheet.paragraphs.flatMap(paragraph),
          ...drawFindings(sheet),
          ...drawNotes(sheet),
          ...drawCorrections(sheet),
          ...drawText({ kind: 'signature', lines: CONTACT }),
        ],
      },
    ],
  });
  return Packer.pack(document, 'uint8array', undefined, styleParts());
}
