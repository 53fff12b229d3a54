import { describe, expect, it } from 'vitest';
import { toXmlMarkup, toXmlText } from './xml-text.ts';

describe('a text for XML', () => {
  it.each([
    ['a control character', '公\u0007开\0', '公开'],
    ['a carriage return', 'a\r\nb', 'a\nb'],
    ['a lone high surrogate', 'a\ud800b', 'ab'],
    ['a lone low surrogate, not what stands before it', 'a\udc00b', 'ab'],
    ['U+FFFE and U+FFFF', 'a\ufffe\uffffb', 'ab'],
  ])('loses %s', (_, text, kept) => {
    expect(toXmlText(text)).toBe(kept);
  });

  it('keeps tabs, line breaks, emoji, rare characters and the replacement character', () => {
    const text = '\t公\n开😀𠮷\ufffd\u0085 é';
    expect(toXmlText(text)).toBe(text);
  });

  it('is markup with its marks escaped', () => {
    expect(toXmlMarkup(`<a b="c">&amp;'\u0001`)).toBe("&lt;a b=&quot;c&quot;&gt;&amp;amp;'");
  });
});
