import type { DeskRow } from '#src/report/collection/collected.ts';
import type { FiledReport } from '#src/report/collection/filed-report.ts';
import type { ReportFile } from '#src/report/draft/report-file.ts';
import type { Desk } from './desk.ts';
import type { DeskReader } from './read-collected.ts';

const BATCH = 40;

interface FiledTools {
  desk: Pick<Desk, 'reports'>;
  /** Null where findings are not wanted: they take a hundred times what the report does. */
  reader: DeskReader | null;
  thisYear: number;
  lastYear: ReadonlyMap<string, string>;
  signal: AbortSignal;
  onProgress: (done: number, total: number) => void;
}

/**
 * The reports of rows, one after the other: ten thousand of them are never in memory at once. Ends
 * early where `signal` says so; throws where the browser does not give back what it stored.
 */
export async function* filedReports(
  rows: readonly DeskRow[],
  { desk, reader, thisYear, lastYear, signal, onProgress }: FiledTools,
): AsyncGenerator<FiledReport> {
  const isStopped = () => signal.aborted;
  const withReport = rows.filter(({ held }) => held?.examined);
  for (let from = 0; from < withReport.length && !signal.aborted; from += BATCH) {
    const batch = withReport.slice(from, from + BATCH);
    const reports = await desk.reports(batch.map(({ key }) => key));
    const before = await desk.reports(batch.map(({ key }) => lastYear.get(key) ?? ''));
    const asked = reports.map((report, index) => {
      const last = before[index];
      return {
        text: report?.correction ?? report?.text ?? '',
        lastYear: last ? (last.correction ?? last.text) : null,
      };
    });
    const answer = reader && (await reader({ task: 'find', reports: asked, thisYear }, signal));
    if (isStopped()) return;
    if (answer && answer.state !== 'found') throw new Error(`Not looked at: ${answer.state}.`);
    for (const [index, row] of batch.entries()) {
      const report = reports[index];
      if (!report) throw new Error('A stored report is gone.');
      // What the store holds came in through the door of restore, and was written by toReportFile.
      const toFile = (text: string) => JSON.parse(text) as ReportFile;
      yield {
        row,
        file: toFile(report.correction ?? report.text),
        original: report.correction === null ? null : toFile(report.text),
        findings: answer?.findings[index] ?? [],
      };
      onProgress(from + index + 1, withReport.length);
    }
  }
}
