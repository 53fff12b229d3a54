// How Chinese fonts that are not embedded number their characters: files of pdf.js, 260 kB in all,
// each fetched when a PDF names it.
import type { ReadCMap } from './engine.ts';

const URLS = import.meta.glob<string>(
  [
    '/node_modules/pdfjs-dist/cmaps/Adobe-GB1-UCS2.bcmap',
    '/node_modules/pdfjs-dist/cmaps/{GB,GBK,GBKp,GBpc}-EUC-{H,V}.bcmap',
    '/node_modules/pdfjs-dist/cmaps/GBK2K-{H,V}.bcmap',
    '/node_modules/pdfjs-dist/cmaps/UniGB-{UCS2,UTF8,UTF16,UTF32}-{H,V}.bcmap',
  ],
  { query: '?url', import: 'default', eager: true },
);

const DATA = /^data:[^,]*;base64,/;

/** The bytes of an address; in the single page, the address holds them itself. */
async function fetchBytes(url: string): Promise<Uint8Array | null> {
  if (DATA.test(url)) {
    return Uint8Array.from(atob(url.replace(DATA, '')), (sign) => sign.charCodeAt(0));
  }
  const answer = await fetch(new URL(url, import.meta.url));
  return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : null;
}

/** Gives a CMap of Adobe-GB1 from the program's own files; null for any other. */
export const readGbCMap: ReadCMap = async (name) => {
  const url = URLS[`/node_modules/pdfjs-dist/cmaps/${name}.bcmap`];
  return url === undefined ? null : fetchBytes(url);
};
