import { readFile } from 'node:fs/promises';
import { afterEach, expect, test, vi } from 'vitest';
import { readGbCMap } from './cmaps.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

/** What the program's own server would answer. */
function serve(): void {
  vi.stubGlobal('fetch', async (url: URL) => {
    const path = url.pathname.replace(/^.*\/node_modules\//, '');
    const root = new URL('../../../node_modules/', import.meta.url);
    return new Response(new Uint8Array(await readFile(new URL(path, root))));
  });
}

const ENCODINGS = ['GB-EUC', 'GBpc-EUC', 'GBK-EUC', 'GBKp-EUC', 'GBK2K'].concat(
  ['UCS2', 'UTF8', 'UTF16', 'UTF32'].map((form) => `UniGB-${form}`),
);

test.each(['Adobe-GB1-UCS2', ...ENCODINGS.flatMap((name) => [`${name}-H`, `${name}-V`])])(
  '%s is at hand',
  async (name) => {
    serve();
    const bytes = await readGbCMap(name);
    expect(bytes?.length).toBeGreaterThan(100);
  },
);

test.each(['UniJIS-UCS2-H', 'GBK-EUC', '', '../LICENSE'])('%j is not', async (name) => {
  expect(await readGbCMap(name)).toBeNull();
});
