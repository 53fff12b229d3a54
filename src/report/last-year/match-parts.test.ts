import fc from 'fast-check';
import { expect, it } from 'vitest';
import { matchParts } from './match-parts.ts';

it.each<[string, string[], string[], (number | null)[], number[]]>([
  ['the same headings', ['主动公开', '监督保障'], ['主动公开', '监督保障'], [0, 1], []],
  ['another order', ['监督保障', '主动公开'], ['主动公开', '监督保障'], [1, 0], []],
  ['variants', ['主动公开', '监督保障'], ['监督保障方面。', '主动 公开工作情况：'], [1, 0], []],
  ['by position where no heading fits', ['公开', '保障'], ['甲', '保障'], [0, 1], []],
  ['fewer than last year', ['主动公开'], ['主动公开', '特色工作'], [0], [1]],
  ['more than last year', ['主动公开', '新增'], ['主动公开'], [0, null], []],
  ['the same heading twice', ['问题', '问题'], ['问题', '问题'], [0, 1], []],
  ['no headings', ['', ''], ['', ''], [0, 1], []],
])('matches %s', (_, now, then, beside, rest) => {
  expect(matchParts(now, then)).toEqual({ beside, rest });
});

it('shows every part of last year exactly once', () => {
  const headings = fc.array(fc.constantFrom('', '主动公开', '主动公开方面', '监督', '情况'));
  fc.assert(
    fc.property(headings, headings, (now, then) => {
      const { beside, rest } = matchParts(now, then);
      const shown = [...beside.filter((index) => index !== null), ...rest];
      expect(shown.sort((one, other) => one - other)).toEqual([...then.keys()]);
      expect(beside).toHaveLength(now.length);
    }),
  );
});

it('matches very many parts of one heading', () => {
  const headings = Array<string>(300_000).fill('主动公开');
  expect(matchParts(headings, headings).beside.at(-1)).toBe(299_999);
});
