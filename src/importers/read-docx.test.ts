import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { toDocx } from '#src/exporters/docx/to-docx.ts';
import { buildDocument } from '#src/report/document/build-document.ts';
import { toPublicReport } from '#src/report/document/public-report.ts';
import { areCasesPresent, caseBytes } from '#src/testing/cases.ts';
import { GOVERNMENT } from '#src/testing/drafts.ts';
import { damaged, linesOf, messagesOf } from '#src/testing/source-reads.ts';
import { tries } from '#src/testing/tries.ts';
import { cell, para, row, run, table, wordFile } from '#src/testing/word-file.ts';
import { readDocx } from './read-docx.ts';

const linesIn = async (body: string, others = {}) =>
  linesOf(await readDocx(wordFile(body, others)));

const STYLES =
  '<w:style w:type="paragraph" w:styleId="a3"><w:name w:val="heading 2"/></w:style>' +
  '<w:style w:type="paragraph" w:styleId="a5"><w:name w:val="Title"/></w:style>';
const NUMBERING =
  '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="chineseCounting"/></w:lvl></w:abstractNum>' +
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
const NUMBERED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
const CHANGE = 'w:id="1" w:author="甲" w:date="2025-01-01T00:00:00Z"';
const NOTE = '<w:footnote w:id="2"><w:p><w:r><w:t>含上年结转。</w:t></w:r></w:p></w:footnote>';
const COMMENT = '<w:comment w:id="0"><w:p><w:r><w:t>核对</w:t></w:r></w:p></w:comment>';
const PICTURE =
  '<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="r0"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';

describe('a Word file', () => {
  it('gives the levels of its heading styles, whatever they are called inside', async () => {
    const body =
      para('某局年度报告', '<w:pStyle w:val="a5"/>') +
      para('（一）总体', '<w:pStyle w:val="a3"/>') +
      para('正文');
    expect(await linesIn(body, { 'styles.xml': STYLES })).toEqual([
      '# 某局年度报告',
      '## （一）总体',
      '正文',
    ]);
  });

  it.each([
    [
      'runs without blanks between them',
      para(run('20') + run('23', '<w:b/>') + run('年')),
      ['2023年'],
    ],
    [
      'breaks of both kinds',
      para(`${run('甲')}<w:r><w:br/></w:r>${run('乙')}<w:r><w:cr/></w:r>${run('丙')}`),
      ['甲', '乙', '丙'],
    ],
    [
      'fields of one piece',
      para(`<w:fldSimple w:instr="DATE">${run('2024')}</w:fldSimple>`),
      ['2024'],
    ],
    [
      'what a text box holds',
      para(
        `${run('甲')}<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${para('乙')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`,
      ),
      ['甲', '乙'],
    ],
  ])('gives %s', async (_, body, expected) => {
    expect(await linesIn(body)).toEqual(expected);
  });

  it('gives a picture by its place alone', async () => {
    const picture = { 'image1.xml': '' };
    expect(await linesIn(para(`${run('甲')}${PICTURE}`), picture)).toEqual(['甲', '[图]']);
  });

  it('gives tables with what is merged across and down, and blank cells as blank', async () => {
    const head = row([cell('甲', '<w:gridSpan w:val="2"/>'), cell('乙')]);
    const first = row([cell('丙', '<w:vMerge w:val="restart"/>'), cell('　　'), cell('1')]);
    const second = row([cell('', '<w:vMerge/>'), cell(para('2') + para('件')), cell('')]);
    const lines = await linesIn(table(head, first, second));
    expect(lines).toEqual(['甲|^|乙', '丙||1', '^|2\n件|']);
  });

  it('keeps columns in place where a row begins later', async () => {
    const rows = table(
      row([cell('甲'), cell('乙')]),
      row([cell('1')], '<w:gridBefore w:val="1"/>'),
    );
    expect(await linesIn(rows)).toEqual(['甲|乙', '|1']);
  });
});

describe('what is not the text of a Word file', () => {
  it.each([
    [
      'deleted words',
      para(
        `${run('3')}<w:del ${CHANGE}><w:r><w:delText>9</w:delText></w:r></w:del><w:ins ${CHANGE}>${run('6件')}</w:ins>`,
      ),
      {},
      '36件',
      '修订',
    ],
    [
      'hidden words',
      para(run('36') + run('9', '<w:vanish/>') + run('件')),
      {},
      '36件',
      '隐藏文字没有读入。 9',
    ],
    [
      'footnotes and their marks',
      para(`${run('36')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('件')}`),
      { 'footnotes.xml': NOTE },
      '36件',
      '脚注、尾注没有读入。需要的话写进正文。 含上年结转。',
    ],
    [
      'comments',
      para(`${run('36件')}<w:r><w:commentReference w:id="0"/></w:r>`),
      { 'comments.xml': COMMENT },
      '36件',
      '批注没有读入。 核对',
    ],
    [
      'headers',
      para('36件'),
      { 'header1.xml': para('某局文件'), 'footer1.xml': para('— 2 —') },
      '36件',
      '页眉、页脚里的文字没有读入。 某局文件',
    ],
    [
      'numbers that Word makes',
      para('总体情况', NUMBERED),
      { 'numbering.xml': NUMBERING },
      '总体情况',
      '自动编号',
    ],
    [
      'text boxes without a copy for old programs',
      para(
        `${run('36件')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx><w:txbxContent>${para('9')}</w:txbxContent></wps:txbx></mc:Choice></mc:AlternateContent></w:r>`,
      ),
      {},
      '36件',
      '文本框没有读到',
    ],
    ['other documents inside', `${para('36件')}<w:altChunk r:id="r0"/>`, {}, '36件', '另一份文档'],
  ])('is left out and said: %s', async (_, body, others, line, said) => {
    const read = await readDocx(wordFile(body, others));
    expect(linesOf(read)).toEqual([line]);
    expect(messagesOf(read)).toEqual([expect.stringContaining(said)]);
  });

  it('is not spoken of where there is nothing', async () => {
    expect(messagesOf(await readDocx(wordFile(para('36件'))))).toEqual([]);
  });
});

describe('a Word file of our own', () => {
  it('gives its headings and its figures with their notes', async () => {
    const bytes = await toDocx(buildDocument(GOVERNMENT, false), toPublicReport(GOVERNMENT));
    const lines = linesOf(await readDocx(bytes));
    expect(lines).toContain('# 二、主动公开政府信息情况');
    expect(lines).toContain('行政规范性文件|4|4（含自然失效2件）|4');
    expect(lines).toContain('行政事业性收费|18.8710|^|^');
    expect(lines).toContain('一、本年新收政府信息公开申请数量|^|^|120|27|0|0|9|0|156');
  });
});

const SMALL = wordFile(para('甲') + table(row([cell('1'), cell('2')])), { 'styles.xml': STYLES });

describe('a broken Word file is refused', () => {
  const parts = unzipSync(SMALL);
  const withDocument = (xml: string) => zipSync({ ...parts, 'word/document.xml': strToU8(xml) });
  it.each([
    ['without bytes', new Uint8Array()],
    ['that is no zip', strToU8('PK\u0003\u0004 and something else')],
    ['cut off', SMALL.slice(0, SMALL.length / 2)],
    ['without a document', zipSync({ 'word/other.xml': strToU8('<a/>') })],
    ['of broken XML', withDocument('<w:document><w:body>')],
    ['of nothing', withDocument('')],
    ['that bursts', withDocument(`<a>${' '.repeat(59_000_000)}</a>`)],
    ['nested too deep', withDocument('<a>'.repeat(100_000) + '</a>'.repeat(100_000))],
  ])('%s', async (_, bytes) => {
    expect(linesOf(await readDocx(bytes))).toEqual([expect.stringMatching(/^refused: 文件.*。$/)]);
  });
});

it('any damage to a Word file leaves what it says, or is noticed', async () => {
  const isTold = (line: string) => !line.startsWith('refused');
  const whole = linesOf(await readDocx(SMALL)).map((line) => line.replace(/^#+ /, ''));
  await fc.assert(
    fc.asyncProperty(damaged(SMALL), async (bytes) => {
      const lines = linesOf(await readDocx(bytes)).filter(isTold);
      expect([[], whole]).toContainEqual(lines.map((line) => line.replace(/^#+ /, '')));
    }),
    { numRuns: tries(150, 3_000) },
  );
});

describe.skipIf(!areCasesPresent)('the blank form as published', () => {
  it('has blank figures throughout', async () => {
    const lines = linesOf(await readDocx(caseBytes('reports/00-blank-template.docx')));
    expect(lines).toContain('规章|||');
    expect(lines).toContain('（文字描述）');
    expect(lines).toContain('四、结转下年度继续办理|^|^|||||||');
    expect(lines.join('\n')).not.toMatch(/\|\d+(?:\||$)/m);
  });
});
