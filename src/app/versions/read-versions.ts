import type { Draft } from '#src/report/draft/draft.ts';
import { newDraft } from '#src/report/draft/new-draft.ts';
import { readSound } from '#src/report/draft/read-sound.ts';
import { restore } from '#src/report/draft/restore.ts';
import { compareDrafts, type DraftChange } from '#src/report/versions/compare-drafts.ts';
import { VERSION_REASONS, type Version } from '#src/report/versions/version.ts';

/** A version as it can be chosen; `draft` is null where it cannot be read. */
export interface VersionEntry {
  number: number;
  /** 2025年1月14日 09:30:05 */
  time: string;
  reason: string;
  draft: Draft | null;
  /** What did not fit when it was read. */
  messages: readonly string[];
  /** From then to now. */
  changes: readonly DraftChange[];
}

/** A local time of the report file for a reader; one that cannot be read is said to be unknown. */
export function timeWords(at: unknown): string {
  const [, year, month, day, clock] =
    /^(\d{4})-(\d\d)-(\d\d)T(\d\d:\d\d:\d\d)/.exec(typeof at === 'string' ? at : '') ?? [];
  return clock === undefined ? '时间不明' : `${year}年${Number(month)}月${Number(day)}日 ${clock}`;
}

function readDraft(file: unknown): Pick<VersionEntry, 'draft' | 'messages'> {
  const sound = readSound(file);
  if (sound) return { draft: sound, messages: [] };
  const restored = restore(file, newDraft('version', ''));
  return restored.state === 'refused'
    ? { draft: null, messages: [restored.reason] }
    : { draft: restored.draft, messages: restored.messages };
}

/** One that is torn never takes the others down. */
function readSafely(file: unknown): Pick<VersionEntry, 'draft' | 'messages'> {
  try {
    return readDraft(file);
  } catch {
    return { draft: null, messages: [] };
  }
}

/** The versions of a report for choosing, latest first, each held against the report `now`. */
export const toEntries = (versions: readonly Version[], now: Draft): VersionEntry[] =>
  versions
    .map(({ number, at, reason, file }) => {
      const { draft, messages } = readSafely(file);
      // The store may have been written by another version of this program.
      const words: Record<string, string> = VERSION_REASONS;
      return {
        number,
        time: timeWords(at),
        reason: words[reason] ?? '其他',
        draft,
        messages,
        changes: draft ? compareDrafts(draft, now) : [],
      };
    })
    .reverse();
