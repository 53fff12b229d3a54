// Small PDF files, written by hand: text at places, fonts that are not in the file.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface PdfPage {
  /** Operators of its content. */
  content: string;
  /** In points, A4 where not said. */
  size?: readonly [width: number, height: number];
  /** By how many degrees it is turned to be seen. */
  turned?: number;
  /** Entries for `/XObject`, `/ExtGState` and the like of its resources. */
  resources?: string;
  /** More entries of its own. */
  entries?: string;
}

export interface PdfParts {
  pages: readonly PdfPage[];
  /** Fonts by the name that content calls them by; `CHINESE` is always there as `F`. */
  fonts?: Readonly<Record<string, string>>;
  /** More objects, numbered from 1000 on, with or without a stream. */
  objects?: readonly string[];
  /** Entries for the trailer. */
  trailer?: string;
}

/** A font for Chinese that is not in the file, its characters numbered as `encoding` says. */
export const chineseFont = (encoding: string): string =>
  `<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /${encoding}
  /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /DW 1000
  /W [1 95 500 814 939 500] /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >>
  /FontDescriptor << /Type /FontDescriptor /FontName /SimSun /Flags 4 /Ascent 859 /Descent -141
  /CapHeight 683 /StemV 80 /ItalicAngle 0 /FontBBox [0 -141 1000 859] >> >>] >>`;

/** Letters and figures take half the room of a Chinese character. */
const CHINESE = chineseFont('UniGB-UCS2-H');

export const HELVETICA =
  '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>';

/** A stream with its dictionary's entries. */
export const pdfStream = (entries: string, data: string): string =>
  `<< ${entries} /Length ${String(data.length)} >>\nstream\n${data}\nendstream`;

/** Text as the font `F` numbers it. */
export const hexOf = (text: string): string =>
  `<${Array.from({ length: text.length }, (_, index) =>
    text.charCodeAt(index).toString(16).padStart(4, '0'),
  ).join('')}>`;

/** Shows a text from a place on, in points from the page's lower left corner. */
export const textAt = (x: number, y: number, text: string, size = 10): string =>
  `BT /F ${String(size)} Tf ${String(x)} ${String(y)} Td ${hexOf(text)} Tj ET`;

/** The bytes of a PDF. */
export function pdfFile({ pages, fonts = {}, objects = [], trailer = '' }: PdfParts): Uint8Array {
  const named = Object.entries({ F: CHINESE, ...fonts }).map(([name, font]) => `/${name} ${font}`);
  const kids = pages.map((_, index) => `${String(10 + 2 * index)} 0 R`).join(' ');
  const numbered: [number, string][] = [
    [1, '<< /Type /Catalog /Pages 2 0 R >>'],
    [2, `<< /Type /Pages /Count ${String(pages.length)} /Kids [${kids}] >>`],
    [3, `<< ${named.join(' ')} >>`],
    ...objects.map((object, index): [number, string] => [1000 + index, object]),
    ...pages.flatMap(
      ({ content, size = [595, 842], turned = 0, resources = '', entries = '' }, index) => {
        const own = 10 + 2 * index;
        return [
          [
            own,
            `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${size.join(' ')}] /Rotate ${String(turned)} ${entries}
          /Contents ${String(own + 1)} 0 R /Resources << /Font 3 0 R ${resources} >> >>`,
          ] as [number, string],
          [own + 1, pdfStream('', content)] as [number, string],
        ];
      },
    ),
  ];
  numbered.sort(([a], [b]) => a - b);
  let file = '%PDF-1.7\n';
  let table = 'xref\n0 1\n0000000000 65535 f \n';
  for (const [number, object] of numbered) {
    table += `${String(number)} 1\n${String(file.length).padStart(10, '0')} 00000 n \n`;
    file += `${String(number)} 0 obj\n${object}\nendobj\n`;
  }
  const start = file.length;
  file += `${table}trailer\n<< /Size 2000 /Root 1 0 R ${trailer} >>\nstartxref\n${String(start)}\n%%EOF\n`;
  return Uint8Array.from(file, (sign) => sign.charCodeAt(0));
}

/** A predefined CMap as pdf.js packs it; null for a name that it does not know. */
export const cMapFile = (name: string): Promise<Uint8Array | null> => {
  const path = join(import.meta.dirname, `../../node_modules/pdfjs-dist/cmaps/${name}.bcmap`);
  return Promise.resolve(existsSync(path) ? new Uint8Array(readFileSync(path)) : null);
};
