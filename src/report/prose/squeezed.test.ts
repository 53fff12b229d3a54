import fc from 'fast-check';
import { expect, it } from 'vitest';
import { quoteSqueezed, squeezed } from './squeezed.ts';

it.each([
  ['2024 年\n度，我局', '2024年度，我局'],
  ['２０２４\u3000年Ａ', '2024年A'],
  ['共12\n 2023年', '共12 2023年'],
  ['我\u200b局', '我局'],
  ['', ''],
])('reads %j as %j', (written, text) => {
  expect(squeezed(written).text).toBe(text);
});

it('quotes the words as they are written, whatever stands around them', () => {
  const parts = fc.array(fc.constantFrom('２０', '24', '年', ' ', '\n', '我局', '，'), {
    maxLength: 30,
  });
  fc.assert(
    fc.property(parts, fc.nat(40), fc.nat(10), (written, from, length) => {
      const text = written.join('');
      const whole = squeezed(text).text;
      const start = Math.min(from, whole.length);
      const end = Math.min(start + length, whole.length);
      const quote = quoteSqueezed('preface', text, start, end);
      return (
        start === end ||
        (text.slice(quote.start, quote.end) === quote.words &&
          squeezed(quote.words).text.trim() === whole.slice(start, end).trim())
      );
    }),
  );
});
