import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { mendRadicals } from './radicals.ts';

test.each([
  ['⺠⽣ ⼯作 ⽤户 ⻚码 ⻓期', '民生 工作 用户 页码 长期'],
  ['⻋⻔⻅⻉⻢⻥⻦⻰⻛⻜⻘⻬⻩⻄⺟', '车门见贝马鱼鸟龙风飞青齐黄西母'],
  ['三︑本年度︵续︶', '三、本年度（续）'],
  ['（１２）：２０２４，Ａ㎡①', '（１２）：２０２４，Ａ㎡①'],
])('%s is mended to %s', (given, mended) => {
  expect(mendRadicals(given)).toBe(mended);
});

test('no radical of the Kangxi dictionary is left', () => {
  const radicals = Array.from({ length: 0xd6 }, (_, index) => String.fromCodePoint(0x2f00 + index));
  expect(mendRadicals(radicals.join(''))).not.toMatch(/[\u2F00-\u2FD5]/);
});

test('every pair takes a radical or a sign of writing downwards to something else', () => {
  const signs = Array.from({ length: 0x80 }, (_, index) => String.fromCodePoint(0x2e80 + index));
  const mended = signs.map(mendRadicals).filter((sign, index) => sign !== signs[index]);
  expect(mended.length).toBeGreaterThan(90);
  expect(mended.join('')).not.toMatch(/[\u2E80-\u2EFF\uFE10-\uFE44]/);
});

test('text without such signs stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      fc.pre(!/[\u2E80-\u2FD5\uFE10-\uFE44]/.test(text));
      expect(mendRadicals(text)).toBe(text);
    }),
  );
});
