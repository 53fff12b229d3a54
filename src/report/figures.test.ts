import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fenToText, readFen, readFigure, sumAmounts, type Unit } from './figures.ts';

const meaning = (typed: string, unit: Unit) => {
  const reading = readFigure(typed, unit);
  return reading.state === 'read' ? reading.value : reading.state;
};

describe('reading a count', () => {
  it.each([
    ['12', 12],
    [' 12 ', 12],
    ['１２', 12],
    ['012', 12],
    ['0', 0],
    ['000', 0],
    ['1,234', 1234],
    ['１，２３４', 1234],
    ['12,345,678', 12345678],
    ['12件', 12],
    ['12 件', 12],
    ['999999999999', 999999999999],
  ])('reads %j as %d', (typed, value) => {
    expect(meaning(typed, 'count')).toBe(value);
  });

  it.each(['', ' ', '\u3000\u3000', '\u00a0', '\n'])('takes %j for blank, never for 0', (typed) => {
    expect(meaning(typed, 'count')).toBe('blank');
  });

  it.each(
    '3.5万元 3.5 3940元 3万 3万元 12,34 1,23,456 1.234 0.5 -1 +2 1e3 一 / - — 无 <1 ① 12条 0x10 1234567890123 12345678901234567890 1,2345 abc 5% ² 😀'.split(
      ' ',
    ),
  )('leaves %j unread', (typed) => {
    expect(meaning(typed, 'count')).toBe('unreadable');
  });

  it('reads the figure before a note in brackets and offers the note', () => {
    expect(readFigure('22（其中修订 16 件）', 'count')).toEqual({
      state: 'read',
      value: 22,
      text: '22',
      note: '其中修订 16 件',
    });
  });
});

describe('reading an amount in 万元', () => {
  it.each([
    ['3.5', 3.5],
    ['3.5万元', 3.5],
    ['1.234', 1.234],
    ['0.5', 0.5],
    ['27.948692', 27.948692],
    ['1,234.56', 1234.56],
    ['96171.6', 96171.6],
  ])('reads %j as %d', (typed, value) => {
    expect(meaning(typed, 'amount')).toBe(value);
  });

  it('keeps a trailing zero as typed', () => {
    expect(readFigure('18.8710', 'amount')).toMatchObject({ text: '18.8710', value: 18.871 });
  });

  it.each(['12件', '3万', '1.2345678', '.5', '5.', '-1', '1e3', '1.2.3', '无'])(
    'leaves %j unread',
    (typed) => {
      expect(meaning(typed, 'amount')).toBe('unreadable');
    },
  );

  it.each([
    ['3940元', '0.394'],
    ['１，２３４元', '0.1234'],
    ['10000元', '1'],
    ['0.05元', '0.000005'],
  ])('offers %j as %s 万元 without taking it', (typed, offer) => {
    expect(readFigure(typed, 'amount')).toEqual({ state: 'unreadable', offer });
  });
});

describe('laws', () => {
  it('reads every text without throwing, and the plain form of what it read to the same', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('count', 'amount'),
        (typed, unit) => {
          const reading = readFigure(typed, unit);
          if (reading.state !== 'read') return;
          expect(readFigure(reading.text, unit)).toMatchObject({ text: reading.text, note: '' });
        },
      ),
    );
  });

  it('gives back every whole number, however it is grouped and widened', () => {
    const widen = (text: string) =>
      text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
    fc.assert(
      fc.property(fc.nat({ max: 999_999_999_999 }), fc.boolean(), (value, isWide) => {
        const grouped = value.toLocaleString('en-US');
        expect(meaning(isWide ? widen(grouped) : grouped, 'count')).toBe(value);
      }),
    );
  });

  it('sums amounts exactly where floating point does not', () => {
    expect(sumAmounts(['0.1', '0.2'])).toBe('0.3');
    expect(sumAmounts(['', '/'])).toBeNull();
    const fen = fc.bigInt({ min: 0n, max: 10n ** 17n });
    fc.assert(
      fc.property(fc.array(fen, { minLength: 1 }), (parts) => {
        const sum = parts.reduce((total, part) => total + part, 0n);
        expect(sumAmounts(parts.map(fenToText))).toBe(fenToText(sum));
      }),
    );
  });

  it('keeps 分 exact through text', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 18n - 1n }), (fen) => {
        expect(readFen(fenToText(fen))).toBe(fen);
      }),
    );
  });
});
