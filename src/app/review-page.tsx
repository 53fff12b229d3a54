import { useFindings, useReportForm, useStepStates } from '#src/form/report-form.tsx';
import { hasErrors } from '#src/report/checks/finding.ts';
import { buildDocument } from '#src/report/document/build-document.ts';
import { Review } from '#src/review/review.tsx';
import { reportHash } from './routes.ts';
import { useExport } from './use-export.ts';

/** 核对与导出, joined with the exports. */
export function ReviewPage({ id }: { id: string }) {
  const { form, history } = useReportForm();
  const isDraft = hasErrors(useFindings().map(({ finding }) => finding));
  const draft = form.getValues();
  const states = useStepStates();
  const { exporting, exportCopy, copyAll } = useExport(history.say);
  return (
    <Review
      report={buildDocument(draft, isDraft)}
      states={states}
      addressOf={(step) => reportHash(id, step)}
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
