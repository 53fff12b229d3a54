import { valueAt } from './changes.ts';
import { unitOf } from './history.ts';
import type { ReportForm } from './report-form.tsx';

/** The text that stands at a place of the report now, '' where there is none. */
export function textAt({ form }: Pick<ReportForm, 'form'>, place: string): string {
  const text = valueAt(form.getValues(), place);
  return typeof text === 'string' ? text : '';
}

/**
 * Sets one text of the report, on the page or not, as one step of undo called `label`. Its control
 * stays as it is, focus included; the caret goes where the browser puts it.
 */
export function setText(report: ReportForm, place: string, text: string, label: string): void {
  // A step that is announced and does not come would name the next one.
  if (textAt(report, place) === text) return;
  report.history.expect(unitOf(place), label, place);
  report.form.setValue(place, text);
}
