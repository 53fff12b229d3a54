// Follows a page's operators, as pdf.js gives them, from the first to the last.
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { DrawnGlyph, Stroke } from './drawing.ts';
import { IDENTITY, toMatrix, within, type Matrix } from './matrix.ts';
import { isThin, straightPieces } from './straight-pieces.ts';
import {
  NEW_STATE,
  showText,
  toLine,
  type Font,
  type FontGlyph,
  type GraphicsState,
  type TextPlace,
} from './text-state.ts';

const number = (operand: unknown): number =>
  typeof operand === 'number' && Number.isFinite(operand) ? operand : 0;

const isGlyph = (item: unknown): item is FontGlyph =>
  typeof item === 'object' &&
  item !== null &&
  'unicode' in item &&
  typeof item.unicode === 'string' &&
  'width' in item &&
  typeof item.width === 'number';

/** An entry of a set of graphics parameters that is a font. */
export const isFontEntry = (entry: unknown): entry is [string, unknown[]] =>
  Array.isArray(entry) && entry[0] === 'Font' && Array.isArray(entry[1]);

/** Rendering modes that show nothing: 3, and 7 that only clips. */
const isHidden = (mode: unknown): boolean => mode === 3 || mode === 7;

/** More strokes than any printed page has: what is over them is left. */
const MOST_STROKES = 20_000;
const MOST_SAVED = 10_000;

/** Follows operators one after another; what they drew is in `drawing`. */
export class Pen {
  readonly glyphs: DrawnGlyph[] = [];
  readonly strokes: Stroke[] = [];
  readonly pictures: Matrix[] = [];
  hasLostText = false;
  paints = 0;
  #state: GraphicsState = NEW_STATE;
  readonly #saved: GraphicsState[] = [];
  #at: TextPlace = { text: IDENTITY, line: IDENTITY };
  /** A place was made and nothing drawn there yet: a picture that pdf.js left out. */
  #isEmptyPlace = false;
  readonly #fonts: ReadonlyMap<string, Font | null>;

  constructor(fonts: ReadonlyMap<string, Font | null>) {
    this.#fonts = fonts;
  }

  /** Does one operator. */
  follow(operator: number, operands: readonly unknown[]): void {
    const [first, second] = operands;
    switch (operator) {
      case OPS.save:
        return this.#save();
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
      case OPS.endGroup:
        return this.#restore();
      case OPS.beginGroup:
        return this.#save();
      case OPS.paintFormXObjectBegin:
        this.#save();
        return this.#place(first);
      case OPS.transform:
        this.#isEmptyPlace = true;
        return this.#place(operands);
      case OPS.setGState:
        return this.#set(first);
      case OPS.setFont:
        return this.#change({ font: this.#fonts.get(String(first)) ?? null, size: number(second) });
      case OPS.setCharSpacing:
        return this.#change({ letterSpacing: number(first) });
      case OPS.setWordSpacing:
        return this.#change({ wordSpacing: number(first) });
      case OPS.setHScale:
        return this.#change({ stretch: number(first) / 100 });
      case OPS.setLeading:
        return this.#change({ leading: number(first) });
      case OPS.setTextRise:
        return this.#change({ rise: number(first) });
      case OPS.setTextRenderingMode:
        return this.#change({ isSeen: !isHidden(first) });
      case OPS.beginText:
        this.#at = { text: IDENTITY, line: IDENTITY };
        return;
      case OPS.setTextMatrix: {
        const matrix = toMatrix(first) ?? toMatrix(operands) ?? IDENTITY;
        this.#at = { text: matrix, line: matrix };
        return;
      }
      case OPS.setLeadingMoveText:
        this.#change({ leading: -number(second) });
        this.#at = toLine(this.#at, number(first), number(second));
        return;
      case OPS.moveText:
        this.#at = toLine(this.#at, number(first), number(second));
        return;
      case OPS.nextLine:
        this.#at = toLine(this.#at, 0, -this.#state.leading);
        return;
      case OPS.showText:
        return this.#show(first);
      case OPS.constructPath:
        return this.#paint(first, second);
      default:
        return;
    }
  }

  /** Ends the page: a picture may stand in the last place that was made. */
  end(): void {
    if (this.#isEmptyPlace) this.pictures.push(this.#state.place);
    this.#isEmptyPlace = false;
  }

  #change(changes: Partial<GraphicsState>): void {
    this.#state = { ...this.#state, ...changes };
  }

  #save(): void {
    if (this.#saved.length < MOST_SAVED) this.#saved.push(this.#state);
  }

  #restore(): void {
    this.end();
    this.#state = this.#saved.pop() ?? this.#state;
  }

  #place(matrix: unknown): void {
    const inner = toMatrix(matrix);
    if (inner !== null) this.#change({ place: within(this.#state.place, inner) });
  }

  /** A set of graphics parameters: of them only the font says where text stands. */
  #set(entries: unknown): void {
    if (!Array.isArray(entries)) return;
    for (const entry of entries as unknown[]) {
      if (isFontEntry(entry)) this.follow(OPS.setFont, entry[1]);
    }
  }

  #show(items: unknown): void {
    this.#isEmptyPlace = false;
    if (!Array.isArray(items)) return;
    if (this.#state.font === null) {
      this.hasLostText = true;
      return;
    }
    const shown = (items as unknown[]).filter(
      (item): item is FontGlyph | number => typeof item === 'number' || isGlyph(item),
    );
    const { glyphs, at } = showText(this.#state, this.#at, shown);
    for (const glyph of glyphs) this.glyphs.push(glyph);
    this.#at = at;
  }

  #paint(operator: unknown, paths: unknown): void {
    if (operator === OPS.endPath) return;
    this.#isEmptyPlace = false;
    this.paints += 1;
    const path: unknown = Array.isArray(paths) ? paths[0] : null;
    if (!(path instanceof Float32Array) || this.strokes.length > MOST_STROKES) return;
    const isFilled = operator === OPS.fill || operator === OPS.eoFill;
    for (const figure of straightPieces(path, this.#state.place)) {
      if (isFilled && !isThin(figure)) continue;
      for (const stroke of figure) this.strokes.push(stroke);
    }
  }
}
