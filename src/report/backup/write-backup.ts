// 备份: all reports of a browser with their versions in one file, each as it is stored.
import type { NewVersion } from '#src/report/versions/version.ts';

export const BACKUP_FORMAT = 'disclosure-annual-report-backup';
export const BACKUP_VERSION = 1;

/** A report as it is stored, whatever it is, and its versions, oldest first. */
export interface KeptReport {
  file: unknown;
  versions: readonly NewVersion[];
}

/** When and by which version of the program a backup is written. */
export interface BackupStamp {
  savedAt: string;
  program: string;
}

/** The text of a stored record as JSON; null where it has none: cycles, undefined, big integers. */
export function toRawJson(record: unknown, indent?: number): string | null {
  try {
    const text: unknown = JSON.stringify(record, null, indent);
    return typeof text === 'string' ? text : null;
  } catch {
    return null;
  }
}

/** What of a report goes into a backup, a record a text; `file` is null where it cannot be written. */
export interface BackupTexts {
  file: string | null;
  versions: readonly string[];
}

/** The texts of a report for a backup. */
export const toBackupTexts = ({ file, versions }: KeptReport): BackupTexts => ({
  file: toRawJson(file),
  versions: versions.flatMap((version) => toRawJson(version) ?? []),
});

const listOf = (texts: readonly string[]): string[] =>
  texts.map((text, index) => (index === 0 ? text : `,\n${text}`));

/**
 * The text of a backup in pieces, a record a line: all of it in one string may be more than a
 * browser holds.
 */
export function toBackupPieces(stamp: BackupStamp, reports: readonly BackupTexts[]): string[] {
  const head = { format: BACKUP_FORMAT, version: BACKUP_VERSION, ...stamp };
  return [
    `${JSON.stringify(head).slice(0, -1)},"reports":[\n`,
    ...listOf(reports.flatMap(({ file }) => file ?? [])),
    '\n],"versions":[\n',
    ...listOf(reports.flatMap(({ versions }) => versions)),
    '\n]}\n',
  ];
}
