import fc from 'fast-check';
import { expect, it } from 'vitest';
import { paginate, type Fragment, type Measured } from './paginate.ts';

const block = (parts: number[], more: Partial<Measured> = {}): Measured => ({
  parts,
  repeated: 0,
  least: parts.reduce((sum, part) => sum + part, 0),
  keepWithNext: false,
  ...more,
});
const text = (lines: number) => block(Array<number>(lines).fill(10));
const whole = (height: number, least = height) => block([height], { least });
const heading = block([10], { keepWithNext: true });
const PAGE = 100;

const blocksOf = (pages: Fragment[][]) => pages.map((page) => page.map((one) => one.block));

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
  expect(blocksOf(paginate([text(3), heading, whole(70)], PAGE))).toEqual([[0], [1, 2]]);
});

it('never leaves headings at the foot of a page', () => {
  const pages = paginate([text(8), heading, heading, text(4)], PAGE);
  expect(blocksOf(pages)).toEqual([[0], [1, 2, 3]]);
});

it('sets a table lower where that keeps it on the page, as high as there is room', () => {
  const squeezed = paginate([text(3), heading, whole(70, 55)], PAGE);
  expect(squeezed).toHaveLength(1);
  expect(squeezed[0]?.at(-1)).toEqual({ block: 2, from: 0, to: 1, squeezedTo: 60 });
  const moved = paginate([text(3), heading, whole(70, 61)], PAGE);
  expect(moved[1]?.at(-1)).toEqual({ block: 2, from: 0, to: 1 });
});

it('breaks a table that is taller than a page between its rows, its head repeated', () => {
  const table = block([50, 30, 40, 30], { repeated: 20 });
  expect(paginate([heading, table], PAGE).map((page) => page.at(-1))).toEqual([
    { block: 1, from: 0, to: 2 },
    { block: 1, from: 2, to: 4 },
  ]);
});

it('gives a block that is taller than a page a page of its own', () => {
  expect(paginate([text(1), whole(150), text(1)], PAGE)).toHaveLength(3);
});

it('leaves a heading with a block that is taller than a page', () => {
  expect(blocksOf(paginate([text(3), heading, whole(150)], PAGE))).toEqual([[0], [1, 2]]);
});

it('lets no page run over with headings that nothing follows', () => {
  const pages = paginate(
    Array.from({ length: 25 }, () => heading),
    PAGE,
  );
  expect(pages.map((page) => page.length)).toEqual([10, 10, 5]);
});

it.each<[string, Measured[], (readonly [number, number, number])[]]>([
  ['two lines of a text', [text(9)], [[0, 7, 9]]],
  [
    'a text of one line, with its heading',
    [text(7), heading, text(1)],
    [
      [1, 0, 1],
      [2, 0, 1],
    ],
  ],
  ['a heading that nothing follows', [text(8), heading], [[1, 0, 1]]],
])('never leaves a signature alone on a page: %s', (_, blocks, moved) => {
  const signature = block([30], { staysBehind: true });
  const pages = paginate([...blocks, signature], PAGE);
  expect(pages).toHaveLength(2);
  expect(pages[1]?.slice(0, -1).map(({ block, from, to }) => [block, from, to])).toEqual(moved);
  expect(pages[1]?.at(-1)?.block).toBe(blocks.length);
});

it('loses no line and repeats none, in order', () => {
  const any = fc.oneof(
    fc.integer({ min: 1, max: 60 }).map(text),
    fc.integer({ min: 1, max: 120 }).map((height) => whole(height, height * 0.7)),
    fc
      .array(fc.integer({ min: 1, max: 120 }), { minLength: 1 })
      .map((rows) => block(rows, { repeated: 20 })),
    fc.constant(heading),
  );
  fc.assert(
    fc.property(fc.array(any), fc.boolean(), (texts, isSigned) => {
      const blocks = isSigned ? [...texts, block([30], { staysBehind: true })] : texts;
      const fragments = paginate(blocks, PAGE).flat();
      const lines = fragments.flatMap(({ block: index, from, to }) =>
        Array.from({ length: to - from }, (_, line) => `${index}:${from + line}`),
      );
      const expected = blocks.flatMap(({ parts }, index) =>
        parts.map((_, line) => `${index}:${line}`),
      );
      expect(lines).toEqual(expected);
    }),
  );
});
