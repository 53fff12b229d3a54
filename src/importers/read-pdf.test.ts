import { describe, expect, test } from 'vitest';
import { REQUESTS } from '#src/report/tables/requests.ts';
import { DISPUTES } from '#src/report/tables/disputes.ts';
import { PROACTIVE } from '#src/report/tables/proactive.ts';
import type { StatutoryTable } from '#src/report/tables/table.ts';
import { areCasesPresent, caseBytes, readCase } from '#src/testing/cases.ts';
import {
  chineseFont,
  cMapFile,
  HELVETICA,
  hexOf,
  pdfFile,
  pdfStream,
  textAt,
  type PdfPage,
  type PdfParts,
} from '#src/testing/pdf-file.ts';
import { readPdf } from './read-pdf.ts';
import type { SourceDocument } from './source-document.ts';

async function documentIn(bytes: Uint8Array): Promise<SourceDocument> {
  const read = await readPdf(bytes, { cMaps: cMapFile });
  if (read.state === 'refused') throw new Error(read.reason);
  return read.document;
}

const textsIn = ({ blocks }: SourceDocument): string[] =>
  blocks.map((block) => (block.kind === 'paragraph' ? block.text : `[${block.kind}]`));

const pageOf = (...content: string[]): PdfPage => ({ content: content.join('\n') });

const readPages = (pages: readonly PdfPage[], parts: Partial<PdfParts> = {}) =>
  documentIn(pdfFile({ ...parts, pages }));

async function reasonFor(bytes: Uint8Array): Promise<string> {
  const read = await readPdf(bytes, { cMaps: cMapFile });
  return read.state === 'refused' ? read.reason : 'read';
}

const ROW = textAt(70, 600, '行政许可') + textAt(300, 600, '1234');

describe('the lines of a page', () => {
  test('words keep their places, lines their page', async () => {
    const { flow, blocks, messages } = await readPages([
      pageOf(ROW),
      pageOf(textAt(70, 500, '五')),
    ]);
    expect(flow).toBe('lines');
    expect(blocks).toEqual([
      {
        kind: 'paragraph',
        text: '行政许可 1234',
        level: 0,
        page: 1,
        words: [
          { text: '行政许可', left: 70, right: 110 },
          { text: '1234', left: 300, right: 320 },
        ],
      },
      expect.objectContaining({ text: '五', page: 2 }),
    ]);
    expect(messages).toEqual([]);
  });

  test('lines come in the order they are read in, not that of the file', async () => {
    const page = pageOf(textAt(70, 400, '二'), textAt(200, 700, '一右'), textAt(70, 700, '一左'));
    expect(textsIn(await readPages([page]))).toEqual(['一左 一右', '二']);
  });

  test.each([
    ['spacing of letters', 'BT /F 10 Tf 2 Tc 50 700 Td', '政府信息公开', 'ET', ['政府信息公开']],
    [
      'a sheet that is scaled',
      'q 0.24 0 0 0.24 0 0 cm BT /F 50 Tf 200 2000 Td',
      '规章',
      'ET Q',
      ['规章'],
    ],
    ['type that is stretched', 'BT /F 10 Tf 200 Tz 50 700 Td', '规章', 'ET', ['规章']],
    ['a line that leans', 'BT /F 10 Tf 0.7 0.7 -0.7 0.7 300 400 Tm', '草稿', 'ET', []],
    ['text outside the page', 'BT /F 10 Tf 50 900 Td', '裁掉', 'ET', []],
    ['text left of the page', 'BT /F 10 Tf -90 700 Td', '裁掉', 'ET', []],
  ])('%s', async (_, before, text, after, lines) => {
    const read = await readPages([
      pageOf(textAt(70, 100, '末行'), `${before} ${hexOf(text)} Tj ${after}`),
    ]);
    expect(textsIn(read)).toEqual([...lines, '末行']);
  });

  test('figures in one operator, set apart by a move, are two words', async () => {
    const page = pageOf(`BT /F 10 Tf 50 700 Td [${hexOf('12')} -800 ${hexOf('34')}] TJ ET`);
    expect(textsIn(await readPages([page]))).toEqual(['12 34']);
  });

  test('a border between figures parts them', async () => {
    const figures = textAt(50, 700, '123') + textAt(67, 700, '45');
    const border = '66 650 m 66 750 l S ';
    const ground = '1 g 60 690 7 40 re f 0 g ';
    expect(textsIn(await readPages([pageOf(figures)]))).toEqual(['12345']);
    expect(textsIn(await readPages([pageOf(border, figures)]))).toEqual(['123 45']);
    expect(textsIn(await readPages([pageOf('65.5 650 1 100 re f ', figures)]))).toEqual(['123 45']);
    expect(textsIn(await readPages([pageOf(ground, figures)]))).toEqual(['12345']);
  });

  test('text within a form is placed by it', async () => {
    const form = pdfStream(
      '/Type /XObject /Subtype /Form /BBox [0 0 500 500] /Matrix [1 0 0 1 100 0] /Resources << /Font 3 0 R >>',
      textAt(50, 300, '规章'),
    );
    const page = {
      ...pageOf(textAt(50, 300, '甲'), 'q 1 0 0 1 0 200 cm /X Do Q'),
      resources: '/XObject << /X 1000 0 R >>',
    };
    const { blocks } = await readPages([page], { objects: [form] });
    expect(blocks).toMatchObject([
      { text: '规章', words: [{ left: 150 }] },
      { text: '甲', words: [{ left: 50 }] },
    ]);
  });

  test('a page that is turned is read as it is seen', async () => {
    const content = `BT /F 10 Tf 0 1 -1 0 100 200 Tm ${hexOf('横向的表')} Tj ET`;
    expect(textsIn(await readPages([{ content, turned: 90 }]))).toEqual(['横向的表']);
  });

  test('a table printed sideways is read sideways', async () => {
    const lines = ['行政许可 12', '行政处罚 34'].map(
      (text, index) =>
        `BT /F 10 Tf 0 1 -1 0 ${String(100 + 20 * index)} 200 Tm ${hexOf(text)} Tj ET`,
    );
    expect(textsIn(await readPages([pageOf(...lines)]))).toEqual(['行政许可 12', '行政处罚 34']);
  });

  test('text under a picture is read with a warning, not beside text that is seen', async () => {
    const hidden = `BT 3 Tr /F 10 Tf 50 700 Td ${hexOf('识别出的文字')} Tj 0 Tr ET`;
    const scan = await readPages([pageOf(hidden)]);
    expect(textsIn(scan)).toEqual(['识别出的文字']);
    expect(scan.messages).toMatchObject([
      { kind: 'unread', text: expect.stringContaining('第 1 页是扫描件') as string },
    ]);
    const seen = await readPages([pageOf(hidden, textAt(50, 600, '看得见的文字比藏着的多'))]);
    expect(textsIn(seen)).toEqual(['看得见的文字比藏着的多']);
  });
});

test('notes laid over the page are not read', async () => {
  const look = pdfStream(
    '/Type /XObject /Subtype /Form /BBox [0 0 200 50] /Resources << /Font 3 0 R >>',
    textAt(0, 0, '批注'),
  );
  const note =
    '<< /Type /Annot /Subtype /FreeText /Rect [70 300 270 350] /Contents (x) /DA (/F 10 Tf) /AP << /N 1000 0 R >> >>';
  const page = { ...pageOf(ROW), entries: '/Annots [1001 0 R]' };
  expect(textsIn(await readPages([page], { objects: [look, note] }))).toEqual(['行政许可 1234']);
});

describe('what stands around the text', () => {
  test('page numbers between rows are left out and named in one message', async () => {
    const pages = [1, 2].map((number) =>
      pageOf(ROW, textAt(280, 40, `- ${String(number)} -`), textAt(300, 590 - 20 * number, '7')),
    );
    const document = await readPages(pages);
    expect(textsIn(document)).toEqual(['行政许可 1234', '7', '行政许可 1234', '7']);
    expect(document.messages).toEqual([
      { kind: 'left-out', place: '', text: '页眉、页脚和页码没有读入。', raw: '- 1 -、- 2 -' },
    ]);
  });

  test('a watermark is left out and said', async () => {
    const mark = `BT /F 40 Tf 0.7 0.7 -0.7 0.7 200 300 Tm ${hexOf('草稿')} Tj ET`;
    const { messages } = await readPages([pageOf(ROW, mark)]);
    expect(messages).toMatchObject([{ kind: 'left-out', raw: '草稿' }]);
  });
});

const IMAGE = pdfStream(
  '/Type /XObject /Subtype /Image /Width 20 /Height 20 /ColorSpace /DeviceGray /BitsPerComponent 8',
  ' '.repeat(400),
);
const PICTURE = { resources: '/XObject << /P 1000 0 R >>' };
const FULL_PAGE = 'q 595 0 0 842 0 0 cm /P Do Q';

describe('pictures', () => {
  test('a page that is one picture among pages of text', async () => {
    const document = await readPages([pageOf(ROW), { content: FULL_PAGE, ...PICTURE }], {
      objects: [IMAGE],
    });
    expect(textsIn(document)).toEqual(['行政许可 1234', '[picture]']);
    expect(document.messages).toMatchObject([
      { kind: 'unread', text: expect.stringContaining('第 2 页是图片') as string },
    ]);
  });

  test('a table as a picture stands between its lines', async () => {
    const content = `${textAt(70, 700, '标题')} q 400 0 0 200 70 450 cm /P Do Q ${textAt(70, 400, '以下')}`;
    const document = await readPages([{ content, ...PICTURE }], { objects: [IMAGE] });
    expect(textsIn(document)).toEqual(['标题', '[picture]', '以下']);
  });

  test('a seal is no picture to look at, a blank page neither', async () => {
    const content = `${ROW} q 60 0 0 60 300 100 cm /P Do Q`;
    const document = await readPages([{ content, ...PICTURE }, pageOf('')], { objects: [IMAGE] });
    expect(textsIn(document)).toEqual(['行政许可 1234']);
    expect(document.messages).toEqual([]);
  });
});

describe('fonts', () => {
  test('a Chinese font that is not in the file, by GBK', async () => {
    const [before, after] = ['BT /G 10 Tf 50 700 Td', 'Tj ET'];
    // 规章 12 in GBK.
    const page = pageOf(`${before} <B9E6D5C2203132> ${after}`);
    const document = await readPages([page], { fonts: { G: chineseFont('GBK-EUC-H') } });
    expect(textsIn(document)).toEqual(['规章 12']);
  });

  test('where its CMap is not at hand, the text that is lost is said', async () => {
    const bytes = pdfFile({
      pages: [pageOf(`BT /H 10 Tf 50 500 Td (12) Tj ET BT /G 10 Tf 50 700 Td <B9E6D5C2> Tj ET`)],
      fonts: { H: HELVETICA, G: chineseFont('GBK-EUC-H') },
    });
    const read = await readPdf(bytes, { cMaps: () => Promise.resolve(null) });
    expect(read).toMatchObject({
      state: 'read',
      document: {
        blocks: [{ text: '12' }],
        messages: [{ kind: 'unread', text: expect.stringContaining('第 1 页有文字') as string }],
      },
    });
  });

  const toUnicode = (pairs: string): string =>
    pdfStream(
      '',
      `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def
1 begincodespacerange <00> <FF> endcodespacerange
${String(pairs.split('\n').length)} beginbfchar
${pairs}
endbfchar endcmap end end`,
    );
  const withToUnicode = HELVETICA.replace('>>', '/ToUnicode 1000 0 R >>');

  test('a font that names its characters itself', async () => {
    const page = pageOf('BT /H 10 Tf 50 700 Td (AB) Tj ET');
    const document = await readPages([page], {
      fonts: { H: withToUnicode },
      objects: [toUnicode('<41> <2F00>\n<42> <7AE0>')],
    });
    expect(textsIn(document)).toEqual(['一章']);
  });

  test('a character without a name is marked, a line of them is not given', async () => {
    const page = pageOf('BT /H 10 Tf 50 700 Td (1A3) Tj ET BT /H 10 Tf 50 600 Td (AAA1) Tj ET');
    const document = await readPages([page], {
      fonts: { H: withToUnicode },
      objects: [toUnicode('<41> <E123>\n<31> <0031>\n<33> <0033>')],
    });
    expect(textsIn(document)).toEqual(['1\uFFFD3']);
    expect(document.messages.map(({ text }) => text)).toEqual([
      expect.stringContaining('没有读入'),
      expect.stringContaining('标作 \uFFFD'),
    ]);
  });

  test('numbers of a font are not taken for figures', async () => {
    const font = chineseFont('Identity-H').replace('(GB1)', '(Identity)');
    // The font's own numbers 0x31 and 0x32 would look like 12.
    const page = pageOf(
      ROW,
      `BT /G 10 Tf 50 700 Td <00310032> Tj 0 -50 Td <0003001500160017> Tj ET`,
    );
    const document = await readPages([page], { fonts: { G: font } });
    expect(textsIn(document)).toEqual(['行政许可 1234']);
    expect(document.messages).toMatchObject([{ kind: 'unread' }]);
  });
});

describe('what is refused', () => {
  test.each<[string, Uint8Array, string]>([
    [
      'a scan',
      pdfFile({ pages: [{ content: FULL_PAGE, ...PICTURE }], objects: [IMAGE] }),
      '没有文字可读',
    ],
    [
      'a scan with printed page numbers',
      pdfFile({
        pages: [{ content: `${FULL_PAGE} ${textAt(280, 40, '- 1 -')}`, ...PICTURE }],
        objects: [IMAGE],
      }),
      '没有文字可读',
    ],
    ['an empty page', pdfFile({ pages: [pageOf('')] }), '没有文字可读'],
    [
      'a password',
      pdfFile({
        pages: [pageOf(ROW)],
        trailer: `/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >>`,
      }),
      '打开密码',
    ],
    ['garbage', Uint8Array.from({ length: 999 }, (_, index) => (index * 7) % 256), '打不开'],
    ['nothing', new Uint8Array(), '打不开'],
    ['a head alone', Uint8Array.from('%PDF-1.7\n', (sign) => sign.charCodeAt(0)), '打不开'],
    ['a book', pdfFile({ pages: Array.from({ length: 301 }, () => pageOf(ROW)) }), '300 页'],
  ])('%s', async (_, bytes, reason) => {
    expect(await reasonFor(bytes)).toContain(reason);
  });
});

describe.skipIf(!areCasesPresent)('a published report', () => {
  const NAME = '01-huaian-2024';
  const bytes = areCasesPresent ? caseBytes(`reports/${NAME}.pdf`) : new Uint8Array();

  /** The figures and totals of each row, as printed. */
  function rowsOf(table: StatutoryTable): string[][] {
    // The expectations are made by the project; only these two keys are read.
    const { figures, printedTotals } = JSON.parse(readCase(`expected/${NAME}.json`)) as Record<
      'figures' | 'printedTotals',
      Record<string, number>
    >;
    return table.rows
      .map((row) =>
        row.flatMap((cell) =>
          cell.kind === 'label' ? [] : [String(figures[cell.path] ?? printedTotals[cell.path])],
        ),
      )
      .filter((row) => row.length > 0);
  }

  /** The figures of each row of the tables that lines draw. */
  const figuresIn = ({ blocks }: SourceDocument): string[][] =>
    blocks
      .flatMap((block) => (block.kind === 'table' ? block.grid : []))
      .map((row) => row.filter((cell) => cell !== null && /^\d+(?:\.\d+)?$/.test(cell)))
      .filter((row): row is string[] => row.length > 0);

  test('every row of its tables is a row of a grid, over all pages', async () => {
    const rows = [PROACTIVE, REQUESTS, DISPUTES].flatMap(rowsOf);
    expect(rows).toHaveLength(32);
    expect(figuresIn(await documentIn(bytes))).toEqual(rows);
  });

  test('its prose is whole and in order, its page numbers are named', async () => {
    const document = await documentIn(bytes);
    const text = textsIn(document).join('');
    const sentences = [
      '严格落实《中华人民共和国政府信息公开条例》各项规定，圆满完成了各项任务。',
      '2024年，全市共受理政府信息公开申请3119件，答复3050件（含上年度结转申请34件，',
      '激励，增强队伍凝聚力。六、其他需要报告的事项',
    ].map((sentence) => text.indexOf(sentence));
    expect(sentences).not.toContain(-1);
    expect(sentences).toEqual([...sentences].sort((a, b) => a - b));
    expect(document.messages).toMatchObject([
      { kind: 'left-out', raw: '-1-、-2-、-3-、-4-、-5-、-6-' },
    ]);
  });
});
