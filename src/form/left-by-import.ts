import type { FigureCell } from '#src/report/tables/table.ts';
import type { ReportForm } from './report-form.tsx';

/** Blank cells of which the imported file says something that was not read: never 0 unasked. */
export function isLeftByImport({ form, figures }: ReportForm, { path }: FigureCell): boolean {
  const unread = form.getValues('source')?.unread ?? [];
  return unread.includes(path) && figures.readingAt(path).state === 'blank';
}
