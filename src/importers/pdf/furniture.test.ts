import { describe, expect, test } from 'vitest';
import { findFurniture, type Sheet } from './furniture.ts';
import type { TextLine } from './to-lines.ts';

/** A line by its words' left edges; letters are 10 points wide. */
function lineAt(base: number, ...words: [left: number, text: string][]): TextLine {
  return {
    words: words.map(([left, text]) => ({ text, left, right: left + 10 * text.length })),
    text: words.map(([, text]) => text).join(' '),
    base,
    size: 10,
  };
}

const middle = (base: number, text: string): TextLine =>
  lineAt(base, [297 - 5 * text.length, text]);

const BODY = [lineAt(300, [70, '一、总体情况']), lineAt(320, [70, '全年公开信息36条。'])];
const sheets = (...pages: TextLine[][]): Sheet[] =>
  pages.map((lines, index) => ({ page: index + 1, width: 595, height: 842, lines }));
const left = (pages: Sheet[]): string[] => {
  const found = findFurniture(pages);
  return pages.flatMap(({ lines }) => lines.filter((line) => !found.has(line)).map((l) => l.text));
};
const BODY_TEXTS = BODY.map(({ text }) => text);

describe('page numbers', () => {
  test.each([
    '- 5 -',
    '— 4 —',
    '-1-',
    '－ 12 －',
    '第 5 页 共 8 页',
    '共8页，第5页',
    '3/8',
    '第3页',
  ])('%s is left out', (number) => {
    expect(left(sheets([...BODY, middle(800, number)]))).toEqual(BODY_TEXTS);
    expect(left(sheets([middle(40, number), ...BODY]))).toEqual(BODY_TEXTS);
  });

  test.each(['-5', '5件', '（5）', '5.', '2024', '-', '/', '1.5'])('%s is kept', (text) => {
    expect(left(sheets([...BODY, middle(800, text)]))).toContain(text);
  });

  test('a number by itself is left out where it is in step with the pages', () => {
    const pages = sheets([...BODY, lineAt(800, [510, '3'])], [...BODY, lineAt(800, [510, '4'])]);
    expect(left(pages)).toEqual([...BODY_TEXTS, ...BODY_TEXTS]);
  });

  test('a number by itself in the middle of the margin is left out as its page', () => {
    expect(left(sheets([...BODY, middle(800, '1')]))).toEqual(BODY_TEXTS);
  });

  test.each([
    ['elsewhere on the page', lineAt(500, [297, '1'])],
    ['in a column', lineAt(800, [420, '1'])],
    ['that is not its page', middle(800, '7')],
    ['in a row', lineAt(800, [70, '1'], [297, '1'])],
  ])('a number %s is kept', (_, line) => {
    expect(left(sheets([...BODY, line]))).toContain(line.text);
  });

  test('the last row of a table is kept, also in the margin', () => {
    const row = [lineAt(780, [70, '规章'], [297, '2']), middle(795, '1')];
    expect(left(sheets([...BODY, ...row]))).toContain('1');
  });

  test('a page number above a line of text is kept', () => {
    expect(left(sheets([...BODY, middle(790, '- 1 -'), lineAt(810, [70, '续表'])]))).toContain(
      '- 1 -',
    );
  });
});

describe('headers and footers', () => {
  const head = lineAt(50, [70, '云河县水务局2024年度报告']);

  test('what stands at the same place on most pages is left out', () => {
    const pages = sheets(
      [...BODY],
      [head, ...BODY],
      [{ ...head }, ...BODY],
      [{ ...head }, ...BODY],
    );
    expect(left(pages).filter((text) => text === head.text)).toEqual([]);
  });

  test('numbers in it may change', () => {
    const pages = sheets(
      ...[1, 2, 3].map((page) => [...BODY, lineAt(800, [70, `云河县水务局 第${String(page)}页`])]),
    );
    expect(left(pages)).toHaveLength(3 * BODY.length);
  });

  test('what stands there on two pages is kept', () => {
    const pages = sheets([head, ...BODY], [{ ...head }, ...BODY], [...BODY], [...BODY]);
    expect(left(pages).filter((text) => text === head.text)).toHaveLength(2);
  });

  test('rows of a table at the same place on all pages are kept', () => {
    const row = () => lineAt(760, [260, '0'], [300, '0'], [340, '0']);
    expect(left(sheets([...BODY, row()], [...BODY, row()], [...BODY, row()]))).toContain('0 0 0');
  });
});
