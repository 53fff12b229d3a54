// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { buildAnnex } from '#src/report/document/annex.ts';
import { buildDocument } from '#src/report/document/build-document.ts';
import { checkCodeOf } from '#src/report/document/fingerprint.ts';
import { toPublicReport } from '#src/report/document/public-report.ts';
import { placeCells, toGrid, type DocumentTable } from '#src/report/document/report-document.ts';
import type { Draft } from '#src/report/draft/draft.ts';
import { newDraft } from '#src/report/draft/new-draft.ts';
import { runChecks } from '#src/report/checks/run-checks.ts';
import { FIGURE_CELLS } from '#src/report/tables/tables.ts';
import { BUREAU, GOVERNMENT, RUN_IN, narrative, withFigures } from '#src/testing/drafts.ts';
import { partsOf } from '#src/testing/read-workbook.ts';
import { toDocx } from './to-docx.ts';

async function wordParts(draft: Draft, isDraft = false, isInternal = false) {
  const annex = isInternal ? buildAnnex(draft, runChecks(draft, 2025), '2025年1月14日') : null;
  return partsOf(await toDocx(buildDocument(draft, isDraft), toPublicReport(draft), annex));
}

const read = (xml = ''): Element =>
  new DOMParser().parseFromString(xml, 'text/xml').documentElement;

/** Elements of a name, at any depth. */
function all(element: Element, name: string): Element[] {
  return [...element.children].flatMap((child) => [
    ...(child.localName === name ? [child] : []),
    ...all(child, name),
  ]);
}
const one = (element: Element, name: string): Element | undefined => all(element, name)[0];
const value = (element: Element | undefined, name = 'val'): string | null =>
  element?.getAttribute(`w:${name}`) ?? null;
const textOf = (element: Element): string =>
  all(element, 't')
    .map((text) => text.textContent)
    .join('');

const tablesOf = (draft: Draft): DocumentTable[] =>
  buildDocument(draft, false).blocks.flatMap((block) =>
    block.kind === 'table' ? [block.table] : [],
  );

describe('the page', () => {
  it('is A4 with the type area of 156 x 225 mm, 22 lines of 28 characters', async () => {
    const parts = await wordParts(BUREAU);
    const section = one(read(parts['word/document.xml']), 'sectPr');
    const size = section && one(section, 'pgSz');
    const margin = section && one(section, 'pgMar');
    const grid = section && one(section, 'docGrid');
    const mm = (element: Element | undefined, name: string) =>
      Math.round((Number(value(element, name)) / 1440) * 254) / 10;
    expect([mm(size, 'w'), mm(size, 'h')]).toEqual([210, 297]);
    expect(['top', 'right', 'bottom', 'left'].map((side) => mm(margin, side))).toEqual([
      37, 26, 35, 28,
    ]);
    expect(value(grid, 'type')).toBe('linesAndChars');
    expect(value(grid, 'linePitch')).toBe('579');
    expect(16 + Number(value(grid, 'charSpace')) / 4096).toBeCloseTo(15.79, 2);
  });

  it('is numbered by field, odd pages right and even pages left, one character in', async () => {
    const parts = await wordParts(BUREAU);
    const section = read(parts['word/document.xml']);
    const relations = read(parts['word/_rels/document.xml.rels']);
    const footer = (type: string) => {
      const reference = all(section, 'footerReference').find((one) => value(one, 'type') === type);
      const id = reference?.getAttribute('r:id');
      const target = [...relations.children].find((one) => one.getAttribute('Id') === id);
      return read(parts[`word/${target?.getAttribute('Target') ?? ''}`]);
    };
    for (const [type, side] of [
      ['default', 'right'],
      ['even', 'left'],
    ] as const) {
      const page = footer(type);
      expect(value(one(page, 'jc'))).toBe(side);
      expect(value(one(page, 'ind'), side)).toBe('280');
      expect(all(page, 'instrText').map((code) => code.textContent)).toEqual(['PAGE']);
      expect(textOf(page)).toBe('—  —');
    }
    expect(parts['word/settings.xml']).toContain('<w:evenAndOddHeaders/>');
  });

  it('bears 草稿 behind the text while errors stand, never in it', async () => {
    const draft = await wordParts(BUREAU, true);
    const headers = Object.keys(draft).filter((name) => /word\/header\d/.test(name));
    expect(headers).toHaveLength(2);
    for (const name of headers) {
      expect(draft[name]).toContain('string="草稿"');
      expect(draft[name]).not.toContain('内部');
    }
    expect(draft['word/document.xml']).not.toContain('草稿');
    const final = await wordParts(BUREAU);
    expect(JSON.stringify(final)).not.toContain('草稿');
  });
});

describe('the text', () => {
  it('is set in the fonts and sizes of the submission copy', async () => {
    const styles = read((await wordParts(BUREAU))['word/styles.xml']);
    const style = (id: string) => {
      const found = all(styles, 'style').find((one) => value(one, 'styleId') === id);
      if (!found) throw new Error(id);
      const [fonts, size, spacing, indent] = ['rFonts', 'sz', 'spacing', 'ind'].map((name) =>
        one(found, name),
      );
      return {
        font: value(fonts, 'eastAsia'),
        points: size ? Number(value(size)) / 2 : null,
        line: value(spacing, 'line'),
        chars: value(indent, 'firstLineChars'),
      };
    };
    const inherited = { font: null, points: null, line: null };
    expect(style('Normal')).toMatchObject({ points: 16, line: '579' });
    expect(style('Body')).toEqual({ ...inherited, chars: '200' });
    expect(style('Title')).toMatchObject({ font: '方正小标宋简体', points: 22 });
    expect(style('Heading1')).toEqual({ ...inherited, font: '黑体', chars: '200' });
    expect(style('Heading2')).toEqual({ ...inherited, font: '楷体_GB2312', chars: '200' });
    expect(style('PageNumber')).toMatchObject({ font: '宋体', points: 14 });
    expect(style('Cell').points).toBe(10.5);
    expect(style('NarrowCell').points).toBe(9);
    expect(value(one(styles, 'rFonts'), 'eastAsia')).toBe('仿宋_GB2312');
  });

  it('names no theme font, and says what stands in for a font that is missing', async () => {
    const parts = await wordParts(GOVERNMENT);
    for (const name of ['word/document.xml', 'word/styles.xml']) {
      expect(parts[name]).not.toMatch(/(?:ascii|eastAsia|hAnsi|cs)Theme/);
    }
    const fonts = all(read(parts['word/fontTable.xml']), 'font');
    expect(fonts.map((font) => value(font, 'name'))).toContain('仿宋_GB2312');
    for (const font of fonts) expect(value(one(font, 'altName'))).not.toBe('');
  });

  it('is that of the document, paragraph by paragraph', async () => {
    for (const draft of [BUREAU, RUN_IN, GOVERNMENT]) {
      const body = one(read((await wordParts(draft))['word/document.xml']), 'body');
      const paragraphs = [...(body?.children ?? [])].filter((child) => child.localName === 'p');
      const { title, blocks } = buildDocument(draft, false);
      const said = blocks.flatMap((block) => {
        if (block.kind === 'table') return [];
        if (block.kind === 'signature') return block.lines;
        return [block.kind === 'paragraph' ? block.lead + block.text : block.text];
      });
      expect(paragraphs.map(textOf)).toEqual([title, ...said]);
    }
  });

  it('breaks the title between its words', async () => {
    const draft = { ...BUREAU, organ: { ...BUREAU.organ, name: '惠济区工业信息化和商务局' } };
    const [title] = all(read((await wordParts(draft))['word/document.xml']), 'p');
    expect(title && all(title, 'br')).toHaveLength(1);
    expect(title && all(title, 'r').map(textOf)).toEqual([
      '惠济区工业信息化和商务局2024年',
      '政府信息公开工作年度报告',
    ]);
  });
});

describe('the tables', () => {
  const merged = (cell: Element): string | null | undefined => {
    const merge = one(cell, 'vMerge');
    return merge ? value(merge) : undefined;
  };

  it('have grid and cells of the same widths in every row, within the type area', async () => {
    const tables = all(read((await wordParts(GOVERNMENT))['word/document.xml']), 'tbl');
    expect(tables).toHaveLength(3);
    for (const table of tables) {
      const widths = all(table, 'gridCol').map((column) => Number(value(column, 'w')));
      const sum = widths.reduce((total, width) => total + width, 0);
      expect(sum).toBe(Number(value(one(table, 'tblW'), 'w')));
      expect((sum / 1440) * 25.4).toBeCloseTo(156, 1);
      for (const row of all(table, 'tr')) {
        const cells = all(row, 'tcW').map((cell) => Number(value(cell, 'w')));
        expect(cells.reduce((total, width) => total + width, 0)).toBe(sum);
      }
    }
  });

  it('have the cells of the form with their spans, each text in its place', async () => {
    const tables = all(read((await wordParts(GOVERNMENT))['word/document.xml']), 'tbl');
    tablesOf(GOVERNMENT).forEach((table, index) => {
      const rows = all(tables[index] ?? read('<a/>'), 'tr');
      const texts = toGrid(table);
      expect(rows).toHaveLength(table.rows.length);
      for (const { cell, row, column } of placeCells(table)) {
        for (let below = row; below < row + cell.rowSpan; below += 1) {
          let at = 0;
          const found = all(rows[below] ?? read('<a/>'), 'tc').find((one_) => {
            const here = at;
            at += Number(value(one(one_, 'gridSpan')) ?? 1);
            return here === column;
          });
          if (!found) throw new Error(`${table.id}: no cell at ${below}, ${column}`);
          expect(Number(value(one(found, 'gridSpan')) ?? 1)).toBe(cell.colSpan);
          const merge = cell.rowSpan === 1 ? undefined : below === row ? 'restart' : 'continue';
          expect(merged(found)).toBe(merge);
          expect(textOf(found)).toBe(below === row ? texts[row]?.[column] : '');
        }
      }
    });
  });

  it('repeat their heads, break within no row, and stand whole below their headings', async () => {
    const document = read((await wordParts(GOVERNMENT))['word/document.xml']);
    const tables = all(document, 'tbl');
    const heads = tables.map(
      (table) => all(table, 'tr').filter((row) => one(row, 'tblHeader')).length,
    );
    expect(heads).toEqual([0, 3, 3]);
    for (const table of tables) {
      const rows = all(table, 'tr');
      expect(rows.every((row) => one(row, 'cantSplit'))).toBe(true);
      const kept = rows.map((row) => all(row, 'p').every((cell) => one(cell, 'keepNext')));
      expect(kept).toEqual(rows.map((_, index) => index < rows.length - 1));
    }
    const breaks = all(document, 'p').filter((paragraph) => one(paragraph, 'pageBreakBefore'));
    expect(breaks.map(textOf)).toEqual(['三、收到和处理政府信息公开申请情况']);
  });

  const noted = (every: number) =>
    withFigures(
      BUREAU,
      Object.fromEntries(
        FIGURE_CELLS.filter(({ table }) => table === 'requests').map(({ path }, index) => [
          path,
          index % every === 0 ? '2（其中含上年结转1件）' : '0',
        ]),
      ),
      '0',
    );
  const requestsOf = async (draft: Draft) =>
    all(read((await wordParts(draft))['word/document.xml']), 'tbl')[1] ?? read('<a/>');
  const sizesOf = (table: Element) =>
    new Set(all(table, 'sz').map((size) => Number(value(size)) / 2));

  it('are set smaller where notes would not leave table 三 on one page, its lines exactly', async () => {
    expect(sizesOf(await requestsOf(BUREAU))).toEqual(new Set());
    const table = await requestsOf(noted(18));
    const [size = 0] = sizesOf(table);
    expect(size).toBeGreaterThanOrEqual(5.5);
    expect(size).toBeLessThan(9);
    const lines = all(table, 'spacing').filter((spacing) => value(spacing, 'line'));
    expect(lines.length).toBeGreaterThan(0);
    expect(new Set(lines.map((spacing) => value(spacing, 'lineRule')))).toEqual(new Set(['exact']));
  });

  it('go on over the page where no legible size would keep table 三 on one', async () => {
    const table = await requestsOf(noted(1));
    expect(all(table, 'keepNext')).toEqual([]);
    expect([...sizesOf(table)]).toEqual([5.5]);
  });

  it('have a style of the table in every cell, merged ones too', async () => {
    for (const table of all(read((await wordParts(GOVERNMENT))['word/document.xml']), 'tbl')) {
      const paragraphs = all(table, 'p');
      const styles = paragraphs.map((paragraph) => value(one(paragraph, 'pStyle')) ?? 'none');
      expect(styles.every((style) => /^(?:Narrow)?Cell$/.test(style))).toBe(true);
    }
  });

  it('print an unreadable figure as typed, on grey in a draft', async () => {
    const draft = withFigures(BUREAU, { 'requests.disclosed.research': '约3件' }, '0');
    const shadeOf = async (isDraft: boolean) => {
      const cells = all(read((await wordParts(draft, isDraft))['word/document.xml']), 'tc');
      return cells.filter((cell) => one(cell, 'shd')).map(textOf);
    };
    expect(await shadeOf(true)).toEqual(['约3件']);
    expect(await shadeOf(false)).toEqual([]);
  });
});

describe('what goes with it', () => {
  it('is title, organ, and the report proper with its relationship', async () => {
    const parts = await wordParts(GOVERNMENT);
    expect(parts['docProps/core.xml']).toContain(
      `<dc:title>${buildDocument(GOVERNMENT, false).title}`,
    );
    expect(parts['docProps/core.xml']).toContain('<dc:creator>云河县人民政府');
    const relation = [...read(parts['word/_rels/document.xml.rels']).children].find((one) =>
      one.getAttribute('Type')?.endsWith('/customXml'),
    );
    expect(relation?.getAttribute('Target')).toBe('../customXml/item1.xml');
    expect(parts['[Content_Types].xml']).toContain('/customXml/itemProps1.xml');
    const own = read(parts['customXml/item1.xml']);
    expect(JSON.parse(own.textContent)).toEqual(toPublicReport(GOVERNMENT));
    expect(own.getAttribute('visibleText')).toMatch(/^sha256-[0-9a-f]{64}$/);
  });

  const secret = {
    ...GOVERNMENT,
    explanations: [
      {
        rule: 'jump',
        place: 'requests.disclosed.research',
        text: '机密说明：因机构改革，数量增加',
      },
    ],
    reference: { fileName: '机密上年.json', report: { title: '机密上年' } },
    source: { fileName: '机密来源.docx' },
    unknown: '机密未知',
  };

  it('is nothing internal in the published copy', async () => {
    expect(JSON.stringify(await wordParts(secret))).not.toMatch(/机密|审签/);
  });

  it('is the annex in the internal copy: checks, explanations, check code, signatures', async () => {
    const blank = { ...secret, requests: { ...newDraft('a', '').requests } };
    const parts = await wordParts(blank, true, true);
    const texts = all(read(parts['word/document.xml']), 'p').map(textOf);
    const annex = texts.slice(texts.indexOf('内部审签页'));
    expect(annex).toContain(`校验码：${checkCodeOf(toPublicReport(blank))}`);
    expect(annex).toContain('生成日期：2025年1月14日');
    expect(annex.join('\n')).toContain('【必须改正】表三还有 144 格未填（填报说明：');
    expect(annex.join('\n')).toContain('核实说明：机密说明：因机构改革，数量增加');
    for (const who of ['填报人', '审核人', '签发人']) {
      expect(annex.some((text) => text.startsWith(`${who}：`) && text.includes('日期：'))).toBe(
        true,
      );
    }
    expect(parts['customXml/item1.xml']).not.toContain('机密');
    expect(textOf(read(parts['word/header1.xml']))).toBe('内部');
    expect(textOf(read(parts['word/header2.xml']))).toBe('内部');
  });
});

describe('whatever was typed', () => {
  it.each([
    ['controls', '一\u0000二\u0007三\u000E四\u001F五', '一二三四五'],
    ['halves of pairs', '一\uD800二\uDC00三', '一\uFFFD二\uFFFD三'],
    ['no characters', '一\uFFFE二\uFFFF三', '一二三'],
    ['emoji', '完成😀', '完成😀'],
    ['markup', '<b>&amp;</b> ]]> "引" \'号\'', '<b>&amp;</b> ]]> "引" \'号\''],
    ['formulas', '=1+1 @A1 +2', '=1+1 @A1 +2'],
  ])('is printed, or left out where XML refuses it: %s', async (_, typed, printed) => {
    const organ = { ...BUREAU.organ, name: `${typed}局` };
    const parts = await wordParts({ ...BUREAU, organ, other: narrative(typed) });
    for (const [name, xml] of Object.entries(parts)) {
      // eslint-disable-next-line no-control-regex -- these are what XML refuses
      expect(xml, name).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\p{Cs}\uFFFE\uFFFF]/u);
    }
    const texts = all(read(parts['word/document.xml']), 'p').map(textOf);
    expect(texts).toContain(printed);
    expect(texts[0]).toContain(`${printed}局`);
  });

  it('is 200,000 characters and an organ of 80', async () => {
    const long = '政府信息公开，'.repeat(28_572);
    const organ = { ...BUREAU.organ, name: '长'.repeat(80) };
    const parts = await wordParts({ ...BUREAU, organ, other: narrative(long) });
    const texts = all(read(parts['word/document.xml']), 'p').map(textOf);
    expect(texts).toContain(long);
    expect(texts[0]).toContain('长'.repeat(80));
  });

  it('is nothing: blank cells stay blank', async () => {
    const tables = all(read((await wordParts(newDraft('new', '')))['word/document.xml']), 'tbl');
    const figures = tables
      .flatMap((table) => all(table, 'tc'))
      .filter((cell) => /^\d/.test(textOf(cell)));
    expect(figures.filter((cell) => /^\d+$/.test(textOf(cell)))).toEqual([]);
  });
});
