import type { ImportResult } from '#src/app/read-report-file.ts';
import type { Draft, ReportSource } from '#src/report/draft/draft.ts';
import { compareDrafts, type DraftChange } from '#src/report/versions/compare-drafts.ts';
import type { VersionEntry } from './read-versions.ts';

/** What the report is held against: a version of it, or a file. */
export interface Compared {
  kind: 'version' | 'file';
  /** 2025年1月14日 09:30:05 粘贴前, 文件《…》 */
  name: string;
  draft: Draft;
  changes: readonly DraftChange[];
  /** What did not fit when it was read. */
  notes: readonly string[];
  /** What is to be said of a file that others wrote. */
  source: ReportSource | null;
}

/** Null where the version cannot be read. */
export const toCompared = ({ time, reason, ...entry }: VersionEntry): Compared | null =>
  entry.draft && {
    kind: 'version',
    name: `${time} ${reason}`,
    draft: entry.draft,
    changes: entry.changes,
    notes: entry.messages,
    source: null,
  };

/** Null where the file was refused. */
export const toComparedFile = (
  { fileName, draft, notes, source }: ImportResult,
  now: Draft,
): Compared | null =>
  draft && {
    kind: 'file',
    name: `文件《${fileName}》`,
    draft,
    changes: compareDrafts(draft, now),
    notes,
    source,
  };

/** How many changes were made; totals only follow from them. */
export const countChanges = (changes: readonly DraftChange[]): number =>
  changes.filter(({ kind }) => kind !== 'total').length;
