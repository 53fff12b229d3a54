import fc from 'fast-check';
import { expect, it } from 'vitest';
import { paginate, type Measured } from './paginate.ts';

const text = (lines: number): Measured => ({ height: lines * 10, lines, keepWithNext: false });
const whole = (height: number): Measured => ({ height, lines: 1, keepWithNext: false });
const heading: Measured = { height: 10, lines: 1, keepWithNext: true };
const PAGE = 100;

it('fills pages with lines and breaks a text between them', () => {
  expect(paginate([text(7), text(8)], PAGE)).toEqual([
    [
      { block: 0, from: 0, to: 7 },
      { block: 1, from: 0, to: 3 },
    ],
    [{ block: 1, from: 3, to: 8 }],
  ]);
});

it('keeps a table whole and its heading with it', () => {
  expect(
    paginate([text(3), heading, whole(70)], PAGE).map((page) => page.map(({ block }) => block)),
  ).toEqual([[0], [1, 2]]);
});

it('never leaves headings at the foot of a page', () => {
  const pages = paginate([text(8), heading, heading, text(4)], PAGE);
  expect(pages.map((page) => page.map(({ block }) => block))).toEqual([[0], [1, 2, 3]]);
});

it('gives a block that is taller than a page a page of its own', () => {
  expect(paginate([text(1), whole(150), text(1)], PAGE)).toHaveLength(3);
});

it('leaves a heading with a block that is taller than a page', () => {
  const pages = paginate([text(3), heading, whole(150)], PAGE);
  expect(pages.map((page) => page.map(({ block }) => block))).toEqual([[0], [1, 2]]);
});

it('loses no line and repeats none, in order', () => {
  const block = fc.oneof(
    fc.integer({ min: 1, max: 60 }).map(text),
    fc.integer({ min: 1, max: 120 }).map(whole),
    fc.constant(heading),
  );
  fc.assert(
    fc.property(fc.array(block), (blocks) => {
      const fragments = paginate(blocks, PAGE).flat();
      const lines = fragments.flatMap(({ block: index, from, to }) =>
        Array.from({ length: to - from }, (_, line) => `${index}:${from + line}`),
      );
      const expected = blocks.flatMap((one, index) =>
        Array.from({ length: one.lines }, (_, line) => `${index}:${line}`),
      );
      expect(lines).toEqual(expected);
    }),
  );
});
