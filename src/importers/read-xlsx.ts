import { zipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/universal';
import type { ImportMessage } from '#src/report/draft/import-message.ts';
import { toSheetBlocks, type SheetValue, type StoredNumber } from './sheet-blocks.ts';
import type { SourceBlock, SourceRead } from './source-document.ts';
import { readExtent, readFormats, readSheetParts, type SheetPart } from './workbook-parts.ts';
import { DAMAGED, readZip, type ZipParts } from './zip-limits.ts';

const MOST_CELLS = 500_000;
const MOST_SHEETS = 200;

const TOO_LARGE = '表格太大，没有读取。把年报的几张表另存为一个文件，换用另存的文件。';
const EMPTY = '表格里没有内容可读。换一个文件。';

const refused = (reason: string): SourceRead => ({ state: 'refused', reason });

const isWanted = (name: string): boolean =>
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/(?!externalLinks|media|charts)[^]*\.(?:xml|rels))$/.test(
    name,
  );

/** The values, sheet by sheet. The parts go in unpacked: the library would start a worker to unpack. */
async function readValues(parts: ZipParts): Promise<readonly SheetValue[][][]> {
  const file = zipSync(parts, { level: 0 });
  const parseNumber = (stored: string): StoredNumber => ({ stored });
  const sheets = await readXlsxFile(file.slice().buffer, { parseNumber });
  // The library's types name the class of dates where they mean a date.
  return sheets.map(({ data }) => data as unknown as SheetValue[][]);
}

function messagesOf(parts: ZipParts, sheets: readonly SheetPart[]): ImportMessage[] {
  const hidden = sheets.filter(({ isHidden }) => isHidden).map(({ name }) => name);
  const hasComments = Object.keys(parts).some((name) => /^xl\/(?:threaded)?comments/i.test(name));
  const hasHidden = sheets.some(({ xml }) => /<(?:row|col)\s[^<>]*\bhidden="(?:1|true)"/.test(xml));
  const message = (is: boolean, kind: ImportMessage['kind'], text: string, raw = '') =>
    is ? [{ kind, place: '', text, raw }] : [];
  return [
    ...message(hidden.length > 0, 'left-out', '隐藏的工作表没有读入。', hidden.join('、')),
    ...message(hasHidden, 'changed', '表格里有隐藏的行或列，也一起读入了。对照原文看一遍。'),
    ...message(hasComments, 'left-out', '单元格的批注没有读入。'),
  ];
}

/**
 * Reads a workbook (.xlsx), ours or another's: of each sheet its name and its cells as they are
 * shown, results of formulas as stored, merged cells as one. Total; needs no DOM.
 */
export async function readXlsx(bytes: Uint8Array): Promise<SourceRead> {
  const zip = readZip(bytes, isWanted);
  if (zip.state === 'refused') return zip;
  const { parts } = zip;
  try {
    const sheets = readSheetParts(parts);
    // The library would reject such a sheet where nobody waits for it, if another one is torn.
    if (sheets.some(({ isBroken }) => isBroken)) return refused(DAMAGED);
    const extents = sheets.map(({ xml }) => readExtent(xml));
    if (extents.includes(null)) return refused(DAMAGED);
    const cells = extents.reduce(
      (sum, extent) => sum + (extent ? extent.rows * extent.columns : 0),
      0,
    );
    if (cells > MOST_CELLS || sheets.length > MOST_SHEETS) return refused(TOO_LARGE);
    const values = await readValues(parts);
    if (values.length !== sheets.length) return refused(DAMAGED);
    const formats = readFormats(parts);
    const blocks: SourceBlock[] = sheets.flatMap((sheet, index) =>
      sheet.isHidden || sheet.xml === '' ? [] : toSheetBlocks(sheet, values[index] ?? [], formats),
    );
    if (blocks.length === 0) return refused(EMPTY);
    const messages = messagesOf(parts, sheets);
    return { state: 'read', document: { flow: 'paragraphs', blocks, messages } };
  } catch {
    return refused(DAMAGED);
  }
}
