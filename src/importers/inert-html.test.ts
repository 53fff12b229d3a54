// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { parseInertHtml, toInertHtml } from './inert-html.ts';

describe('a foreign page parsed apart', () => {
  it.each([
    ['<p style="color:red">甲</p>', '<p>甲</p>'],
    ['<td STYLE="color:red" rowspan="2">1</td>', '<td rowspan="2">1</td>'],
    ['<img src="a" onerror=alert(1)>', '<img src="a">'],
    ['<img/onerror="x">', '<img>'],
    ['<p>style="color:red" 与 onclick=1</p>', '<p>style="color:red" 与 onclick=1</p>'],
    ['<p class="style">甲</p>', '<p class="style">甲</p>'],
    ['<style>p{}</style><p>甲</p>', '<p>甲</p>'],
    ['<p>甲</p><style>p{}', '<p>甲</p>'],
    ['<p data-style="a">甲</p>', '<p data-style="a">甲</p>'],
  ])('%s', (html, expected) => {
    expect(
      toInertHtml(html)
        .replace(/\s+(?=>)/g, '')
        .replace(/\s+/g, ' '),
    ).toBe(expected);
  });

  it('keeps hidden what a style hides', () => {
    const page = parseInertHtml('<p style="color:red; Display : none">甲</p><p>乙</p>');
    expect([...page.querySelectorAll('p')].map((one) => one.hasAttribute('hidden'))).toEqual([
      true,
      false,
    ]);
  });

  it.each(['<', '<a', '<a style="', '<style>', '<style', '<a style=" ', ' style=', '</style '])(
    'is linear over a long run of %j',
    (piece) => {
      for (const end of ['', '>']) {
        expect(toInertHtml(piece.repeat(200_000 / piece.length) + end)).toBeTypeOf('string');
      }
    },
  );
});
