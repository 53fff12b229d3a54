import writeExcelFile from 'write-excel-file/universal';
import { buildDocument } from '#src/report/document/build-document.ts';
import type { DeskRow } from '#src/report/collection/collected.ts';
import { totalLine } from '#src/report/collection/counting.ts';
import type { FindingLine } from '#src/report/collection/finding-lines.ts';
import { withSums } from '#src/report/collection/government-draft.ts';
import type { CellSum } from '#src/report/collection/sum-figures.ts';
import { newDraft } from '#src/report/draft/new-draft.ts';
import { TABLES } from '#src/report/tables/tables.ts';
import { completeFile } from '#src/exporters/workbook/complete-file.ts';
import { toListSheet, type ListColumn } from '#src/exporters/workbook/list-sheet.ts';
import { toSheet, type Sheet } from '#src/exporters/workbook/sheet.ts';
import { ORGAN_COLUMNS, toOrganLine } from './organ-columns.ts';
import type { SameTexts } from './same-texts.ts';

export interface CollectionWorkbook {
  year: number;
  /** Sums over the rows that are 计入, by path. */
  sums: ReadonlyMap<string, CellSum>;
  /** Every row of the desk, in the order shown. */
  rows: readonly DeskRow[];
  findings: readonly FindingLine[];
  sameTexts: readonly SameTexts[];
}

const FONT = { fontFamily: '仿宋', fontSize: 10.5 };
/** No workbook has more rows; the head and a last line of words are two of them. */
const MOST_LINES = 1_048_574;

const BELOW_SUMS = '只汇总计入的报告中填成数字的格；没有填的格不当作 0。';

/** The three tables in the official grid, as sums. */
function sumSheets({ year, sums, rows }: CollectionWorkbook): Sheet[] {
  const notes = [`${totalLine(rows)}。`, BELOW_SUMS];
  const { blocks } = buildDocument(withSums(newDraft('sums', String(year)), sums), false);
  return blocks.flatMap((block) =>
    block.kind === 'table'
      ? [{ ...toSheet(block.table, notes, false), name: TABLES[block.table.id].shortName }]
      : [],
  );
}

const FINDING_COLUMNS: readonly ListColumn<FindingLine>[] = [
  { head: '机关', width: 30, at: ({ organ }) => organ },
  { head: '严重程度', width: 10, at: ({ severityWord }) => severityWord },
  { head: '问题', width: 70, at: ({ sentence }) => sentence },
  { head: '位置', width: 36, at: ({ placeName }) => placeName },
  { head: '怎样改', width: 36, at: ({ advice }) => advice },
  { head: '依据', width: 30, at: ({ basis }) => basis },
  { head: '核实说明', width: 40, at: ({ explanation }) => explanation },
  {
    head: '说明情况',
    width: 10,
    at: ({ isExplained, explanation }) =>
      isExplained ? '已说明' : explanation === '' ? '' : '仍需核实',
  },
];

const LEFT_OFF: FindingLine = {
  organ: '其余问题没有列出：一张表放不下',
  severity: 'hint',
  severityWord: '',
  placeName: '',
  sentence: '',
  advice: '',
  basis: '',
  explanation: '',
  isExplained: false,
};

const SAME_COLUMNS: readonly ListColumn<SameTexts>[] = [
  { head: '机关', width: 36, at: ({ other }) => other },
  { head: '与哪个机关', width: 36, at: ({ one }) => one },
  { head: '相同的句数', width: 12, format: '0', at: ({ sentences }) => sentences },
  { head: '占较短一份（%）', width: 16, format: '0', at: ({ percent }) => percent },
];

/**
 * The collection as a workbook (.xlsx): the sums in the official grid, totals as formulas with their
 * results; a line an organ; a line a finding; which texts are nearly the same.
 */
export async function toCollectionWorkbook(input: CollectionWorkbook): Promise<Uint8Array> {
  const { year, rows, findings, sameTexts } = input;
  const listed =
    findings.length > MOST_LINES ? [...findings.slice(0, MOST_LINES), LEFT_OFF] : findings;
  const sheets = [
    ...sumSheets(input),
    toListSheet('各机关', ORGAN_COLUMNS, rows.map(toOrganLine)),
    toListSheet('检查结果', FINDING_COLUMNS, listed),
    toListSheet('雷同文本', SAME_COLUMNS, sameTexts),
  ];
  const pages = sheets.map(({ name, columns, looks }) => ({ sheet: name, columns, data: looks }));
  const made = await writeExcelFile(pages, FONT).toBlob();
  const title = `${year}年政府信息公开工作年度报告汇总表`;
  const heading = { title, organ: '', isDraft: false };
  return completeFile(new Uint8Array(await made.arrayBuffer()), sheets, heading);
}
