// A report as it is attached to the draft of the following year.
import { toPublicReport } from '#src/report/document/public-report.ts';
import type { Draft } from '#src/report/draft/draft.ts';

/** Last year's report as a draft holds it. */
export type Reference = NonNullable<Draft['reference']>;

/** What of a report is published, under the name by which the clerk knows it. */
export const toReference = (draft: Draft, fileName: string): Reference => ({
  fileName,
  report: { ...toPublicReport(draft) },
});
