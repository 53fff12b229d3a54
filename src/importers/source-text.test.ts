import { expect, test } from 'vitest';
import type { SourceBlock } from './source-document.ts';
import { toSourceText } from './source-text.ts';

const paragraph = (text: string): SourceBlock => ({ kind: 'paragraph', text, level: 0 });

test('a paragraph is a line, a row has tabs between its cells, a picture is named', () => {
  const blocks: SourceBlock[] = [
    paragraph('一、总体情况'),
    {
      kind: 'table',
      grid: [
        ['规章', null, ' 1\n件 '],
        ['', '0'],
      ],
    },
    { kind: 'picture' },
  ];
  expect(toSourceText(blocks)).toEqual({
    text: '一、总体情况\n规章\t\t1 件\n\t0\n〔图片〕',
    isCut: false,
  });
});

test('what is too long is cut off, never within a character', () => {
  expect(toSourceText([paragraph('一二三'), paragraph('四')], 5)).toEqual({
    text: '一二三\n四',
    isCut: false,
  });
  expect(toSourceText([paragraph('一二三'), paragraph('四五')], 5)).toEqual({
    text: '一二三\n四',
    isCut: true,
  });
  expect(toSourceText([paragraph('一😀二')], 2)).toEqual({ text: '一', isCut: true });
});
