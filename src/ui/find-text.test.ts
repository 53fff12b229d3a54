import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findAll, toFindable, toSearchable } from './find-text.ts';

const found = (text: string, words: string): string[] =>
  findAll(toSearchable(text), words).map(({ start, end }) => text.slice(start, end));

const CASES: [text: string, words: string, found: string[]][] = [
  ['规章 1 件\n规章 2 件', '规章', ['规章', '规章']],
  ['属于国\n家　秘密\t3', '属于国家秘密 3', ['属于国\n家　秘密\t3']],
  ['000', '00', ['00']],
  ['规章', '', []],
  ['规章', ' \t', []],
  ['规章', '规范', []],
];
test.each(CASES)('in %j, %j is found as %j', (text, words, expected) => {
  expect(found(text, words)).toEqual(expected);
});

test('a piece of a text is found in it, blanks aside', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.string({ minLength: 1, maxLength: 90 }),
      fc.string(),
      (before, piece, after) => {
        const bare = piece.replace(/\s+/g, '');
        const [first] = found(`${before}${piece}${after}`, piece);
        expect(first?.replace(/\s+/g, '')).toBe(bare === '' ? undefined : bare);
      },
    ),
  );
});

test('no more than a thousand are shown', () => {
  expect(findAll(toSearchable('0'.repeat(200_000)), '0')).toHaveLength(1_000);
});

const SOURCE = '规章\t1\t2\n规范性文件\t3\n5月1日、5月2日';
test.each([
  ['规章 1 2', '规章 1 2'],
  ['5月1日、5月2日', '5月1日、5月2日'],
  ['规范性文件 3\n规章 1', '规范性文件 3'],
  ['\n规章　1\n5月2日', '规章　1'],
  ['规范性文件 / 规章', '规范性文件'],
  ['规范性文件 3 / 规章 1、规章 2', '规范性文件 3'],
  ['5月2日、规章', '5月2日'],
  ['3、1、2', '3、1、2'],
  ['行政处罚\n规章', '行政处罚\n规章'],
  ['', ''],
])('of joined passages %j, %j is looked for', (words, expected) => {
  expect(toFindable(toSearchable(SOURCE), words)).toBe(expected);
});
