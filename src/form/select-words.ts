import { findQuote, type Quote } from '#src/report/prose/quote.ts';
import { figureCellAt } from '#src/report/tables/tables.ts';
import { selectRange } from '#src/ui/select-range.ts';
import type { ReportForm } from './report-form.tsx';

/** Goes to a place and selects the quoted words there, where they still stand. */
export function goToWords({ goTo }: Pick<ReportForm, 'goTo'>, place: string, quote?: Quote): void {
  goTo(place, () => {
    // A cell has all of its text selected as it gets the focus.
    if (figureCellAt(place)) return;
    selectRange(place, (text) => (quote ? findQuote(text, quote) : null));
  });
}
