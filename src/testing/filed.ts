import type { DeskRow } from '#src/report/collection/collected.ts';
import { sumFigures } from '#src/report/collection/sum-figures.ts';
import type { FiledReport } from '#src/report/collection/filed-report.ts';
import { runChecks } from '#src/report/checks/run-checks.ts';
import type { Draft } from '#src/report/draft/draft.ts';
import { readYear } from '#src/report/draft/draft.ts';
import { toReportFile, type FileFigure, type ReportFile } from '#src/report/draft/report-file.ts';
import { FIGURE_CELLS, leafAt } from '#src/report/tables/tables.ts';
import { heldOf, unreadOf } from './collected.ts';

const STAMP = { revision: 1, savedAt: '2025-01-14T09:30:00+08:00' };

/** The file of a draft as it comes out of the store: read from its text. */
// The text was made of a report file a moment before.
const storedOf = (draft: Draft): ReportFile =>
  JSON.parse(JSON.stringify(toReportFile(draft, STAMP))) as ReportFile;

/** A row of the desk with a report in it, counted unless said otherwise. */
export function filedOf(
  draft: Draft,
  row: Partial<DeskRow> = {},
  original: Draft | null = null,
): FiledReport {
  const file = storedOf(draft);
  const findings = runChecks(draft, 2025);
  const organ = draft.organ.name;
  const held = heldOf(organ, {
    file: original ? { correctedAt: '2025-02-10T10:00:00+08:00' } : {},
    report: {
      kind: draft.organ.kind,
      scope: draft.scope,
      typedYear: draft.year,
      year: readYear(draft.year),
      figures: FIGURE_CELLS.map((cell) => leafAt<FileFigure>(file, cell)),
      errors: findings.filter(({ severity }) => severity === 'error').length,
    },
  });
  return {
    row: { ...rowOf(organ), held, standing: 'filed', counting: 'counted', ...row },
    file,
    original: original && storedOf(original),
    findings,
  };
}

const rowOf = (organ: string): DeskRow => ({
  key: organ,
  organ,
  entry: null,
  match: 'name',
  held: null,
  standing: 'missing',
  isProposed: true,
  counting: null,
  why: '',
});

/** An organ of the list that sent nothing. */
export const missingRow = (organ: string): DeskRow => rowOf(organ);

/** A file of which no report was read, found to be that of `organ`. */
export const unreadRow = (organ: string, fileName: string, message: string): DeskRow => ({
  ...rowOf(organ),
  key: fileName,
  held: unreadOf(fileName, { messages: [message] }),
  standing: 'unreadable',
});

/** The sums over reports. */
export const sumsOf = (reports: readonly FiledReport[]) =>
  sumFigures(reports.map(({ row }) => row.held?.examined?.figures ?? []));
