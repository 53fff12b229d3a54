// Places on a page as PDF reckons them: x' = a·x + c·y + e, y' = b·x + d·y + f.

export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** Takes six numbers, in whatever list; null where they are none. */
export function toMatrix(list: unknown): Matrix | null {
  if (!Array.isArray(list) && !(list instanceof Float32Array)) return null;
  const [a, b, c, d, e, f] = Array.from(list, Number);
  const matrix = [a ?? NaN, b ?? NaN, c ?? NaN, d ?? NaN, e ?? NaN, f ?? NaN] as const;
  return matrix.every(Number.isFinite) ? matrix : null;
}

/** Does `inner` first, then `outer`. */
export function within(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [p, q, r, s, t, u] = inner;
  return [
    a * p + c * q,
    b * p + d * q,
    a * r + c * s,
    b * r + d * s,
    a * t + c * u + e,
    b * t + d * u + f,
  ];
}

export const placed = ([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] => [
  a * x + c * y + e,
  b * x + d * y + f,
];
