// What two stored reports share that say the same, under whatever id and in whatever order of keys.
import { isRecord } from '#src/report/draft/json.ts';
import { toSortedJson } from '#src/report/versions/content-key.ts';

/**
 * A text that is the same for two stored reports that are the same but for their ids. Null for what
 * is no report, or what JSON cannot hold.
 */
export function sameKey(report: unknown): string | null {
  if (!isRecord(report)) return null;
  try {
    return toSortedJson({ ...report, id: '' });
  } catch {
    return null;
  }
}
