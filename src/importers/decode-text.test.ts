import { expect, it } from 'vitest';
import { decodeText } from './decode-text.ts';

it.each([
  ['UTF-8', [0xe5, 0xb1, 0x80]],
  ['UTF-8 with its mark', [0xef, 0xbb, 0xbf, 0xe5, 0xb1, 0x80]],
  ['UTF-16, little end first', [0xff, 0xfe, 0x40, 0x5c]],
  ['UTF-16, big end first', [0xfe, 0xff, 0x5c, 0x40]],
  ['GBK', [0xbe, 0xd6]],
])('reads 局 from %s', (_, bytes) => {
  expect(decodeText(new Uint8Array(bytes))).toBe('局');
});

it('reads anything at all without throwing', () => {
  expect(decodeText(new Uint8Array())).toBe('');
  expect(decodeText(new Uint8Array([0x50, 0xff, 0xff, 0x00]))).toContain('P');
});
