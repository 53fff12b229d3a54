import { useLayoutEffect } from 'react';
import { useFindings, useReportForm, useStepStates } from '#src/form/report-form.tsx';
import { hasErrors } from '#src/report/checks/finding.ts';
import { buildDocument } from '#src/report/document/build-document.ts';
import { ExportButtons } from '#src/review/export-buttons.tsx';
import { Review } from '#src/review/review.tsx';
import { MORE_CHECKS } from './more-checks.ts';
import { reportHash } from './routes.ts';
import { useExport } from './use-export.ts';

/** The copies, apart from the pages: what becomes of one does not set them again. */
function Copies() {
  const { form, history } = useReportForm();
  const { exporting, exportCopy, copyAll } = useExport(history.say);
  return (
    <ExportButtons
      exporting={exporting}
      onExport={(kind) => {
        exportCopy(kind, form.getValues());
      }}
      onCopyAll={() => {
        copyAll(form.getValues());
      }}
    />
  );
}

/** 核对与导出, joined with the exports. */
export function ReviewPage({ id }: { id: string }) {
  const { form, addChecks } = useReportForm();
  useLayoutEffect(() => {
    addChecks(MORE_CHECKS);
  }, [addChecks]);
  const isDraft = hasErrors(useFindings().map(({ finding }) => finding));
  const states = useStepStates();
  return (
    <Review
      report={buildDocument(form.getValues(), isDraft)}
      states={states}
      addressOf={(step) => reportHash(id, step)}
      copies={<Copies />}
    />
  );
}
