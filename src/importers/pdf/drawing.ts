// What a page draws, in the units and directions of its file, before anything of it is understood.
import type { Matrix } from './matrix.ts';

/** A character, from where its baseline starts to where it ends. */
export interface DrawnGlyph {
  text: string;
  from: readonly [x: number, y: number];
  to: readonly [x: number, y: number];
  /** The way its line runs; known also of a character without width. */
  along: readonly [x: number, y: number];
  /** Height of the type. */
  size: number;
  /** Text that is there to be searched, over a picture of itself, is not seen. */
  isSeen: boolean;
  /** Its font, as named within the document. */
  font: string;
  /** The font has a number for it that was taken for the character's own. */
  isNumber: boolean;
}

export interface Drawing {
  glyphs: readonly DrawnGlyph[];
  /** Straight pieces of lines and borders, from end to end. */
  strokes: readonly Stroke[];
  /** Where pictures stand: each as the place of a square of side 1. */
  pictures: readonly Matrix[];
  /** Text was drawn in a font that cannot be read at all. */
  hasLostText: boolean;
  /** How often something was painted that is no text. */
  paints: number;
}

export type Stroke = readonly [x1: number, y1: number, x2: number, y2: number];
