import { expect, it } from 'vitest';
import { countOpenTags } from './open-tags.ts';

it.each([
  ['', 0],
  ['甲 < 乙', 0],
  ['<div><div></div><b>甲</b></div>', 2],
  ['<div><div><span>', 3],
  ['<DIV></div><div></DIV>', 1],
  ['<p>甲<p>乙<br><li>丙<td>', 0],
  ['<div></b><div></b>', 2],
  ['<div><!--</div>--><div>', 2],
  ['<div title="</div>"><div title = \'</div>\'>', 2],
  ['<div><style></div></style><div>', 2],
  ['<script>"<div><div>"</script>', 0],
  ['<!doctype html><?xml <div>?><b>', 1],
  ['<div', 1],
])('in %j at most %i are open at once', (html, most) => {
  expect(countOpenTags(html)).toBe(most);
});

it.each(['<', '<div ', '<div a="', '<!--', '</', '<script>', '<a b=\'"', '<style></styl', '<!'])(
  'is counted without hanging: %s',
  (piece) => {
    expect(countOpenTags(piece.repeat(200_000))).toBeLessThanOrEqual(200_000);
  },
);
