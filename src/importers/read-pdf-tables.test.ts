import { describe, expect, test } from 'vitest';
import { pdfFile, textAt, cMapFile } from '#src/testing/pdf-file.ts';
import { readPdf } from './read-pdf.ts';
import type { SourceBlock } from './source-document.ts';

/** Lines from the first to the last of each place, in points from the page's lower left corner. */
const line = (x1: number, y1: number, x2: number, y2: number): string =>
  `${String(x1)} ${String(y1)} m ${String(x2)} ${String(y2)} l S `;
const level = (y: number, from = 70, to = 230): string => line(from, y, to, y);
const upright = (x: number, top = 700, bottom = 600): string => line(x, top, x, bottom);

async function blocksOf(...pages: string[][]): Promise<readonly SourceBlock[]> {
  const bytes = pdfFile({ pages: pages.map((content) => ({ content: content.join('\n') })) });
  const read = await readPdf(bytes, { cMaps: cMapFile });
  if (read.state === 'refused') throw new Error(read.reason);
  return read.document.blocks;
}

const shown = (blocks: readonly SourceBlock[]) =>
  blocks.map((block) =>
    block.kind === 'paragraph' ? block.text : block.kind === 'table' ? block.grid : '[picture]',
  );

/** Two columns and two rows; the label of the upper one takes two lines, its figure stands between. */
const FRAME = [level(700), level(650), level(600), upright(70), upright(180), upright(230)];
const UPPER = [textAt(75, 680, '要求行政机关确认或'), textAt(75, 665, '重新出具信息')];
const FIGURES = [textAt(200, 672, '7'), textAt(75, 620, '重复申请'), textAt(200, 620, '12')];
const GRID = [
  ['要求行政机关确认或重新出具信息', '7'],
  ['重复申请', '12'],
];

describe('a table whose cells lines close', () => {
  test('has a label of several lines and the figure beside it in one row', async () => {
    expect(shown(await blocksOf([...FRAME, ...UPPER, ...FIGURES]))).toEqual([GRID]);
  });

  test('is the same drawn as thin grounds, each cell by itself', async () => {
    const side = (x: number, y: number, wide: number, high: number) =>
      `${String(x)} ${String(y)} ${String(wide)} ${String(high)} re f `;
    const cells = [
      [70, 650, 109],
      [181, 650, 49],
      [70, 600, 109],
      [181, 600, 49],
    ].map(
      ([x = 0, y = 0, wide = 0]) =>
        side(x, y, wide, 0.7) +
        side(x, y + 48, wide, 0.7) +
        side(x, y, 0.7, 48) +
        side(x + wide, y, 0.7, 48),
    );
    expect(shown(await blocksOf([...cells, ...UPPER, ...FIGURES]))).toEqual([GRID]);
  });

  test('keeps blank cells where they are, and merged ones', async () => {
    const frame = [
      level(700),
      level(650, 180),
      level(600),
      upright(70),
      upright(180),
      upright(230),
    ];
    const read = await blocksOf([...frame, textAt(75, 650, '本年度办理'), textAt(200, 620, '12')]);
    expect(shown(read)).toEqual([
      [
        ['本年度办理', ''],
        [null, '12'],
      ],
    ]);
  });

  test('stands between the lines of its page', async () => {
    const around = [textAt(70, 720, '三、收到和处理'), textAt(70, 560, '注：无。')];
    expect(shown(await blocksOf([...FRAME, ...UPPER, ...FIGURES, ...around]))).toEqual([
      '三、收到和处理',
      GRID,
      '注：无。',
    ]);
  });

  test('goes on over the end of a page, where its cells are open', async () => {
    const upper = [
      level(150),
      upright(70, 150, 100),
      upright(180, 150, 100),
      upright(230, 150, 100),
    ];
    const lower = [
      level(750),
      upright(70, 790, 750),
      upright(180, 790, 750),
      upright(230, 790, 750),
    ];
    const blocks = await blocksOf(
      [...upper, textAt(75, 120, '重复申请'), textAt(200, 120, '1'), textAt(280, 40, '- 1 -')],
      [...lower, textAt(75, 770, '其他'), textAt(200, 770, '2'), textAt(280, 40, '- 2 -')],
    );
    expect(shown(blocks)).toEqual([
      [
        ['重复申请', '1'],
        ['其他', '2'],
      ],
    ]);
  });

  test('that other words part from the next page’s is another', async () => {
    const page = [...FRAME, ...UPPER, ...FIGURES];
    expect(shown(await blocksOf(page, [textAt(70, 750, '续表'), ...page]))).toEqual([
      GRID,
      '续表',
      GRID,
    ]);
  });
});

describe('what a cell says on several lines', () => {
  const withFigures = async (...texts: string[]) => {
    const [table] = await blocksOf([...FRAME, ...texts, textAt(75, 620, '重复申请')]);
    return table?.kind === 'table' ? table.grid[0]?.[1] : null;
  };

  test.each<[string, string[], string]>([
    ['a note', [textAt(185, 685, '1（申请'), textAt(185, 670, '人撤回）')], '1（申请人撤回）'],
    ['two figures', [textAt(195, 685, '12'), textAt(195, 670, '34')], '12\n34'],
    [
      'digits that its cell had no room for',
      [textAt(183, 685, '123456789'), textAt(205, 670, '01')],
      '12345678901',
    ],
  ])('%s', async (_, texts, text) => {
    expect(await withFigures(...texts)).toBe(text);
  });
});

describe('lines are read as lines where', () => {
  const text = [...UPPER, ...FIGURES];
  const inLines = ['要求行政机关确认或', '7', '重新出具信息', '重复申请 12'];

  test.each<[string, string[], string[]]>([
    ['nothing is ruled', text, inLines],
    ['only rows are', [level(700), level(650), level(600), ...text], inLines],
    ['one frame holds all', [level(700), level(600), upright(70), upright(230), ...text], inLines],
    [
      'words stand beside the figures',
      [...FRAME, ...text, textAt(240, 620, '（注）')],
      [...inLines.slice(0, 3), '重复申请 12 （注）'],
    ],
    [
      'words lie across a border',
      [...FRAME, ...UPPER, textAt(75, 620, '无正当理由大量反复申请的'), textAt(205, 620, '12')],
      ['要求行政机关确认或', '重新出具信息', '无正当理由大量反复申请的 12'],
    ],
  ])('%s', async (_, content, lines) => {
    expect(shown(await blocksOf(content))).toEqual(lines);
  });
});

test('a page that is ruled from edge to edge is read', async () => {
  const lines = Array.from({ length: 190 }, (_, index) => [
    level(10 + 4 * index, 5, 590),
    upright(10 + 3 * index, 800, 5),
  ]).flat();
  const read = await blocksOf([...lines, textAt(75, 620, '重复申请')]);
  expect(JSON.stringify(shown(read))).toContain('重');
});
