// How Chinese fonts that are not embedded number their characters: files of pdf.js, 260 kB in all,
// each loaded when a PDF names it, as a module: nothing in the program asks for an address.
import type { ReadCMap } from './engine.ts';

const LOAD = import.meta.glob<string>(
  [
    '/node_modules/pdfjs-dist/cmaps/Adobe-GB1-UCS2.bcmap',
    '/node_modules/pdfjs-dist/cmaps/{GB,GBK,GBKp,GBpc}-EUC-{H,V}.bcmap',
    '/node_modules/pdfjs-dist/cmaps/GBK2K-{H,V}.bcmap',
    '/node_modules/pdfjs-dist/cmaps/UniGB-{UCS2,UTF8,UTF16,UTF32}-{H,V}.bcmap',
  ],
  { query: '?url&inline', import: 'default' },
);

/** The bytes of a data address. */
const toBytes = (url: string): Uint8Array =>
  Uint8Array.from(atob(url.slice(url.indexOf(',') + 1)), (sign) => sign.charCodeAt(0));

/** Gives a CMap of Adobe-GB1 from the program's own files; null for any other. */
export const readGbCMap: ReadCMap = async (name) => {
  const load = LOAD[`/node_modules/pdfjs-dist/cmaps/${name}.bcmap`];
  return load ? toBytes(await load()) : null;
};
