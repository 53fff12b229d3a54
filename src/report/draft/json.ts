// Values of unknown origin, made safe to copy and merge.

export type JsonRecord = Record<string, unknown>;

const UNSAFE_KEYS = new Set(['__proto__', 'constructor', 'prototype']);
const MAX_DEPTH = 30;

export const isRecord = (value: unknown): value is JsonRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A copy without keys that reach into prototypes; what is nested absurdly deep becomes null. */
export function withoutUnsafeKeys(value: unknown, depth = 0): unknown {
  if (depth > MAX_DEPTH) return null;
  if (Array.isArray(value)) return value.map((item) => withoutUnsafeKeys(item, depth + 1));
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !UNSAFE_KEYS.has(key))
      .map(([key, item]) => [key, withoutUnsafeKeys(item, depth + 1)]),
  );
}
