import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readingsOf } from '#src/report/tables/readings.ts';
import {
  FLOW_OUTCOMES,
  FLOW_SOURCES,
  requestFlow,
  type RequestFlow,
} from '#src/report/tables/request-flow.ts';
import { BUREAU, withFigures } from '#src/testing/drafts.ts';
import { barWidths } from './bar-pair.tsx';
import { SLOT, bandPath, layOutFlow, type FlowPiece } from './flow-geometry.ts';

const PLACES = [...FLOW_SOURCES, ...FLOW_OUTCOMES];

/** A flow with one figure for each of its parts. */
function flowOf(counts: readonly number[]): RequestFlow {
  const typed = PLACES.map(
    ({ paths }, index) => [paths[0] ?? '', String(counts[index] ?? 0)] as const,
  );
  return requestFlow(readingsOf(withFigures(BUREAU, Object.fromEntries(typed), '0')));
}

const count = fc.oneof(
  fc.constantFrom(0, 0, 1, 100_000),
  fc.integer({ min: 0, max: 200 }),
  fc.integer({ min: 0, max: 999_999_999_999 }),
);
const flows = fc
  .array(count, { minLength: PLACES.length, maxLength: PLACES.length })
  .filter((counts) => counts.some((one) => one > 0))
  .map(flowOf);

const sum = (pieces: readonly FlowPiece[], of: (piece: FlowPiece) => number): number =>
  pieces.reduce((total, piece) => total + of(piece), 0);

describe('the layout of a flow', () => {
  it('gives each side the whole trunk, without gap or overlap, to scale', () => {
    fc.assert(
      fc.property(flows, (flow) => {
        const { left, right, trunk } = layOutFlow(flow);
        const whole = Math.max(flow.received, flow.accounted);
        for (const side of [left, right]) {
          expect(sum(side, (piece) => piece.count)).toBe(whole);
          expect(sum(side, (piece) => piece.trunk.height)).toBeCloseTo(trunk, 6);
          let top = 0;
          for (const piece of side) {
            expect(piece.trunk.top).toBeCloseTo(top, 6);
            expect(piece.trunk.height).toBeCloseTo((piece.count / whole) * trunk, 6);
            expect(piece.bar.height).toBe(piece.trunk.height);
            top += piece.trunk.height;
          }
        }
      }),
    );
  });

  it('keeps labels a line apart, bars within their slots, all within the picture', () => {
    fc.assert(
      fc.property(flows, (flow) => {
        const { left, right, height } = layOutFlow(flow);
        for (const side of [left, right]) {
          let bottom = 0;
          for (const { slot, bar } of side) {
            expect(slot.top).toBeGreaterThanOrEqual(bottom);
            expect(slot.height).toBeGreaterThanOrEqual(SLOT);
            expect(bar.top).toBeGreaterThanOrEqual(slot.top - 1e-6);
            expect(bar.top + bar.height).toBeLessThanOrEqual(slot.top + slot.height + 1e-6);
            bottom = slot.top + slot.height;
          }
          expect(bottom).toBeLessThanOrEqual(height);
        }
      }),
    );
  });

  it('shows the difference as a piece of the side that lacks it, and only there', () => {
    fc.assert(
      fc.property(flows, (flow) => {
        const { left, right } = layOutFlow(flow);
        const missing = (side: readonly FlowPiece[]) =>
          sum(
            side.filter(({ tone }) => tone === 'missing'),
            (piece) => piece.count,
          );
        expect(missing(left)).toBe(Math.max(0, flow.accounted - flow.received));
        expect(missing(right)).toBe(Math.max(0, flow.received - flow.accounted));
      }),
    );
  });

  it('draws one outcome as one band', () => {
    const { left, right } = layOutFlow(flowOf([5, 0, 5]));
    expect([...left, ...right].map(({ label }) => label)).toEqual(['本年新收', '予以公开']);
  });

  it('refuses to draw nothing', () => {
    expect(() => layOutFlow(flowOf([]))).toThrow('no flow');
  });

  it('makes a band of two curves between its ends', () => {
    expect(bandPath({ x: 0, top: 0, height: 10 }, { x: 20, top: 5, height: 10 })).toBe(
      'M0 0C10 0 10 5 20 5V15C10 15 10 10 0 10Z',
    );
  });
});

describe('the bars of a row', () => {
  it.each([
    [1, 100_000, { own: 0.0016, last: 160 }],
    [30, 30, { own: 160, last: 160 }],
    [0, 1, { own: 0, last: 16 }],
    [2.5, 5, { own: 40, last: 80 }],
    [0, 40, { own: 0, last: 160 }],
    [0, 0, { own: 0, last: 0 }],
    [null, 40, { own: 0, last: 160 }],
    [null, null, { own: 0, last: 0 }],
  ])('of %s beside %s', (own, last, widths) => {
    expect(barWidths(own, last, 160)).toEqual(widths);
  });
});
