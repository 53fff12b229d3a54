import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Stroke } from './drawing.ts';
import { joinPages } from './join-pages.ts';
import { toRules } from './rules.ts';
import { toLines } from './to-lines.ts';
import { takeTables } from './to-tables.ts';

const place = fc.integer({ min: 0, max: 30 }).map((step) => 10 + 19 * step);
const strokes = fc.array(
  fc
    .tuple(place, place, place, fc.boolean())
    .map(([at, from, to, isLevel]): Stroke => (isLevel ? [from, at, to, at] : [at, from, at, to])),
  { maxLength: 60 },
);
const words = fc.array(
  fc.record({ left: fc.integer({ max: 580, min: 0 }), base: fc.integer({ min: 10, max: 600 }) }),
  { maxLength: 40 },
);

test('no word is lost or doubled, whatever lines are drawn', () => {
  fc.assert(
    fc.property(strokes, words, (drawn, places) => {
      const glyphs = places.map(({ left, base }, index) => ({
        // Each its own character, so that none is another made bold.
        text: String.fromCodePoint(0x4e00 + index),
        left,
        right: left + 8,
        base,
        size: 8,
      }));
      const page = { glyphs, strokes: drawn, rules: toRules(drawn, 842) };
      const { tables, lines } = takeTables(page, toLines(page));
      const inTables = joinPages([{ page: 1, blocks: tables }]).flatMap((block) =>
        block.kind === 'table' ? block.grid.flat() : [],
      );
      const read = [...lines.map(({ text }) => text), ...inTables].join('').replace(/\s/gu, '');
      expect([...read].sort()).toEqual(glyphs.map(({ text }) => text).sort());
    }),
    { numRuns: 500 },
  );
});

test('a page with as many strokes and letters as there may be is read', () => {
  const drawn = Array.from({ length: 10_000 }, (_, index): Stroke[] => {
    const at = (index % 200) * 4;
    return [
      [0, at, 800, at],
      [at, 0, at, 800],
    ];
  }).flat();
  const glyphs = Array.from({ length: 50_000 }, (_, index) => {
    const left = 4 * (index % 200);
    return { text: '1', left, right: left + 3, base: Math.floor(index / 200) * 3, size: 3 };
  });
  const page = { glyphs, strokes: drawn, rules: toRules(drawn, 842) };
  const { tables, lines } = takeTables(page, toLines(page));
  const cells = tables.flatMap((table) => table.cells.map(({ text }) => text));
  const read = [...lines.map(({ text }) => text), ...cells].join('').replace(/\s/gu, '');
  expect(read).toHaveLength(50_000);
});
