import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Glyph, PageText } from './page-text.ts';
import { toRules } from './rules.ts';
import { toLines } from './to-lines.ts';

const pageOf = (glyphs: readonly Glyph[], strokes: [number, number, number, number][] = []) =>
  ({ glyphs, rules: toRules(strokes, 842) }) satisfies Partial<PageText>;

const widthOf = (sign: string, size: number): number =>
  sign === '\u200B' ? 0 : sign < '\u2000' ? size / 2 : size;

/** A text set from a place on, its characters `apart` from each other. */
function set(text: string, left: number, base: number, size = 10, apart = 0): Glyph[] {
  let at = left;
  return [...text].map((sign) => {
    const glyph = { text: sign, left: at, right: at + widthOf(sign, size), base, size };
    at = glyph.right + apart;
    return glyph;
  });
}

const textsOf = (...glyphs: Glyph[][]) => toLines(pageOf(glyphs.flat())).map(({ text }) => text);

describe('what is one word', () => {
  test.each<[string, Glyph[][], string]>([
    ['a justified line', [set('全面推进政务公开工作，', 70, 100, 16, 2)], '全面推进政务公开工作，'],
    ['a label set apart', [set('商业企', 70, 100, 10, 5)], '商 业 企'],
    ['figures with half a letter between', [set('12', 70, 100), set('34', 85, 100)], '12 34'],
    ['figures that touch', [set('12', 70, 100), set('34', 80, 100)], '1234'],
    ['figures that reach into each other', [set('12', 70, 100), set('34', 78, 100)], '12 34'],
    ['a typed blank', [set('第二十条 第（一）项', 70, 100)], '第二十条 第（一）项'],
    ['a blank that was taken back', [set('第二 ', 70, 100), set('十条', 90, 100)], '第二十条'],
    ['a compressed sign', [set('公开，', 70, 100), set('并', 95, 100)], '公开，并'],
    ['bold by printing twice', [set('总计12', 70, 100), set('总计12', 70.4, 100)], '总计12'],
    ['twice the same figure', [set('11', 70, 100)], '11'],
    ['a raised mark', [set('12', 70, 100), set('2', 80, 97, 6)], '12 2'],
    ['a smaller note', [set('22', 70, 100), set('（其中6件）', 80, 100, 7)], '22 （其中6件）'],
    ['what takes no room', [set('公\u200B开', 70, 100)], '公开'],
    ['radicals', [set('⼈⺠政府', 70, 100)], '人民政府'],
  ])('%s', (_, glyphs, text) => {
    expect(textsOf(...glyphs)).toEqual([text]);
  });

  test('a border parts two figures, however near', () => {
    const glyphs = [...set('123', 70, 100), ...set('45', 87, 100)];
    expect(toLines(pageOf(glyphs)).map(({ text }) => text)).toEqual(['12345']);
    const [line] = toLines(pageOf(glyphs, [[86, 50, 86, 150]]));
    expect(line?.text).toBe('123 45');
    const [other] = toLines(pageOf(glyphs, [[86, 50, 86, 80]]));
    expect(other?.text).toBe('12345');
  });

  test('words keep their edges', () => {
    const [line] = toLines(pageOf([...set('规章', 70, 100), ...set('12', 200, 100)]));
    expect(line?.words).toEqual([
      { text: '规章', left: 70, right: 90 },
      { text: '12', left: 200, right: 210 },
    ]);
  });
});

describe('what is one line', () => {
  test('a label and its figures two or three points apart', () => {
    expect(textsOf(set('1.属于国家秘密', 140, 100, 7.5), set('2', 266, 102.3, 7.5))).toEqual([
      '1.属于国家秘密 2',
    ]);
  });

  test('figures stay with the nearer label', () => {
    expect(
      textsOf(
        set('果', 70, 100, 7.5),
        set('6.属于四类过程性信息', 140, 102.7, 7.5),
        set('12', 260, 105, 7.5),
      ),
    ).toEqual(['果', '6.属于四类过程性信息 12']);
  });

  test('two lines of a label stay two, figures between them a third', () => {
    expect(
      textsOf(
        set('要求行政机关', 140, 100, 9),
        set('7', 260, 105, 9),
        set('重新出具', 140, 110, 9),
      ),
    ).toEqual(['要求行政机关', '7', '重新出具']);
  });

  test('a label written downwards is a line a character', () => {
    const signs = [...'本年度'].map((sign, index) => set(sign, 70, 100 + 12 * index));
    expect(textsOf(...signs)).toEqual(['本', '年', '度']);
  });
});

test('no character is lost or doubled, whatever the places', () => {
  const glyph = fc.record({
    sign: fc.constantFrom('一', '二', '三', '1', '2', '，'),
    left: fc.double({ min: -50, max: 650, noNaN: true }),
    base: fc.double({ min: 0, max: 842, noNaN: true }),
    size: fc.double({ min: 4, max: 40, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(glyph, { maxLength: 60 }), (glyphs) => {
      const set = glyphs.map(({ sign, left, base, size }, index) => ({
        // Each its own character, so that none is another made bold.
        text: String.fromCodePoint(0x4e00 + index) + sign,
        left,
        right: left + size,
        base,
        size,
      }));
      const read = toLines(pageOf(set)).flatMap(({ words }) => words.map(({ text }) => text));
      expect([...read.join('')].sort()).toEqual([...set.map(({ text }) => text).join('')].sort());
    }),
  );
});

test('lines come from top to bottom, words from left to right', () => {
  const place = fc.record({
    left: fc.integer({ min: 0, max: 500 }),
    base: fc.integer({ min: 0, max: 800 }),
  });
  fc.assert(
    fc.property(fc.array(place, { maxLength: 40 }), (places) => {
      const lines = toLines(pageOf(places.flatMap(({ left, base }) => set('8', left, base))));
      const bases = lines.map(({ base }) => base);
      expect(bases).toEqual([...bases].sort((a, b) => a - b));
      for (const { words } of lines) {
        const lefts = words.map(({ left }) => left);
        expect(lefts).toEqual([...lefts].sort((a, b) => a - b));
      }
    }),
  );
});

test('a page of 200,000 characters on one line, or on as many, is read', () => {
  const along = Array.from({ length: 200_000 }, (_, index) => set('1', index % 595, 100)).flat();
  expect(toLines(pageOf(along))).toHaveLength(1);
  const down = Array.from({ length: 200_000 }, (_, index) => set('1', 50, index / 300)).flat();
  expect(toLines(pageOf(down)).length).toBeGreaterThan(1);
});
