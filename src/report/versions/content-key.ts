// What two versions of a report are held against each other by: all they hold but when they were saved.
import { isRecord } from '#src/report/draft/json.ts';

const sorted = (_: string, value: unknown): unknown =>
  isRecord(value)
    ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
    : value;

/** A text that is the same for two values of JSON that say the same, in whatever order of keys. */
export const toSortedJson = (value: unknown): string => JSON.stringify([value], sorted);

/** A text that is the same for two report files that say the same, in whatever order of keys. */
export function contentKey(file: unknown): string {
  const content = isRecord(file) ? { ...file, revision: 0, savedAt: '' } : String(file);
  return toSortedJson(content);
}
