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
