// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { buildDocument } from '#src/report/document/build-document.ts';
import { toPublicReport } from '#src/report/document/public-report.ts';
import type { Draft } from '#src/report/draft/draft.ts';
import { BUREAU, GOVERNMENT, RUN_IN } from '#src/testing/drafts.ts';
import { all, one, read, textOf, value } from '#src/testing/read-word.ts';
import { partsOf } from '#src/testing/zip-parts.ts';
import { toDocx } from './to-docx.ts';

const wordParts = async (draft: Draft, isDraft = false) =>
  partsOf(await toDocx(buildDocument(draft, isDraft), toPublicReport(draft)));

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
