import { unzipSync, type UnzipFileInfo } from 'fflate';
import { checksumOf, readChecksums } from './zip-checksums.ts';

/** Unpacked parts by name. */
export type ZipParts = Readonly<Record<string, Uint8Array>>;

export type ZipRead = { state: 'read'; parts: ZipParts } | { state: 'refused'; reason: string };

/** A report is some twenty parts, and its text a few megabytes. */
const MOST_ENTRIES = 5_000;
const MOST_BYTES = 60_000_000;
/** XML of empty cells packs 60 times, and only what is small may pack better. */
const MOST_PACKED = 200;
const SMALL = 2_000_000;

/** Said as well where a part does not hold what it should. */
export const DAMAGED =
  '文件不完整或已损坏，打不开。重新下载一次，或者用 Word、WPS 打开后另存，换用新的文件。';
const BURSTING =
  '文件解压后太大，没有读取。用 Word 或 WPS 打开，删去图片和附件后另存，换用另存的文件。';

class Bursting extends Error {}

/** Reads as far as the directory, so that its sizes are known before anything is unpacked. */
function listEntries(bytes: Uint8Array, entries: UnzipFileInfo[] = []): UnzipFileInfo[] {
  unzipSync(bytes, {
    filter: (entry) => {
      if (entries.push(entry) > MOST_ENTRIES) throw new Bursting();
      return false;
    },
  });
  return entries;
}

const isBursting = (entries: readonly UnzipFileInfo[]): boolean => {
  const unpacked = entries.reduce((sum, { originalSize }) => sum + originalSize, 0);
  const packed = entries.reduce((sum, { size }) => sum + size, 0);
  return unpacked > MOST_BYTES || (unpacked > SMALL && unpacked > packed * MOST_PACKED);
};

/**
 * The names in a zip, without unpacking it, as many as there may be; null where the bytes are none,
 * or it is damaged.
 */
export function readZipNames(bytes: Uint8Array): string[] | null {
  const entries: UnzipFileInfo[] = [];
  try {
    listEntries(bytes, entries);
  } catch (error) {
    if (!(error instanceof Bursting)) return null;
  }
  return entries.map(({ name }) => name);
}

/**
 * Unpacks the wanted parts of a zip. What they take is known beforehand, by the directory, and held
 * to it where that lies. A part that is not what was packed makes the file a damaged one: it might
 * hold another figure. Total.
 */
export function readZip(bytes: Uint8Array, isWanted: (name: string) => boolean): ZipRead {
  try {
    const wanted = listEntries(bytes).filter(({ name }) => isWanted(name));
    if (isBursting(wanted)) return { state: 'refused', reason: BURSTING };
    const sizes = new Map(wanted.map(({ name, originalSize }) => [name, originalSize]));
    const parts = unzipSync(bytes, { filter: ({ name }) => sizes.has(name) });
    const sums = readChecksums(bytes);
    const isWhole = Object.entries(parts).every(
      ([name, part]) => part.length === sizes.get(name) && checksumOf(part) === sums.get(name),
    );
    return isWhole ? { state: 'read', parts } : { state: 'refused', reason: DAMAGED };
  } catch (error) {
    return { state: 'refused', reason: error instanceof Bursting ? BURSTING : DAMAGED };
  }
}
