import { ReportPages } from '#src/preview/report-pages.tsx';
import { buildDocument } from '#src/report/document/build-document.ts';
import type { Draft } from '#src/report/draft/draft.ts';
import { isDraftCopy } from './is-draft-copy.ts';

/** The pages of a report that is about to be printed. */
export function PrintPages({ draft }: { draft: Draft }) {
  return <ReportPages report={buildDocument(draft, isDraftCopy(draft))} />;
}
