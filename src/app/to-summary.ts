import type { ReportSummary, TornSummary } from '#src/home/report-entry.tsx';
import { dayWords } from '#src/report/checks/finality.ts';
import { hasErrors, type Finding } from '#src/report/checks/finding.ts';
import { runChecks } from '#src/report/checks/run-checks.ts';
import { stepStates } from '#src/report/checks/step-state.ts';
import { deadlineOf } from '#src/report/deadline.ts';
import { titleOf } from '#src/report/document/title.ts';
import type { Draft } from '#src/report/draft/draft.ts';
import { STEP_IDS, type StepId } from '#src/report/sections/sections.ts';
import { thisYear } from './fresh.ts';
import { toTorn, type ListedReport } from './load-drafts.ts';
import { reportHash } from './routes.ts';

/** The first part that is not finished; 核对与导出 where all are. */
function firstOpenStep(draft: Draft, findings: readonly Finding[]): StepId {
  const states = stepStates(draft, findings);
  return STEP_IDS.find((step) => step === 'review' || states[step].kind !== 'done') ?? 'review';
}

type Summary = ReportSummary | TornSummary;

/** A stored record as the list shows it on a day. One at which the program fails is torn, and harms no other. */
export function toSummary(report: ListedReport, today: Date): Summary {
  if (report.state === 'read') {
    const { id, draft, isNewer } = report;
    try {
      const findings = runChecks(draft, thisYear());
      const step = firstOpenStep(draft, findings);
      return {
        state: 'read',
        id,
        title: titleOf(draft),
        address: reportHash(id, 'organ'),
        goOn: { step, address: reportHash(id, step) },
        savedAt: draft.savedAt,
        hasTwin: false,
        isCopy: false,
        fileName: draft.source?.fileName,
        isDraft: hasErrors(findings),
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
