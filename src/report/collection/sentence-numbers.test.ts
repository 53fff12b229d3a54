import { describe, expect, it } from 'vitest';
import type { Draft } from '#src/report/draft/draft.ts';
import { BUREAU, narrative } from '#src/testing/drafts.ts';
import { sentenceNumbers } from './sentence-numbers.ts';

const numbersOf = (organ: string, opening: string, ...parts: [string, string][]): number[] =>
  sentenceNumbers({
    ...BUREAU,
    organ: { name: organ, kind: 'department' },
    overview: narrative(opening, ...parts),
    improvement: narrative(''),
  });

describe('the sentences of two departments', () => {
  it.each([
    ['figures', '公开信息36条。', '公开信息１２８条。'],
    ['blanks', '公开信息 36 条。', '公开信息36条。'],
    ['full names', '云河县水务局认真贯彻条例。', '云河县民政局认真贯彻条例。'],
    ['names without a place', '2024年，水务局认真贯彻条例。', '2024年，民政局认真贯彻条例。'],
    ['what they call themselves', '我局坚持公开。', '本单位坚持公开。'],
  ])('agree but for their %s', (_, water, civil) => {
    expect(numbersOf('云河县水务局', water)).toEqual(numbersOf('云河县民政局', civil));
  });

  it('agree but for their short names', () => {
    const one = numbersOf('云河县工业和信息化局', '2024年，县工信局认真贯彻条例。');
    const other = numbersOf('云河县教育和体育局', '2024年，县教体局认真贯彻条例。');
    expect(one).toEqual(other);
  });

  it('differ where they say something else', () => {
    const own = numbersOf('云河县水务局', '更新水库栏目。', ['主动公开', '公开水价。公开水质。']);
    expect(own).toHaveLength(3);
    expect(new Set(own).size).toBe(3);
    expect(own.every((number) => Number.isInteger(number) && number >= 0 && number < 2 ** 32)).toBe(
      true,
    );
  });

  it('are those of 一 and 五, in their order, each as often as it stands there', () => {
    const draft: Draft = {
      ...BUREAU,
      overview: narrative('甲事。乙事。', ['甲事', '甲事。']),
      improvement: narrative('丙事。'),
      other: narrative('丁事。'),
    };
    const [first, second, third, fourth] = sentenceNumbers(draft);
    expect(sentenceNumbers(draft)).toHaveLength(4);
    expect(third).toBe(first);
    expect(new Set([first, second, fourth]).size).toBe(3);
  });

  it('are read though nobody is named', () => {
    expect(numbersOf('', '公开信息36条。')).toEqual(numbersOf('局', '公开信息36条。'));
  });
});
