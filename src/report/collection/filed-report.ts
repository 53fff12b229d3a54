// A report that an organ sent to its disclosure office (Article 49 of the Regulation), as the desk's
// out-files take it.
import type { Finding } from '#src/report/checks/finding.ts';
import type { ReportFile } from '#src/report/draft/report-file.ts';
import type { DeskRow } from './collected.ts';

/**
 * A row of the desk with what its report says. Ten thousand of them come one after the other, never
 * all at once. `file` is sound: it came in through the door of `restore`.
 */
export interface FiledReport {
  row: DeskRow;
  /** As it is counted: the office's correction, where there is one. */
  file: ReportFile;
  /** As it came; null where the office corrected nothing. */
  original: ReportFile | null;
  /** Of `file`, in the order of the form. */
  findings: readonly Finding[];
}

/** The organ as the list names it, else as its report does. */
export const organOf = ({ row, file }: Pick<FiledReport, 'row' | 'file'>): string =>
  row.organ.trim() || file.organ.name.trim();
