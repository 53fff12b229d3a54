// The door for backups: each record goes through the door for reports, and stands for itself.
import * as z from 'zod/mini';
import { titleOf } from '#src/report/document/title.ts';
import { isRecord, withoutUnsafeKeys } from '#src/report/draft/json.ts';
import { newDraft } from '#src/report/draft/new-draft.ts';
import { PLAIN_ID, readSound } from '#src/report/draft/read-sound.ts';
import { toReportFile, type ReportFile } from '#src/report/draft/report-file.ts';
import { minuteOf } from '#src/report/draft/saved-at.ts';
import { restore } from '#src/report/draft/restore.ts';
import {
  VERSION_REASONS,
  toForget,
  type NewVersion,
  type VersionReason,
} from '#src/report/versions/version.ts';
import { BACKUP_FORMAT, BACKUP_VERSION } from './write-backup.ts';

const backupSchema = z.looseObject({
  format: z.literal(BACKUP_FORMAT),
  version: z.number(),
  reports: z.array(z.unknown()),
  versions: z._default(z.array(z.unknown()), []),
});

const versionSchema = z.looseObject({ report: z.string(), at: z.string(), reason: z.string() });

/** A report of a backup, ready to be stored. */
export interface BackupReport {
  title: string;
  file: ReportFile;
  versions: NewVersion[];
  /** A sentence for each thing of it that could not be taken over. */
  messages: string[];
}

/** `torn` counts the records of the backup that are no reports. */
export type BackupRead =
  { state: 'read'; reports: BackupReport[]; torn: number } | { state: 'refused'; reason: string };

const BROKEN =
  '备份文件不完整或者改动过，没有恢复任何报告。换一份完整的备份文件再试；下载或拷贝中断过的，重新拷贝一次。';
const NEWER =
  '这份备份由更新版本的程序保存，没有恢复任何报告。备份文件要留存，用新版本的程序导入。';

type ReadReport = Omit<BackupReport, 'versions'>;

/** Null where it is no report. What is sound, or of a newer version, stays as it was stored. */
function readReport(record: unknown, freshId: () => string): ReadReport | null {
  if (!isRecord(record)) return null;
  const restored = restore(record, newDraft(freshId(), ''));
  if (restored.state === 'refused') return null;
  const { draft, messages, readOnly } = restored;
  const isKept = readOnly || readSound(record) !== null;
  const kept = { ...(withoutUnsafeKeys(record) as object), id: draft.id };
  return {
    title: titleOf(draft),
    // Either its schema has seen it, or `restore` mends it whenever it is opened.
    file: isKept ? (kept as ReportFile) : toReportFile(draft, draft),
    messages: readOnly ? [] : messages,
  };
}

const isReason = (reason: string): reason is VersionReason =>
  Object.hasOwn(VERSION_REASONS, reason);

function readVersion(record: unknown, freshId: () => string): NewVersion[] {
  const parsed = versionSchema.safeParse(record);
  const read = parsed.success ? readReport(parsed.data.file, freshId) : null;
  if (!parsed.success || !read) return [];
  const { report, at, reason } = parsed.data;
  return [{ report, at, reason: isReason(reason) ? reason : 'autosaved', file: read.file }];
}

/** No more than are kept of a report. */
function withoutForgotten(versions: readonly NewVersion[]): NewVersion[] {
  const forgotten = new Set(toForget(versions.map(({ reason }, number) => ({ number, reason }))));
  return versions.filter((_, number) => !forgotten.has(number));
}

/** Versions whose report itself is lost: the last of them stands for it. */
function toRescued(versions: NewVersion[], freshId: () => string): BackupReport[] {
  const last = versions.at(-1);
  if (!last) return [];
  const id = PLAIN_ID.test(last.report) ? last.report : freshId();
  const restored = restore(last.file, newDraft(id, ''));
  if (restored.state === 'refused') return [];
  const title = titleOf(restored.draft);
  const when = minuteOf(last.at);
  const messages = [`报告本身读不出，恢复的是 ${when} 的历史版本。`];
  return [underId({ title, file: last.file, versions, messages }, id)];
}

function readRecords(
  { reports: records, versions }: z.infer<typeof backupSchema>,
  freshId: () => string,
): BackupRead {
  const byReport = new Map<string, NewVersion[]>();
  for (const version of versions.flatMap((record) => readVersion(record, freshId))) {
    const own = byReport.get(version.report);
    if (own) own.push(version);
    else byReport.set(version.report, [version]);
  }
  const reports = records.flatMap((record): BackupReport[] => {
    const read = readReport(record, freshId);
    if (!read) return [];
    // Versions name the report as it was written, before its id is mended.
    const id = isRecord(record) && typeof record.id === 'string' ? record.id : read.file.id;
    const own = byReport.get(id) ?? [];
    byReport.delete(id);
    return [underId({ ...read, versions: withoutForgotten(own) }, read.file.id)];
  });
  const torn = records.length - reports.length;
  const rescued = [...byReport.values()].flatMap((own) =>
    toRescued(withoutForgotten(own), freshId),
  );
  return { state: 'read', reports: [...reports, ...rescued], torn };
}

/**
 * Reads the text of a backup. `freshId` gives an id to what has none that can be used. Never throws.
 */
export function readBackup(text: string, freshId: () => string): BackupRead {
  let backup: unknown;
  try {
    backup = JSON.parse(text);
  } catch {
    return { state: 'refused', reason: BROKEN };
  }
  const { version } = isRecord(backup) ? backup : {};
  if (typeof version === 'number' && version > BACKUP_VERSION) {
    return { state: 'refused', reason: NEWER };
  }
  const parsed = backupSchema.safeParse(backup);
  return parsed.success ? readRecords(parsed.data, freshId) : { state: 'refused', reason: BROKEN };
}

/** A report, with its versions, under another id. */
export const underId = ({ file, versions, ...rest }: BackupReport, id: string): BackupReport => ({
  ...rest,
  file: { ...file, id },
  versions: versions.map((version) => ({
    ...version,
    report: id,
    file: { ...version.file, id },
  })),
});
