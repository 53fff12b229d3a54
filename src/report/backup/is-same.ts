// Whether two stored reports say the same, under whatever id and in whatever order of keys.
import { isRecord } from '#src/report/draft/json.ts';

/** What is nested deeper is no report of ours. */
const MAX_DEPTH = 40;

function isEqual(one: unknown, other: unknown, depth: number): boolean {
  if (one === other) return true;
  if (depth > MAX_DEPTH) return false;
  if (Array.isArray(one) && Array.isArray(other)) {
    return (
      one.length === other.length &&
      one.every((item, index) => isEqual(item, other[index], depth + 1))
    );
  }
  if (!isRecord(one) || !isRecord(other)) return false;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && isEqual(one[key], other[key], depth + 1))
  );
}

const withoutId = (report: unknown): unknown =>
  isRecord(report) ? { ...report, id: null } : report;

/** Whether two stored reports are the same but for their ids. */
export const isSameReport = (one: unknown, other: unknown): boolean =>
  isEqual(withoutId(one), withoutId(other), 0);
