import { MOST_BACKUP_BYTES, TOO_BIG_BACKUP } from '#src/importers/file-limits.ts';
import { readBackup, type BackupReport } from '#src/report/backup/read-backup.ts';
import type { BroughtBack } from './bring-back.ts';
import { CANCELLED } from './import-reader.ts';
import { NOT_CHANGED } from './refusal-words.ts';
import { freshId } from './fresh.ts';

/** Puts the reports of a backup into the store. */
export type BringBack = (
  reports: readonly BackupReport[],
  signal: AbortSignal,
) => Promise<BroughtBack>;

/** How many reports came back, were here already, and could not be read. */
export interface BackupCounts {
  restored: number;
  same: number;
  torn: number;
}

export interface BackupFileRead {
  backup: BackupCounts;
  notes: string[];
}

/** More is not read by anybody. */
const MOST_NOTES = 50;

const refuse = (reason: string): BackupFileRead => ({
  backup: { restored: 0, same: 0, torn: 0 },
  notes: [reason],
});

function leftWords({ left, refusal }: BroughtBack): string[] {
  if (left === 0) return [];
  const why = refusal ? NOT_CHANGED[refusal] : '已经取消。';
  return [`还有 ${left} 份没有恢复：${why}再导入一次这个文件，已经恢复的不会重复。`];
}

function notesOf(reports: readonly BackupReport[], back: BroughtBack, torn: number): string[] {
  const mended = reports.flatMap(({ title, messages }) =>
    messages.map((message) => `《${title}》：${message}`),
  );
  const more = mended.length - MOST_NOTES;
  const counts = [
    `${back.restored} 份恢复`,
    ...(back.same > 0 ? [`${back.same} 份已经在本机`] : []),
    ...(torn > 0 ? [`${torn} 份读不出`] : []),
  ];
  return [
    `${counts.join('，')}。`,
    ...(back.beside > 0
      ? [`其中 ${back.beside} 份在本机另有不同的内容，恢复的另列一份，原来的没有改动。`]
      : []),
    ...(torn > 0 ? ['读不出的没有恢复，备份文件要留存。'] : []),
    ...leftWords(back),
    ...mended.slice(0, MOST_NOTES),
    ...(more > 0 ? [`还有 ${more} 处改动没有列出。`] : []),
  ];
}

/** Reads a backup and puts what it holds into the store, never over anything. */
export async function readBackupFile(
  file: File,
  signal: AbortSignal,
  bringBack: BringBack,
): Promise<BackupFileRead> {
  if (file.size > MOST_BACKUP_BYTES) return refuse(TOO_BIG_BACKUP);
  const read = readBackup(await file.text(), freshId);
  if (read.state === 'refused') return refuse(read.reason);
  if (signal.aborted) return refuse(CANCELLED);
  const back = await bringBack(read.reports, signal);
  const { restored, same } = back;
  return {
    backup: { restored, same, torn: read.torn },
    notes: notesOf(read.reports, back, read.torn),
  };
}
