// Values of unknown origin, made safe to copy and merge.

export type JsonRecord = Record<string, unknown>;

const UNSAFE_KEYS = new Set(['__proto__', 'constructor', 'prototype']);
const MAX_DEPTH = 30;

export const isRecord = (value: unknown): value is JsonRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function toSafe(value: unknown, depth: number): unknown {
  if (depth > MAX_DEPTH) return null;
  if (Array.isArray(value)) return value.map((item) => toSafe(item, depth + 1));
  return isRecord(value) ? withoutUnsafeKeys(value, depth) : value;
}

/** A copy without keys that reach into prototypes; what is nested absurdly deep becomes null. */
export function withoutUnsafeKeys(record: JsonRecord, depth = 0): JsonRecord {
  return Object.fromEntries(
    Object.entries(record)
      .filter(([key]) => !UNSAFE_KEYS.has(key))
      .map(([key, item]) => [key, toSafe(item, depth + 1)]),
  );
}
