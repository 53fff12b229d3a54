import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readZip, readZipNames } from './zip-limits.ts';

const all = () => true;
const reasonOf = (bytes: Uint8Array): string => {
  const read = readZip(bytes, all);
  return read.state === 'refused' ? read.reason : read.state;
};
const SMALL = zipSync({ 'a.xml': strToU8('甲'), 'b.png': strToU8('乙') });

/** The directory with another unpacked size for its first entry. */
function lying(bytes: Uint8Array, size: number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  view.setUint32(view.getUint32(copy.length - 6, true) + 24, size, true);
  return copy;
}

describe('a zip', () => {
  it('gives the wanted parts alone', () => {
    expect(readZipNames(SMALL)).toEqual(['a.xml', 'b.png']);
    const read = readZip(SMALL, (name) => name.endsWith('.xml'));
    expect(read).toEqual({ state: 'read', parts: { 'a.xml': strToU8('甲') } });
  });

  it.each([
    [
      'of too many entries',
      zipSync(
        Object.fromEntries(
          Array.from({ length: 6_000 }, (_, index) => [`${index}`, new Uint8Array()]),
        ),
      ),
    ],
    ['that unpacks too large', zipSync({ a: new Uint8Array(70_000_000) })],
    ['that packs too well', zipSync({ a: new Uint8Array(5_000_000) })],
    ['that says it is huge', lying(zipSync({ a: strToU8('甲'.repeat(1_000)) }), 4_000_000_000)],
  ])('is not unpacked: one %s', (_, bytes) => {
    expect(reasonOf(bytes)).toContain('解压后太大');
  });

  it.each([
    ['no zip', strToU8('PK\u0003\u0004')],
    ['cut off', SMALL.slice(0, -10)],
    ['with a size that is not true', lying(zipSync({ a: strToU8('甲'.repeat(1_000)) }), 4_000)],
  ])('is damaged: one %s', (_, bytes) => {
    expect(reasonOf(bytes)).toContain('已损坏');
  });

  it('is damaged where it holds more than it says, or anything else than what was packed', () => {
    expect(reasonOf(lying(zipSync({ a: new Uint8Array(1_000_000) }), 10))).toContain('已损坏');
    const stored = zipSync({ a: strToU8('规章 12 件') }, { level: 0 });
    const changed = stored.map((byte, at) =>
      at < stored.length / 2 && byte === 0x31 ? 0x33 : byte,
    );
    expect(reasonOf(stored)).toBe('read');
    expect(reasonOf(changed)).toContain('已损坏');
  });
});
