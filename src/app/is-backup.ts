/** A file of ours says what it is in its first words. */
const HEAD_BYTES = 4_096;
/** `BACKUP_FORMAT`, without what reads a backup. */
const BACKUP = 'disclosure-annual-report-backup';

/** Whether a file names a format in its head, whole or torn; the whole of it is not read for that. */
export async function hasFormat(file: File, format: string): Promise<boolean> {
  try {
    // Of UTF-16 the Latin letters are left; its mark of byte order is no UTF-8.
    const head = (await file.slice(0, HEAD_BYTES).text()).replaceAll('\0', '');
    return /^[\uFEFF\uFFFD]*\s*\{/.test(head) && head.includes(`"${format}"`);
  } catch {
    return false;
  }
}

/** Whether a file is a backup of ours. */
export const isBackup = (file: File): Promise<boolean> => hasFormat(file, BACKUP);
