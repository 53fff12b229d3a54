import type { Archive } from '#src/persistence/archive.ts';
import type { Refusal, SaveResult } from '#src/persistence/draft-store.ts';
import { sameKey } from '#src/report/backup/same-key.ts';
import { underId, type BackupReport } from '#src/report/backup/read-backup.ts';
import { copyId } from './fresh.ts';

/** What became of the reports of a backup. */
export interface BroughtBack {
  restored: number;
  /** Stored here already, to the letter. */
  same: number;
  /** Stored beside another state of the same report. */
  beside: number;
  /** Given up, or refused by the browser. */
  left: number;
  refusal: Refusal | null;
}

/**
 * Puts the reports of a backup, with their versions, where nothing is: under their own ids or beside
 * what is stored. What is stored already stays as it is. Stops where the browser refuses.
 */
export async function bringBack(
  reports: readonly BackupReport[],
  archive: Archive,
  signal: AbortSignal,
): Promise<BroughtBack> {
  const count: BroughtBack = { restored: 0, same: 0, beside: 0, left: 0, refusal: null };
  const listed = await archive.list();
  if (listed.state === 'refused') {
    return { ...count, left: reports.length, refusal: listed.refusal };
  }
  const ids = new Set(listed.value.map(({ id }) => id));
  const keys = new Set(listed.value.map(({ file }) => sameKey(file)));
  /** Here under its own id, or beside another state of it since an earlier time. */
  const isHere = (id: string, key: string | null) => key !== null && ids.has(id) && keys.has(key);
  const add = async ({ file, versions }: BackupReport): Promise<SaveResult> =>
    signal.aborted ? { state: 'gone' } : archive.add({ id: file.id, file, versions });
  for (const [index, report] of reports.entries()) {
    const key = sameKey(report.file);
    if (isHere(report.file.id, key)) {
      count.same += 1;
      continue;
    }
    let added = report;
    let result = await add(added);
    if (result.state === 'conflict') {
      added = underId(report, copyId(report.file.id));
      result = await add(added);
      if (result.state === 'saved') count.beside += 1;
    }
    if (result.state !== 'saved') {
      const refusal = result.state === 'refused' ? result.refusal : null;
      return { ...count, left: reports.length - index, refusal };
    }
    ids.add(added.file.id);
    keys.add(key);
    count.restored += 1;
  }
  return count;
}
