import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toStretches, type Piece } from './text-stretches.ts';

const without = (pieces: readonly Piece[], kind: Piece['kind']) =>
  pieces.flatMap((piece) => (piece.kind === kind ? [] : [piece.text])).join('');

const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '全年公开36条。',
        '公开38条；',
        '未收到申请。',
        '\n',
        '（一）',
        'OA 系统！',
        '😀',
      ),
      fc.string({ unit: 'binary', maxLength: 6 }),
    ),
    { maxLength: 14 },
  )
  .map((texts) => texts.join(''));

const marked = (before: string, after: string): string =>
  toStretches(before, after)
    .flatMap(({ pieces }) => pieces)
    .map(({ kind, text }) => ({ same: text, removed: `[-${text}]`, added: `[+${text}]` })[kind])
    .join('');

describe('toStretches', () => {
  it('gives both texts back, stretch by stretch and piece by piece', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        const stretches = toStretches(before, after);
        expect(stretches.map((one) => one.before).join('')).toBe(before);
        expect(stretches.map((one) => one.after).join('')).toBe(after);
        for (const one of stretches) {
          expect(without(one.pieces, 'added')).toBe(one.before);
          expect(without(one.pieces, 'removed')).toBe(one.after);
          expect(one.before === one.after).toBe(!one.isChanged);
        }
      }),
    );
  });

  it.each([
    ['一个数是一个词', '公开信息36条。', '公开信息38条。', '公开信息[-36][+38]条。'],
    ['小数和分节号', '金额1,234.5元整。', '金额1,234.6元整。', '金额[-1,234.5][+1,234.6]元整。'],
    ['全角标点', '加强培训，定期自查。', '加强培训；定期自查。', '加强培训[-，][+；]定期自查。'],
    ['增加一句', '甲方面做好。', '甲方面做好。乙方面也好。', '甲方面做好。[+乙方面也好。]'],
    ['删去一段', '甲。\n乙。\n丙。', '甲。\n丙。', '甲。\n[-乙。\n]丙。'],
    ['完全不同的句子整句换', '甲乙丙丁。', '全年没有发生。', '[-甲乙丙丁。][+全年没有发生。]'],
    [
      '夹在中间的一个字不单留',
      '严格执行审查制度规定。',
      '严格落实审核制度规定。',
      '严格[-执行审查][+落实审核]制度规定。',
    ],
    ['相同', '甲。乙。', '甲。乙。', '甲。乙。'],
    ['原来没有', '', '甲。', '[+甲。]'],
  ])('%s', (_, before, after, said) => {
    expect(marked(before, after)).toBe(said);
  });

  it.each([
    ['sentences all different', (side: number) => (index: number) => `第${index}件${side}号。`],
    ['one word without end', (side: number) => () => `甲乙${side}丙`],
    ['marks alone', (side: number) => (index: number) => (index % (2 + side) ? '。' : '\n')],
  ])('stays right for 200,000 characters: %s', (_, textOf) => {
    const [before = '', after = ''] = [0, 1].map((side) =>
      Array.from({ length: 40_000 }, (_, index) => textOf(side)(index)).join(''),
    );
    const stretches = toStretches(before, after);
    expect(stretches.map((one) => one.before).join('') === before).toBe(true);
    expect(stretches.map((one) => one.after).join('') === after).toBe(true);
  });
});
