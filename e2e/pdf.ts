// A PDF for measuring, whichever program made it: its words with their places, and where its ink is.
import { execFileSync } from 'node:child_process';

/** In millimetres from the sheet's top left corner. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/**
 * A run without blanks. Its sides are exact; its top and bottom are the font's, which may be far
 * above and below the letters, but are the same for all words of one font and size.
 */
export interface PdfWord extends Box {
  text: string;
}

/** The words at one height, from left to right. */
export interface PdfLine extends Box {
  text: string;
  words: PdfWord[];
}

export interface PdfPage {
  /** Counted from 1. */
  number: number;
  width: number;
  height: number;
  /** In the order of the file, which is that of the document. */
  words: PdfWord[];
  /** From top to bottom. */
  lines: PdfLine[];
}

const MM_A_POINT = 25.4 / 72;

export function hasPdftotext(): boolean {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Why a test that measures a PDF is skipped where the program is missing. */
export const NO_PDFTOTEXT = 'pdftotext (poppler-utils) is not installed';

// Radicals that fonts draw with the glyph of a character: a PDF gives back either. Those of U+2F00
// to U+2FD5 are mended by NFKC, these are not.
const RADICALS =
  '⺎兀⺒巳⺓幺⺟母⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻑長⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻳龟';
const CHARACTERS = new Map(
  Array.from({ length: RADICALS.length / 2 }, (_, pair) => [
    RADICALS.charAt(2 * pair),
    RADICALS.charAt(2 * pair + 1),
  ]),
);

/** Text as it can be compared: radicals as characters, one width, no blanks. */
export const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u2E80-\u2EFF]/g, (radical) => CHARACTERS.get(radical) ?? radical)
    .replace(/\s+/gu, '');

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const unescaped = (text: string): string =>
  text
    .replace(/&#(x?)([0-9a-f]+);/gi, (_, hex: string, code: string) =>
      String.fromCodePoint(Number.parseInt(code, hex ? 16 : 10)),
    )
    .replace(/&(amp|lt|gt|quot|apos);/g, (entity, name: string) => ENTITIES[name] ?? entity);

const middleOf = ({ top, bottom }: Box): number => (top + bottom) / 2;

/** Further apart in height than this, words are of different lines, be they of a small table. */
const LINE_MM = 1.5;

function toLines(words: readonly PdfWord[]): PdfLine[] {
  const lines: PdfWord[][] = [];
  for (const word of [...words].sort((a, b) => middleOf(a) - middleOf(b))) {
    const [first] = lines.at(-1) ?? [];
    if (first && middleOf(word) - middleOf(first) < LINE_MM) lines.at(-1)?.push(word);
    else lines.push([word]);
  }
  return lines.map((line) => {
    const sorted = line.sort((a, b) => a.left - b.left);
    return {
      text: sorted.map(({ text }) => text).join(' '),
      words: sorted,
      left: Math.min(...sorted.map(({ left }) => left)),
      top: Math.min(...sorted.map(({ top }) => top)),
      right: Math.max(...sorted.map(({ right }) => right)),
      bottom: Math.max(...sorted.map(({ bottom }) => bottom)),
    };
  });
}

/** The pages of a PDF with their words. */
export function readPdf(path: string): PdfPage[] {
  const xml = execFileSync('pdftotext', ['-raw', '-bbox', path, '-'], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  const mm = (points = '') => Number(points) * MM_A_POINT;
  return xml
    .split('<page ')
    .slice(1)
    .map((page, index) => {
      const [, width, height] = /^width="([\d.]+)" height="([\d.]+)"/.exec(page) ?? [];
      const found = page.matchAll(
        /<word xMin="(-?[\d.]+)" yMin="(-?[\d.]+)" xMax="(-?[\d.]+)" yMax="(-?[\d.]+)">(.*?)<\/word>/gs,
      );
      const words = [...found].map(([, left, top, right, bottom, text = '']) => ({
        text: bare(unescaped(text)),
        left: mm(left),
        top: mm(top),
        right: mm(right),
        bottom: mm(bottom),
      }));
      return {
        number: index + 1,
        width: mm(width),
        height: mm(height),
        words,
        lines: toLines(words),
      };
    });
}

const DOTS_A_MM = 5;
/** Darker than this is ink; a watermark is not. */
const INK = 160;

/** What is printed on a page inside `area`, letters and rules; null where nothing is. */
export function inkOf(path: string, page: number, area: Partial<Box> = {}): Box | null {
  const picture = execFileSync(
    'pdftoppm',
    ['-gray', '-r', String(DOTS_A_MM * 25.4), '-f', String(page), '-l', String(page), path],
    { maxBuffer: 2 ** 28 },
  );
  const [header = '', columns = '', rows = ''] =
    /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(picture.toString('latin1', 0, 64)) ?? [];
  const [width, height] = [Number(columns), Number(rows)];
  const dots = (mm: number | undefined, otherwise: number) =>
    mm === undefined ? otherwise : Math.round(mm * DOTS_A_MM);
  const [firstRow, endRow] = [dots(area.top, 0), Math.min(height, dots(area.bottom, height))];
  const [firstColumn, endColumn] = [dots(area.left, 0), Math.min(width, dots(area.right, width))];
  let [left, top, right, bottom] = [Infinity, Infinity, -1, -1];
  for (let row = firstRow; row < endRow; row += 1) {
    for (let column = firstColumn; column < endColumn; column += 1) {
      if ((picture[header.length + row * width + column] ?? 255) >= INK) continue;
      left = Math.min(left, column);
      right = Math.max(right, column + 1);
      top = Math.min(top, row);
      bottom = row + 1;
    }
  }
  const mm = (count: number) => count / DOTS_A_MM;
  return bottom < 0 ? null : { left: mm(left), top: mm(top), right: mm(right), bottom: mm(bottom) };
}
