import { useStepStates } from '#src/form/report-form.tsx';
import { buildDocument } from '#src/report/document/build-document.ts';
import type { Draft } from '#src/report/draft/draft.ts';
import { Review } from '#src/review/review.tsx';
import { reportHash } from './routes.ts';
import { useExport } from './use-export.ts';

interface ReviewPageProps {
  id: string;
  draft: Draft;
  isDraft: boolean;
}

/** 核对与导出, joined with the exports. */
export function ReviewPage({ id, draft, isDraft }: ReviewPageProps) {
  const states = useStepStates();
  const exports = useExport();
  return (
    <Review
      report={buildDocument(draft, isDraft)}
      states={states}
      addressOf={(step) => reportHash(id, step)}
      onExportText={() => exports.exportText(draft)}
      onExportData={() => exports.exportData(draft)}
    />
  );
}
