import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Font } from './text-state.ts';

const numbersIn = (list: unknown): number[] =>
  Array.isArray(list) || list instanceof Float64Array || list instanceof Float32Array
    ? Array.from(list, Number)
    : [];

/** The type's height in parts of its size: only fonts drawn as procedures say it by their box. */
function heightOf(isDrawn: boolean, matrix: readonly number[], box: readonly number[]): number {
  if (!isDrawn) return 1;
  const height = Math.abs(((box[3] ?? 0) - (box[1] ?? 0)) * (matrix[3] ?? 0));
  return height > 0 ? height : 1;
}

/** A font that a page's operators name; null where pdf.js could make nothing of it. */
export async function readFont(page: PDFPageProxy, name: string): Promise<Font | null> {
  // Fonts come before the operators, but are handed over a moment later.
  if (!page.commonObjs.has(name)) await new Promise((resolve) => setTimeout(resolve));
  const found: unknown = page.commonObjs.has(name) ? page.commonObjs.get(name) : null;
  // A font that failed is here as the words of its failure.
  if (typeof found !== 'object' || found === null) return null;
  // pdf.js gives its fonts no type; each value is checked where it is used.
  const font = found as Record<string, unknown>;
  const matrix = numbersIn(font.fontMatrix);
  return {
    name,
    unit: matrix[0] ?? 0.001,
    height: heightOf(font.isType3Font === true, matrix, numbersIn(font.bbox)),
    isVertical: font.vertical === true,
    isComposite: font.composite === true,
  };
}
