import { toRawJson } from '#src/report/backup/write-backup.ts';
import { download, release } from './download.ts';
import { isDraftCopy } from './is-draft-copy.ts';
import type { ListedReport } from './load-drafts.ts';
import { downloadReportFile } from './report-files.ts';

const NO_TEXT = '这份内容存不成文件，没有下载。交给维护人员处理，先不要删除。';

/**
 * Downloads a stored report; as it lies in the store where it cannot be opened, or where a newer
 * version wrote more than this one reads. Gives what is to be said, '' for nothing.
 */
export function downloadListed(report: ListedReport): string {
  if (report.state === 'read' && !report.isNewer) {
    try {
      downloadReportFile(report.draft, isDraftCopy(report.draft));
      return '';
    } catch {
      // Then as it lies there.
    }
  }
  const text = toRawJson(report.file, 2);
  if (text === null) return NO_TEXT;
  const id = String(report.id)
    .replace(/[^\w-]/g, '_')
    .slice(0, 64);
  release(download(`报告原样${id}（内部）.json`, `${text}\n`, 'application/json'));
  return '';
}
