// A page as it is held for reading: its characters upright, in points from its top left corner.
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { DrawnGlyph, Drawing, Stroke } from './drawing.ts';
import { placed, toMatrix, IDENTITY, type Matrix } from './matrix.ts';
import { toRules, type Rules } from './rules.ts';

export interface Glyph {
  text: string;
  left: number;
  right: number;
  /** Its baseline's distance from the page's top. */
  base: number;
  size: number;
}

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface PageText {
  width: number;
  height: number;
  glyphs: readonly Glyph[];
  /** Straight lines and borders. */
  strokes: readonly Stroke[];
  rules: Rules;
  pictures: readonly Box[];
  /** What runs across or upwards on the page, as a rule a watermark. */
  slanted: string;
  /** All of the text is the unseen text under a scanned picture. */
  isScan: boolean;
}

/** A line may sink by this part of its length and still be upright. */
const UPRIGHT = 0.02;

function isUpright({ along: [x, y] }: DrawnGlyph, [a, b, c, d]: Matrix): boolean {
  const [right, down] = [a * x + c * y, b * x + d * y];
  return right > 0 && Math.abs(down) <= UPRIGHT * right;
}

const isInk = ({ text }: DrawnGlyph): boolean => text.trim() !== '';

/** The page turned so that most of its text is upright: tables are often printed sideways. */
function turn(page: PDFPageProxy, glyphs: readonly DrawnGlyph[]) {
  const views = [0, 90, 180, 270].map((turned) => {
    const view = page.getViewport({ scale: 1, rotation: (page.rotate + turned) % 360 });
    const place = toMatrix(view.transform) ?? IDENTITY;
    return { view, place, upright: glyphs.filter((glyph) => isUpright(glyph, place)) };
  });
  return views.reduce((best, each) => (each.upright.length > best.upright.length ? each : best));
}

/** Unseen text is only read where it is all there is, as under a scan. */
function readable(glyphs: readonly DrawnGlyph[]): {
  glyphs: readonly DrawnGlyph[];
  isScan: boolean;
} {
  const ink = glyphs.filter(isInk);
  const seen = ink.filter(({ isSeen }) => isSeen).length;
  if (2 * seen >= ink.length)
    return { glyphs: glyphs.filter(({ isSeen }) => isSeen), isScan: false };
  return { glyphs, isScan: true };
}

function toBox(place: Matrix, inner: Matrix): Box {
  const corners = [
    [0, 0],
    [1, 0],
    [0, 1],
    [1, 1],
  ].map(([x = 0, y = 0]) => placed(place, ...placed(inner, x, y)));
  const [across, down] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  return {
    left: Math.min(...across),
    top: Math.min(...down),
    right: Math.max(...across),
    bottom: Math.max(...down),
  };
}

/** Lays a page's drawing out for reading. What lies outside the page is left out. */
export function toPageText(page: PDFPageProxy, drawing: Drawing): PageText {
  const { glyphs, isScan } = readable(drawing.glyphs);
  const { view, place, upright } = turn(page, glyphs);
  const { width, height } = view;
  const laid = upright.map(({ text, from, to, size }): Glyph => {
    const [left, base] = placed(place, ...from);
    const [right] = placed(place, ...to);
    return { text, left, right, base, size };
  });
  const standing = new Set(upright);
  const strokes = drawing.strokes.map(([x1, y1, x2, y2]): Stroke => [
    ...placed(place, x1, y1),
    ...placed(place, x2, y2),
  ]);
  return {
    width,
    height,
    glyphs: laid.filter(
      ({ left, right, base }) => right >= 0 && left <= width && base >= 0 && base <= height,
    ),
    strokes,
    rules: toRules(strokes, height),
    pictures: drawing.pictures.map((inner) => toBox(place, inner)),
    slanted: glyphs
      .filter((glyph) => !standing.has(glyph))
      .map(({ text }) => text)
      .join(''),
    isScan,
  };
}
