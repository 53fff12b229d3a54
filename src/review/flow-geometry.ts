// Where the pieces of 申请去向图 stand: plain numbers in units of the picture, nothing drawn.
import type { FlowTone, RequestFlow } from '#src/report/tables/request-flow.ts';

/** A piece of the flow: a part of table 三, or the 件 that one side lacks. */
export interface FlowPiece {
  label: string;
  tone: FlowTone | 'missing';
  count: number;
  /** Its bar at the picture's edge, alone in its slot; the label stands at the slot's middle. */
  slot: { top: number; height: number };
  bar: { top: number; height: number };
  /** Its stretch of the trunk, where the pieces of a side stand one upon the other. */
  trunk: { top: number; height: number };
}

export interface FlowLayout {
  height: number;
  /** Height of the trunk, which begins at the top and stands for the larger side. */
  trunk: number;
  left: readonly FlowPiece[];
  right: readonly FlowPiece[];
}

const TRUNK = 176;
/** The least room that a label takes. */
export const SLOT = 24;
const GAP = 6;

type Counted = Pick<FlowPiece, 'label' | 'tone' | 'count'>;

function piecesOf(parts: RequestFlow['sources'], missing: number): Counted[] {
  const counted = parts.map(({ label, tone, value }) => ({ label, tone, count: value ?? 0 }));
  const all: Counted[] = [...counted, { label: '差', tone: 'missing', count: missing }];
  return all.filter(({ count }) => count > 0);
}

/** The pieces of a side from the top on, each in a slot that its label fits in. */
function standUp(pieces: readonly Counted[], perCount: number): FlowPiece[] {
  let slotTop = 0;
  let stretchTop = 0;
  return pieces.map((piece) => {
    const height = piece.count * perCount;
    const slot = { top: slotTop, height: Math.max(height, SLOT) };
    const trunk = { top: stretchTop, height };
    slotTop += slot.height + GAP;
    stretchTop += height;
    return { ...piece, slot, bar: { top: slot.top + (slot.height - height) / 2, height }, trunk };
  });
}

const bottomOf = (pieces: readonly FlowPiece[]): number =>
  Math.max(0, ...pieces.map(({ slot }) => slot.top + slot.height));

/**
 * Lays a flow out: heights are to scale, the same for all; the side that accounts for less gets a
 * piece of its own for the difference. Throws where there is nothing to draw.
 */
export function layOutFlow(flow: RequestFlow): FlowLayout {
  const whole = Math.max(flow.received, flow.accounted);
  if (whole <= 0) throw new Error('There is no flow to draw.');
  const perCount = TRUNK / whole;
  const left = standUp(piecesOf(flow.sources, whole - flow.received), perCount);
  const right = standUp(piecesOf(flow.outcomes, whole - flow.accounted), perCount);
  return { height: Math.max(TRUNK, bottomOf(left), bottomOf(right)), trunk: TRUNK, left, right };
}

/** The band from one upright stretch to another, as the path of an SVG. */
export function bandPath(
  from: { x: number; top: number; height: number },
  to: { x: number; top: number; height: number },
): string {
  const middle = (from.x + to.x) / 2;
  const round = (value: number) => Math.round(value * 100) / 100;
  const curve = (x: number, y: number, fromY: number) =>
    `C${round(middle)} ${round(fromY)} ${round(middle)} ${round(y)} ${round(x)} ${round(y)}`;
  return [
    `M${round(from.x)} ${round(from.top)}`,
    curve(to.x, to.top, from.top),
    `V${round(to.top + to.height)}`,
    curve(from.x, from.top + from.height, to.top + to.height),
    'Z',
  ].join('');
}
