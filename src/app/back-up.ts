import type { Archive } from '#src/persistence/archive.ts';
import type { LoadResult } from '#src/persistence/draft-store.ts';
import { withoutNumber } from '#src/report/versions/version.ts';
import {
  toBackupPieces,
  toBackupTexts,
  type BackupStamp,
  type BackupTexts,
} from '#src/report/backup/write-backup.ts';

/** A backup of all reports, in as many files as it takes. */
export interface BackupFiles {
  blobs: Blob[];
  reports: number;
  versions: number;
  /** Reports that the browser does not give, or that no file can hold. */
  left: number;
  /** Reports whose versions the browser does not give. */
  withoutVersions: number;
}

/** What is larger takes an old machine too long to read back. */
const FULL_BYTES = 100_000_000;

const sizeOf = ({ file, versions }: BackupTexts): number =>
  new Blob([file ?? '', ...versions]).size;

/** Gathers reports into files; a report and its versions are never parted. */
function gatherBlobs(stamp: BackupStamp, fullBytes: number) {
  const blobs: Blob[] = [];
  let group: BackupTexts[] = [];
  let size = 0;
  const close = () => {
    blobs.push(new Blob(toBackupPieces(stamp, group), { type: 'application/json' }));
    group = [];
    size = 0;
  };
  return {
    add(texts: BackupTexts) {
      const own = sizeOf(texts);
      if (group.length > 0 && size + own > fullBytes) close();
      group.push(texts);
      size += own;
    },
    close() {
      if (group.length > 0) close();
      return blobs;
    },
  };
}

/** All reports of this browser and their versions, as files of a size that can be read back. */
export async function backUp(
  archive: Archive,
  stamp: BackupStamp,
  fullBytes = FULL_BYTES,
): Promise<LoadResult<BackupFiles>> {
  const listed = await archive.list();
  if (listed.state === 'refused') return listed;
  const count = { reports: 0, versions: 0, left: 0, withoutVersions: 0 };
  const gathered = gatherBlobs(stamp, fullBytes);
  for (const { id, file } of listed.value) {
    const kept = await archive.versions(id);
    const versions = kept.state === 'loaded' ? kept.value.map(withoutNumber) : [];
    const texts = toBackupTexts({ file, versions });
    gathered.add(texts);
    if (texts.file === null) count.left += 1;
    else count.reports += 1;
    count.versions += texts.versions.length;
    if (kept.state === 'refused') count.withoutVersions += 1;
  }
  return { state: 'loaded', value: { blobs: gathered.close(), ...count } };
}

/** 政府信息公开工作年度报告备份{YYYY-MM-DD}（内部）.json, numbered where there are several. */
export const backupName = (day: string, at: number, total: number): string =>
  `政府信息公开工作年度报告备份${day}${total > 1 ? `（${at}）` : ''}（内部）.json`;

const NOTHING = '本机浏览器里没有存下的报告，没有做备份文件。';

/** What is said of a backup that was written, or had nothing to hold. */
export function backupWords(backup: BackupFiles): string {
  const { blobs, reports, versions, left, withoutVersions } = backup;
  if (blobs.length === 0) return NOTHING;
  const files = blobs.length > 1 ? ` ${blobs.length} 个备份文件，要一起留存` : '备份文件';
  return [
    `已把 ${reports} 份报告${versions > 0 ? `和 ${versions} 个历史版本` : ''}存为${files}。`,
    left > 0 ? `另有 ${left} 份读不出来，备份里没有。` : '',
    withoutVersions > 0 ? `其中 ${withoutVersions} 份的历史版本读不出来，备份里没有。` : '',
    '里面有核实说明等内部内容，不要对外发送；恢复时用“导入报告”选这个文件。',
  ].join('');
}
