import { strFromU8 } from 'fflate';

const END = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 65_535;
const ENTRY = 0x02014b50;
const ENTRY_LENGTH = 46;
const UTF8_NAME = 2_048;

/** CRC-32 of each byte, which that of a text is put together from. */
const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest;
});

/** The CRC-32 of bytes, unsigned. */
export function checksumOf(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (sum >>> 8) ^ (TABLE[(sum ^ byte) & 0xff] ?? 0);
  return ~sum >>> 0;
}

/** Where the directory of a zip begins; null where its end is not found. */
function findDirectory(view: DataView): number | null {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    if (view.getUint32(at, true) === END) return view.getUint32(at + 16, true);
  }
  return null;
}

/**
 * The checksums that a zip states of its parts, by name; the library that unpacks it asks for none.
 * Of a directory that is broken or larger than 4 GB, as far as it can be followed.
 */
export function readChecksums(bytes: Uint8Array): Map<string, number> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sums = new Map<string, number>();
  let at = findDirectory(view) ?? bytes.length;
  while (at + ENTRY_LENGTH <= bytes.length && view.getUint32(at, true) === ENTRY) {
    const end = at + ENTRY_LENGTH + view.getUint16(at + 28, true);
    const isLatin = !(view.getUint16(at + 8, true) & UTF8_NAME);
    const name = strFromU8(bytes.subarray(at + ENTRY_LENGTH, end), isLatin);
    sums.set(name, view.getUint32(at + 16, true));
    at = end + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return sums;
}
