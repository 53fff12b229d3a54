import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sentenceKeys, toSentences } from './sentences.ts';

it.each<[string, string[]]>([
  ['一是学习。二是自查！三是什么？', ['一是学习。', '二是自查！', '三是什么？']],
  ['一是学习；\n二是自查', ['一是学习；', '二是自查']],
  ['收费18.87万元；收到3件；', ['收费18.87万元；收到3件；']],
  ['他说“学习。”又说（自查。）', ['他说“学习。”', '又说（自查。）']],
  ['什么？！没有', ['什么？！', '没有']],
  ['前\r\n\r\n后', ['前', '后']],
  [' 全年 公开\u3000信息\u200b。 ', ['全年公开信息。']],
  ['。！\n“”', []],
  ['', []],
])('cuts %j', (text, keys) => {
  expect(sentenceKeys([text])).toEqual(keys);
});

it('loses no character', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('字', '。', '”', '\n', '\r', ' ', '2', '！') }),
      (text) => {
        expect(
          toSentences(text)
            .map((sentence) => sentence.text)
            .join(''),
        ).toBe(text);
      },
    ),
  );
});

it('reads endless texts', () => {
  for (const text of ['。', '字', '。”', '\n', '！？）']) {
    expect(toSentences(text.repeat(200_000)).length).toBeGreaterThan(0);
  }
});
