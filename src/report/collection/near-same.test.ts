import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heldOf } from '#src/testing/collected.ts';
import type { Held } from './collected.ts';
import { nearSame } from './near-same.ts';

const range = (from: number, count: number) => Array.from({ length: count }, (_, at) => from + at);
const withText = (organ: string, sentences: readonly number[], id = organ): Held =>
  heldOf(organ, { file: { id }, reviewed: { sentences } });

const told = (helds: readonly Held[]) =>
  nearSame(helds).map(({ first, others }) => [
    first.file.id,
    others.map(({ held, sentences, share }) => [held.file.id, sentences, share]),
  ]);

describe('texts nearly the same', () => {
  it('are those that share most of the shorter one', () => {
    const helds = [
      withText('甲局', range(0, 20)),
      withText('乙局', [...range(0, 6), ...range(100, 4)]),
      withText('丙局', [...range(10, 9), 200]),
      withText('丁局', [...range(0, 5), ...range(300, 5)]),
      withText('戊局', range(400, 20)),
    ];
    expect(told(helds)).toEqual([
      [
        '甲局',
        [
          ['丙局', 9, 0.9],
          ['乙局', 6, 0.6],
        ],
      ],
    ]);
  });

  it('are none where only a few sentences are the same, however short the texts', () => {
    expect(told([withText('甲局', range(0, 4)), withText('乙局', range(0, 4))])).toEqual([]);
    expect(told([withText('甲局', range(0, 5)), withText('乙局', range(0, 5))])).toHaveLength(1);
  });

  it('are counted by different sentences', () => {
    const twice = [1, 1, 1, 2, 2, 2, 3, 3];
    expect(told([withText('甲局', twice), withText('乙局', twice)])).toEqual([]);
  });

  it('are none of a template that many reports follow', () => {
    const template = range(0, 8);
    const helds = range(0, 40).map((at) =>
      withText(`第${at}局`, [...template, ...range(100 * (at + 1), 6)]),
    );
    expect(told(helds)).toEqual([]);
    const copied = withText('末局', [...template, ...range(100, 6)]);
    expect(told([...helds, copied])).toEqual([['末局', [['第0局', 6, 1]]]]);
  });

  it('are not looked for between two files of one organ, nor where nothing was read', () => {
    const text = range(0, 9);
    expect(told([withText('甲局', text, 'a'), withText('甲 局', text, 'b')])).toEqual([]);
    expect(told([heldOf('甲局'), heldOf('乙局'), withText('丙局', text)])).toEqual([]);
    expect(told([withText('', text, 'a'), withText('', text, 'b')])).toHaveLength(1);
  });

  it('are the same in whatever order the reports come, each in one group', () => {
    const texts = fc.array(fc.uniqueArray(fc.nat({ max: 12 }), { maxLength: 10 }), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(texts, (all) => {
        const helds = all.map((sentences, at) => withText(`第${at}局`, sentences));
        const groups = told(helds);
        expect(told([...helds].reverse())).toEqual(groups);
        const ids = nearSame(helds).flatMap(({ first, others }) => [
          first.file.id,
          ...others.map(({ held }) => held.file.id),
        ]);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });

  it('are found among ten thousand', () => {
    const helds = range(0, 10_000).map((at) => {
      const own = range(1_000_000 + at * 30, 20);
      const shared = range(at % 20, 10);
      const copied = at % 1_000 === 1 ? range(1_000_000 + (at - 1) * 30, 20) : own;
      return withText(`第${at}局`, [...copied, ...shared]);
    });
    expect(nearSame(helds).map(({ others }) => others.length)).toEqual(Array(10).fill(1));
  });
});
