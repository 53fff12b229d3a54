/** A backup says what it is in its first words. */
const HEAD_BYTES = 4_096;
/** `BACKUP_FORMAT`, without what reads a backup. */
const MARK = '"disclosure-annual-report-backup"';

/** Whether a file is a backup of ours, whole or torn; the whole of it is not read for that. */
export async function isBackup(file: File): Promise<boolean> {
  try {
    const head = await file.slice(0, HEAD_BYTES).text();
    return /^\uFEFF?\s*\{/.test(head) && head.includes(MARK);
  } catch {
    return false;
  }
}
