// Where PDF's text operators put each character (ISO 32000-1, 9.3 and 9.4).
import type { DrawnGlyph } from './drawing.ts';
import { IDENTITY, placed, within, type Matrix } from './matrix.ts';

/** What of a font decides where its characters stand. */
export interface Font {
  name: string;
  /** Widths are in these parts of the type's size. */
  unit: number;
  /** Height of the type in parts of its nominal size. */
  height: number;
  /** Its lines run downwards. */
  isVertical: boolean;
  /** Its characters have numbers of more than one byte. */
  isComposite: boolean;
}

/** A character as pdf.js gives it. */
export interface FontGlyph {
  unicode: string;
  width: number;
  isSpace: boolean;
  originalCharCode: number;
  /** Advance downwards, and where the origin lies of writing downwards. */
  vmetric?: readonly number[] | undefined;
}

/** What `q` saves and `Q` gives back. */
export interface GraphicsState {
  readonly place: Matrix;
  readonly font: Font | null;
  readonly size: number;
  readonly letterSpacing: number;
  readonly wordSpacing: number;
  readonly stretch: number;
  readonly leading: number;
  readonly rise: number;
  readonly isSeen: boolean;
}

export const NEW_STATE: GraphicsState = {
  place: IDENTITY,
  font: null,
  size: 0,
  letterSpacing: 0,
  wordSpacing: 0,
  stretch: 1,
  leading: 0,
  rise: 0,
  isSeen: true,
};

/** The places of the text and of its line. */
export interface TextPlace {
  text: Matrix;
  line: Matrix;
}

export const moved = (matrix: Matrix, x: number, y: number): Matrix =>
  within(matrix, [1, 0, 0, 1, x, y]);

/** Moves to the start of another line. */
export function toLine({ line }: TextPlace, x: number, y: number): TextPlace {
  const start = moved(line, x, y);
  return { text: start, line: start };
}

/** Shows characters and the gaps between them; gives them and where the text goes on. */
export function showText(
  state: GraphicsState,
  at: TextPlace,
  items: readonly (FontGlyph | number)[],
): { glyphs: DrawnGlyph[]; at: TextPlace } {
  const { font, size, stretch } = state;
  if (font === null) return { glyphs: [], at };
  const glyphs: DrawnGlyph[] = [];
  const toPage = within(state.place, at.text);
  const forward = Math.sign(size * stretch) || 1;
  const along = [toPage[0] * forward, toPage[1] * forward] as const;
  const height = Math.abs(size) * font.height * Math.hypot(toPage[2], toPage[3]);
  let [x, y] = [0, 0];
  for (const item of items) {
    if (typeof item === 'number') {
      if (font.isVertical) y -= (item / 1000) * size;
      else x -= (item / 1000) * size * stretch;
      continue;
    }
    const unit = font.unit * size;
    const width = item.width * unit * stretch;
    const [advance = -1000, originX = item.width / 2, originY = 880] = item.vmetric ?? [];
    const left = font.isVertical ? x - originX * unit * stretch : x;
    const base = (font.isVertical ? y - originY * unit : y) + state.rise;
    glyphs.push({
      text: item.unicode,
      from: placed(toPage, left, base),
      to: placed(toPage, left + width, base),
      along,
      size: height,
      isSeen: state.isSeen,
      font: font.name,
      isNumber:
        font.isComposite && item.unicode === String.fromCharCode(item.originalCharCode & 0xffff),
    });
    const spacing = state.letterSpacing + (item.isSpace ? state.wordSpacing : 0);
    if (font.isVertical) y += advance * unit + spacing;
    else x += width + spacing * stretch;
  }
  return { glyphs, at: { ...at, text: moved(at.text, x, y) } };
}
