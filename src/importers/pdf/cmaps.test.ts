import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { readGbCMap } from './cmaps.ts';

const FOLDER = new URL('../../../node_modules/pdfjs-dist/cmaps/', import.meta.url);

const ENCODINGS = ['GB-EUC', 'GBpc-EUC', 'GBK-EUC', 'GBKp-EUC', 'GBK2K'].concat(
  ['UCS2', 'UTF8', 'UTF16', 'UTF32'].map((form) => `UniGB-${form}`),
);

test.each(['Adobe-GB1-UCS2', ...ENCODINGS.flatMap((name) => [`${name}-H`, `${name}-V`])])(
  '%s is at hand, byte by byte',
  async (name) => {
    const file = await readFile(new URL(`${name}.bcmap`, FOLDER));
    expect(await readGbCMap(name)).toEqual(new Uint8Array(file));
  },
);

test.each(['UniJIS-UCS2-H', 'GBK-EUC', '', '../LICENSE'])('%j is not', async (name) => {
  expect(await readGbCMap(name)).toBeNull();
});
