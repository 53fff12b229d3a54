import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toTextBlocks } from './text-blocks.ts';

test('lines with tabs are rows, lines beside them stand together', () => {
  expect(toTextBlocks('一\n二\n甲\t1\n\t2\n三')).toEqual([
    { kind: 'lines', start: 0, text: '一\n二' },
    {
      kind: 'table',
      start: 4,
      rows: [
        [
          { start: 4, text: '甲' },
          { start: 6, text: '1' },
        ],
        [
          { start: 8, text: '' },
          { start: 9, text: '2' },
        ],
      ],
    },
    { kind: 'lines', start: 11, text: '三' },
  ]);
});

test('too many cells stand as lines', () => {
  expect(toTextBlocks('1\t2\n3\t4\n5\t6', 4).map(({ kind }) => kind)).toEqual(['table', 'lines']);
});

test.each([
  ['brackets', '（'.repeat(200_000)],
  ['pairs', `甲${'😀'.repeat(50_000)}`],
  ['one cell among others', `甲\t${'（'.repeat(9_000)}\t乙`],
  ['lines between lines', `甲\n${'（'.repeat(4_000)}\n\n乙\n${'（'.repeat(5_000)}\n丙\t丁`],
])('a line too long to set is cut and stays complete: %s', (_, text) => {
  const blocks = toTextBlocks(text);
  const pieces = blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flat() : [block]));
  let end = 0;
  for (const piece of pieces) {
    expect(text.slice(end, piece.start)).toMatch(/^[\n\t]?$/);
    expect(text.startsWith(piece.text, piece.start)).toBe(true);
    expect(piece.text.length).toBeLessThanOrEqual(2_001);
    expect(piece.text).not.toMatch(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/);
    end = piece.start + piece.text.length;
  }
  expect(end).toBe(text.length);
  expect(new Set(blocks.map(({ start }) => start)).size).toBe(blocks.length);
});

test('every piece stands where it says, and none is lost', () => {
  const texts = fc.string({ unit: fc.constantFrom('一', '2', '\t', '\n'), maxLength: 60 });
  fc.assert(
    fc.property(texts, (text) => {
      const blocks = toTextBlocks(text);
      const pieces = blocks.flatMap((block) =>
        block.kind === 'table' ? block.rows.flat() : [block],
      );
      for (const piece of pieces) expect(text.startsWith(piece.text, piece.start)).toBe(true);
      const whole = blocks.map((block) =>
        block.kind === 'lines'
          ? block.text
          : block.rows.map((row) => row.map((cell) => cell.text).join('\t')).join('\n'),
      );
      expect(whole.join('\n')).toBe(text);
    }),
  );
});
