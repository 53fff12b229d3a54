import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { readDrawing } from './pdf/read-drawing.ts';
import { toBlocks, type DrawnPage } from './pdf/to-blocks.ts';
import { withPdf, type ReadCMap } from './pdf/engine.ts';
import type { SourceRead } from './source-document.ts';

const MOST_PAGES = 300;

const ELSE = '改用这份报告的 Word 文件，或打开原文复制后粘贴。';
const PASSWORD = `这个 PDF 有打开密码，没有读入。去掉密码后另存，换用另存的文件，或${ELSE}`;
const BROKEN = `这个 PDF 打不开，文件可能不完整，没有读入。重新下载或另存一份，或${ELSE}`;
const NO_TEXT = `这个 PDF 里没有文字可读，可能是扫描件或图片，没有读入。换用这份报告的 Word 原稿，或能选中文字的 PDF。`;
const TOO_LONG = `这个 PDF 超过 ${String(MOST_PAGES)} 页，没有读入。只留年度报告的那几页另存一份，或${ELSE}`;

const refused = (reason: string): SourceRead => ({ state: 'refused', reason });

async function readPages(pdf: PDFDocumentProxy): Promise<DrawnPage[]> {
  const pages: DrawnPage[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    try {
      const page = await pdf.getPage(number);
      pages.push({ number, page, drawing: await readDrawing(page) });
      page.cleanup();
    } catch {
      pages.push({ number, page: null });
    }
  }
  return pages;
}

/** The end of a PDF says so; one that was cut off in transit has lost pages, or parts of them. */
function isCutOff(bytes: Uint8Array): boolean {
  const end = new TextDecoder('latin1').decode(bytes.subarray(-4096));
  return !end.includes('%%EOF');
}

/**
 * Reads the text of a PDF: one block a line, in reading order, each with its words and where they
 * stand, in points from the page's left edge. Total: what is no PDF, is locked or holds no text is
 * refused. `cMaps` gives what fonts that are not embedded are read by.
 */
export async function readPdf(
  bytes: Uint8Array,
  { cMaps }: { cMaps: ReadCMap },
): Promise<SourceRead> {
  try {
    return await withPdf(bytes, cMaps, async (pdf) => {
      if (pdf.numPages > MOST_PAGES) return refused(TOO_LONG);
      const document = toBlocks(await readPages(pdf), isCutOff(bytes));
      const hasText = document.blocks.some(({ kind }) => kind !== 'picture');
      return hasText ? { state: 'read', document } : refused(NO_TEXT);
    });
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    return refused(isLocked ? PASSWORD : BROKEN);
  }
}
