import { describe, expect, it } from 'vitest';
import { joinLines } from './join-lines.ts';
import { measureLines } from './line-layout.ts';
import type { Line } from './pieces.ts';

const EM = 16;
/** `>` sets a line in by two characters, `~` stands for an empty line above. */
const toLine = (text: string, hasPositions: boolean): Line => {
  const words = text.replace(/^[>~]*/, '');
  const left = text.startsWith('>') ? 2 * EM : 0;
  return {
    kind: 'line',
    text: words,
    level: 0,
    isAfterGap: text.startsWith('~'),
    isSetIn: false,
    ...(hasPositions ? { words: [{ text: words, left, right: left + words.length * EM }] } : {}),
  };
};
const join = (text: string, hasPositions = false) => {
  const lines = text.split('|').map((line) => toLine(line, hasPositions));
  return joinLines(lines, measureLines(lines)).map((paragraph) => paragraph.text);
};
const FULL = '一二三四五六七八九十一二三四五六七八九十';
const ENDED = '一二三四五六七八九十一二三四五六七八九。';

describe('lines', () => {
  it.each<[name: string, lines: string, paragraphs: string[]]>([
    [
      'go on until one ends early',
      `${FULL}|${FULL}|尾。|${FULL}|尾。`,
      [`${FULL}${FULL}尾。`, `${FULL}尾。`],
    ],
    [
      'go on behind a full line that ends a sentence',
      `${FULL}|${ENDED}|尾。|${FULL}`,
      [`${FULL}${ENDED}尾。`, FULL],
    ],
    ['end there before an empty line', `${FULL}|${ENDED}|~${FULL}`, [`${FULL}${ENDED}`, FULL]],
    ['go on over an empty line within a sentence', `${FULL}|${FULL}|~尾。`, [`${FULL}${FULL}尾。`]],
    [
      'stand alone as headings',
      `${FULL}|${FULL}|尾。|（一）主动公开方面|${FULL}`,
      [`${FULL}${FULL}尾。`, '（一）主动公开方面', FULL],
    ],
    [
      'lose the blanks of justified type',
      `${FULL}|${FULL}|${FULL}|不 断 提高，2024 年。`,
      [`${FULL.repeat(3)}不断提高，2024 年。`],
    ],
    [
      'keep two Latin words apart',
      `${FULL}|${FULL}|二三四五六七八九十一二三四五六七八九Word|Excel。`,
      [`${FULL}${FULL}二三四五六七八九十一二三四五六七八九Word Excel。`],
    ],
  ])('%s', (_, lines, paragraphs) => {
    expect(join(lines)).toEqual(paragraphs);
  });

  it('begin a paragraph where they are set in, whatever their length', () => {
    const set = FULL.slice(2);
    expect(
      join(`>${set}|${FULL}|${ENDED}|>${set}|尾。|>${set}|${ENDED}|${FULL}|尾。`, true),
    ).toEqual([`${set}${FULL}${ENDED}`, `${set}尾。`, `${set}${ENDED}${FULL}尾。`]);
  });

  it('end by the right edge where none is set in', () => {
    expect(join(`${FULL}|${FULL}|一二三四五六七八九十。|${FULL}|${FULL}`, true)).toEqual([
      `${FULL}${FULL}一二三四五六七八九十。`,
      `${FULL}${FULL}`,
    ]);
  });
});
