import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFigure } from '#src/report/figures.ts';
import { toSpreadsheetText } from './spreadsheet-text.ts';

describe('a text for a cell of a spreadsheet', () => {
  it.each([
    '=1+1',
    '＝1+1',
    '+1+1',
    '-1+1',
    '－1＋1',
    '@SUM(A1)',
    '=HYPERLINK("http://a.invalid","看")',
    "=cmd|' /C calc'!A0",
    ' =1+1',
    '\t=1+1',
    '\t1',
    '\r1',
    '"=1+1"',
    '"',
    '--',
    '-见说明',
  ])('%j gets an apostrophe', (text) => {
    expect(toSpreadsheetText(text)).toBe(`'${text}`);
  });

  it.each(['', '0', '12', '1,234', '18.8710', '-5', '+5', '-1,234.5', '-', '+'])(
    'the figure %j stays as it is',
    (text) => {
      expect(toSpreadsheetText(text)).toBe(text);
    },
  );

  it.each(['/', '无', '22（其中修订 16 件）', '1=1', 'a@b', '—', '’=', "'=1+1"])(
    'the text %j stays as it is',
    (text) => {
      expect(toSpreadsheetText(text)).toBe(text);
    },
  );

  it('leaves every figure that can be read', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'019,.-+= 件') }), (text) => {
        if (readFigure(text.trim(), 'count').state === 'read') {
          expect(toSpreadsheetText(text.trim())).toBe(text.trim());
        }
      }),
    );
  });

  it.each([' ', '"', '1,', '-'])('is linear over a long run of %j', (piece) => {
    expect(toSpreadsheetText(`-${piece.repeat(200_000)}x`)).toContain(piece);
  });
});
