// pdf.js, set up to read text alone: in this thread, without fonts, pictures, canvas or network.
import './polyfills.ts';
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import {
  getDocument,
  VerbosityLevel,
  type PDFDocumentProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Gives a predefined CMap of Adobe (`GBK-EUC-H`) as packed by pdf.js; null for one not at hand. */
export type ReadCMap = (name: string) => Promise<Uint8Array | null>;

const isPage = typeof document !== 'undefined';
if (!isPage && 'window' in globalThis) Reflect.deleteProperty(globalThis, 'window');

const FACTORY_SUFFIX = /\.bcmap$/;

/**
 * Opens a PDF and lets `read` work on it; whatever comes of that, pdf.js lets go of the file.
 * `bytes` stay whole. Rejects where the file is no PDF or asks for a password.
 */
export async function withPdf<T>(
  bytes: Uint8Array,
  readCMap: ReadCMap,
  read: (pdf: PDFDocumentProxy) => Promise<T>,
): Promise<T> {
  class CMaps {
    async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
      const found =
        kind === 'cMapUrl' ? await readCMap(filename.replace(FACTORY_SUFFIX, '')) : null;
      if (found === null) throw new Error(`Not at hand: ${filename}`);
      return found.slice();
    }
  }
  const task = getDocument({
    // pdf.js takes what it is given with it.
    data: bytes.slice(),
    BinaryDataFactory: CMaps,
    verbosity: VerbosityLevel.ERRORS,
    useWorkerFetch: false,
    useSystemFonts: false,
    useWasm: false,
    disableFontFace: true,
    // Says which characters a font has only numbers for.
    fontExtraProperties: true,
    disableWorkerRendering: true,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    // No picture is decoded; where one stands is seen all the same.
    maxImageSize: 1,
  });
  try {
    return await read(await task.promise);
  } finally {
    await task.destroy();
  }
}
