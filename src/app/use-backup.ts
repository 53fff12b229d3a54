import { useReportForm } from '#src/form/report-form.tsx';
import { hasErrors } from '#src/report/checks/finding.ts';
import { downloadReportFile } from './report-files.ts';

/** Downloads the report at hand. It rests on nothing that loads later: it is the way out. */
export function useBackup(): () => void {
  const { form, findings } = useReportForm();
  return () => {
    const isDraft = hasErrors(findings.findings().map(({ finding }) => finding));
    downloadReportFile(form.getValues(), isDraft);
  };
}
