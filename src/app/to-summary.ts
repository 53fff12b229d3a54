import type { ReportSummary, TornSummary } from '#src/home/report-entry.tsx';
import { dayWords } from '#src/report/checks/finality.ts';
import { deadlineOf } from '#src/report/deadline.ts';
import { titleOf } from '#src/report/document/title.ts';
import { isDraftCopy } from './is-draft-copy.ts';
import { toTorn, type ListedReport } from './load-drafts.ts';
import { reportHash } from './routes.ts';

type Summary = ReportSummary | TornSummary;

/** A stored record as the list shows it on a day. One at which the program fails is torn, and harms no other. */
export function toSummary(report: ListedReport, today: Date): Summary {
  if (report.state === 'read') {
    const { id, draft, isNewer } = report;
    try {
      return {
        state: 'read',
        id,
        title: titleOf(draft),
        address: reportHash(id, 'organ'),
        savedAt: draft.savedAt,
        hasTwin: false,
        isCopy: false,
        fileName: draft.source?.fileName,
        isDraft: isDraftCopy(draft),
        finalizedOn: draft.finalized && dayWords(draft.finalized.at),
        isNewer,
        deadline: isNewer ? null : deadlineOf(draft, today),
      };
    } catch {
      return toSummary(toTorn(report), today);
    }
  }
  const { id, title, savedAt, file } = report;
  // A key that is no text is nothing that this program wrote.
  return { state: 'torn', id: String(id), title, savedAt, isLost: file === undefined };
}

/** Whether its id was made, by `copyId` or as `Leaving` has it, of one of these. */
const isCopyAmong = (id: string, ids: ReadonlySet<string>): boolean =>
  [...id.matchAll(/-/g)].some(({ index }) => ids.has(id.slice(0, index)));

/** The list as it is shown: what has the title of another is told apart from it. */
export function toSummaries(reports: readonly ListedReport[], today: Date): Summary[] {
  const summaries = reports.map((report) => toSummary(report, today));
  const idsByTitle = new Map<string, Set<string>>();
  for (const { title, id } of summaries) {
    idsByTitle.set(title, (idsByTitle.get(title) ?? new Set()).add(id));
  }
  return summaries.map((summary) => {
    const ids = idsByTitle.get(summary.title) ?? new Set();
    if (summary.state === 'torn' || ids.size === 1) return summary;
    return { ...summary, hasTwin: true, isCopy: isCopyAmong(summary.id, ids) };
  });
}
