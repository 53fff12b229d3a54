import type { ReportSummary, TornSummary } from '#src/home/report-entry.tsx';
import { dayWords } from '#src/report/checks/finality.ts';
import { deadlineOf } from '#src/report/deadline.ts';
import { titleOf } from '#src/report/document/title.ts';
import { isDraftCopy } from './is-draft-copy.ts';
import { toTorn, type ListedReport } from './load-drafts.ts';
import { reportHash } from './routes.ts';

/** A stored record as the list shows it on a day. One at which the program fails is torn, and harms no other. */
export function toSummary(report: ListedReport, today: Date): ReportSummary | TornSummary {
  if (report.state === 'read') {
    const { id, draft, isNewer } = report;
    try {
      return {
        state: 'read',
        id,
        title: titleOf(draft),
        address: reportHash(id, 'organ'),
        savedAt: draft.savedAt,
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
