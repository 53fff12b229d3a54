import { expect, test } from 'vitest';
import type { DrawnGlyph } from './drawing.ts';
import { fontsWithoutText, named, UNKNOWN } from './unmapped.ts';

const drawn = (text: string, { font = 'F', isNumber = false } = {}): DrawnGlyph[] =>
  [...text].map((sign) => ({
    text: sign,
    from: [0, 0],
    to: [1, 0],
    along: [1, 0],
    size: 10,
    isSeen: true,
    font,
    isNumber,
  }));

const read = (glyphs: readonly DrawnGlyph[]): string => {
  const without = fontsWithoutText(glyphs);
  return glyphs.map((glyph) => named(glyph, without).text).join('');
};

test.each([
  ['text of a font that names its characters', drawn('规章 12'), '规章 12'],
  ['a sign of a private font', drawn('\uF06C公开'), `${UNKNOWN}公开`],
  ['a character that the file calls unknown', drawn('1\uFFFD3'), `1${UNKNOWN}3`],
  [
    'numbers that are the characters',
    drawn('规章，1.5（%）', { isNumber: true }),
    '规章，1.5（%）',
  ],
  // Control codes among them: `1200` are numbers of the font as well, and not to be believed.
  ['numbers of the font', drawn('1200\u0015\u0003\u0E15', { isNumber: true }), UNKNOWN.repeat(7)],
])('%s', (_, glyphs, text) => {
  expect(read(glyphs)).toBe(text);
});

test('one font without text does not spoil another', () => {
  const glyphs = [
    ...drawn('12\u0001', { font: 'A', isNumber: true }),
    ...drawn('34', { font: 'B' }),
  ];
  expect(read(glyphs)).toBe(`${UNKNOWN.repeat(3)}34`);
});
