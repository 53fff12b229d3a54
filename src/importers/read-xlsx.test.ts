import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { toWorkbook } from '#src/exporters/workbook.ts';
import { buildDocument } from '#src/report/document/build-document.ts';
import { BUREAU, GOVERNMENT, withFigures } from '#src/testing/drafts.ts';
import { damaged, linesOf, messagesOf } from '#src/testing/source-reads.ts';
import { tries } from '#src/testing/tries.ts';
import { readXlsx } from './read-xlsx.ts';

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

interface SheetSource {
  name: string;
  cells: string;
  after?: string;
  state?: string;
}

/** A workbook by hand; formats are the styles 1, 2, …, texts stand in their cells. */
function workbook(sheets: readonly SheetSource[], formats: readonly string[] = []): Uint8Array {
  const formatXml = formats.map(
    (code, index) => `<numFmt numFmtId="${200 + index}" formatCode="${code}"/>`,
  );
  const styles = formats.map((_, index) => `<xf numFmtId="${200 + index}"/>`);
  const relations = sheets.map(
    (_, index) =>
      `<Relationship Id="s${index}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${index}.xml"/>`,
  );
  const names = sheets.map(
    ({ name, state = 'visible' }, index) =>
      `<sheet name="${name}" sheetId="${index + 1}" state="${state}" r:id="s${index}"/>`,
  );
  return zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'xl/workbook.xml': strToU8(
      `<workbook ${MAIN} xmlns:r="${OFFICE}"><sheets>${names.join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships xmlns="x">${relations.join('')}<Relationship Id="y" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    ),
    'xl/styles.xml': strToU8(
      `<styleSheet ${MAIN}><numFmts>${formatXml.join('')}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${styles.join('')}</cellXfs></styleSheet>`,
    ),
    ...Object.fromEntries(
      sheets.map(({ cells, after = '' }, index) => [
        `xl/worksheets/sheet${index}.xml`,
        strToU8(`<worksheet ${MAIN}><sheetData>${cells}</sheetData>${after}</worksheet>`),
      ]),
    ),
  });
}

const text = (at: string, words: string) =>
  `<c r="${at}" t="inlineStr"><is><t>${words}</t></is></c>`;
const number = (at: string, value: string, style = 0) =>
  `<c r="${at}" s="${style}"><v>${value}</v></c>`;
const row = (at: number, ...cells: string[]) => `<row r="${at}">${cells.join('')}</row>`;

const linesIn = async (...made: Parameters<typeof workbook>) =>
  linesOf(await readXlsx(workbook(...made)));

describe('a workbook', () => {
  it('gives the name and the table of each sheet, in order', async () => {
    const sheets = [
      { name: '二、主动公开', cells: row(1, text('A1', '规章'), number('B1', '3')) },
      { name: 'Sheet2', cells: row(2, text('A2', '甲'), text('B2', '乙')) },
    ];
    expect(await linesIn(sheets)).toEqual(['# 二、主动公开', '规章|3', '|', '甲|乙']);
  });

  it('gives merged cells as one, and leaves out blank columns at the end', async () => {
    const cells =
      row(1, text('A1', '甲'), number('C1', '1'), '<c r="F1" s="0"/>') + row(2, text('C2', '乙'));
    const after = '<mergeCells><mergeCell ref="A1:B2"/></mergeCells>';
    expect(await linesIn([{ name: 'Sheet1', cells, after }])).toEqual(['甲|^|1', '^|^|乙']);
  });

  it('gives results of formulas, dates as texts, faults as blank', async () => {
    const sum = '<c r="B1"><f>SUM(1,2)</f><v>3</v></c>';
    const fault = '<c r="C1" t="e"><f>1/0</f><v>#DIV/0!</v></c>';
    const cells = row(1, number('A1', '45658', 1), sum, fault, text('D1', '甲'));
    expect(await linesIn([{ name: 'Sheet1', cells }], ['yyyy-mm-dd'])).toEqual([
      '2025-01-01|3||甲',
    ]);
  });

  it('gives lines under the table and sheets of one column as paragraphs', async () => {
    const cells =
      row(1, text('A1', '规章'), number('B1', '3')) + row(3, text('A3', '注：含结转。'));
    const after = '<mergeCells><mergeCell ref="A3:B3"/></mergeCells>';
    const prose = {
      name: '一、总体情况',
      cells: row(1, text('A1', '甲\n乙')) + row(2, text('A2', '丙')),
    };
    const lines = await linesIn([{ name: 'Sheet1', cells, after }, prose]);
    expect(lines).toEqual(['规章|3', '注：含结转。', '# 一、总体情况', '甲', '乙', '丙']);
  });

  it('says what is hidden', async () => {
    const cells = row(1, text('A1', '甲'), number('B1', '1'));
    const hidden = { name: '旧表', state: 'hidden', cells };
    const read = await readXlsx(workbook([{ name: 'Sheet1', cells }, hidden]));
    expect(linesOf(read)).toEqual(['甲|1']);
    expect(messagesOf(read)).toEqual(['隐藏的工作表没有读入。 旧表']);
  });
});

describe('a workbook of our own', () => {
  it('gives figures with their notes, decimals, totals and the notes of its tables', async () => {
    const lines = linesOf(await readXlsx(await toWorkbook(buildDocument(GOVERNMENT, false))));
    expect(lines).toContain('# 三、收到和处理政府信息公开申请情况');
    expect(lines).toContain('行政规范性文件|4|4（含自然失效2件）|4');
    expect(lines).toContain('行政事业性收费|18.8710|^|^');
    expect(lines).toContain('一、本年新收政府信息公开申请数量|^|^|120|27|0|0|9|0|156');
    expect(lines.at(-1)).toBe('注：行政复议、行政诉讼数量含上年度结转数量。');
  });

  it('gives notes that stand under a table back to their figures', async () => {
    const long = '其中修订十六件，具体见本机关门户网站政府信息公开专栏公布的规范性文件目录';
    const typed = {
      'proactive.normativeDocuments.issued': `22（${long}）`,
      'proactive.normativeDocuments.inForce': `9（${long}）`,
    };
    const draft = withFigures(BUREAU, typed, '');
    const lines = linesOf(await readXlsx(await toWorkbook(buildDocument(draft, false))));
    expect(lines).toContain(`行政规范性文件|22（${long}）||9（${long}）`);
    expect(lines.filter((line) => line.includes('：22'))).toEqual([]);
  });
});

const SMALL = workbook(
  [{ name: 'Sheet1', cells: row(1, text('A1', '甲'), number('B1', '3', 1)) }],
  ['0'],
);

describe('a broken workbook is refused', () => {
  const parts = unzipSync(SMALL);
  const withSheet = (cells: string) => workbook([{ name: 'Sheet1', cells }]);
  it.each([
    ['without bytes', new Uint8Array()],
    ['cut off', SMALL.slice(0, SMALL.length / 2)],
    ['without sheets', zipSync({ ...parts, 'xl/workbook.xml': strToU8('<workbook/>') })],
    ['of broken XML', zipSync({ ...parts, 'xl/worksheets/sheet0.xml': strToU8('<worksheet><') })],
    [
      'with a sheet that has no rows, beside one of broken XML',
      zipSync({
        ...unzipSync(workbook(['甲', '乙'].map((name) => ({ name, cells: '' })))),
        'xl/worksheets/sheet0.xml': strToU8('<worksheet/>'),
        'xl/worksheets/sheet1.xml': strToU8('<worksheet><'),
      }),
    ],
    ['of nothing', withSheet('')],
    ['that reaches too far', withSheet(row(1_048_576, text('XFD1048576', '甲')))],
    ['of rows without end', withSheet('<row r="9999999999"></row>')],
    ['of cells nowhere', withSheet('<row r="1"><c r="ABCDE1"><v>1</v></c></row>')],
    ['that bursts', withSheet(' '.repeat(59_000_000))],
  ])('%s', async (_, bytes) => {
    expect(linesOf(await readXlsx(bytes))).toEqual([expect.stringMatching(/^refused: .*。$/)]);
  });
});

it('any damage to a workbook leaves what it says, or is noticed', async () => {
  const isTold = (line: string) => !line.startsWith('refused');
  const whole = linesOf(await readXlsx(SMALL)).map((line) => line.replace(/^#+ /, ''));
  await fc.assert(
    fc.asyncProperty(damaged(SMALL), async (bytes) => {
      const lines = linesOf(await readXlsx(bytes)).filter(isTold);
      expect([[], whole]).toContainEqual(lines.map((line) => line.replace(/^#+ /, '')));
    }),
    { numRuns: tries(150, 3_000) },
  );
});
