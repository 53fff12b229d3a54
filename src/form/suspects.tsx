import { suspectSentence } from '#src/report/checks/suspect-sentence.ts';
import { suspectsOf } from '#src/report/checks/suspects.ts';
import type { BalanceColumnId } from '#src/report/tables/balance.ts';
import { FINDINGS_KEY } from './live-findings.ts';
import { useLive, useReportForm } from './report-form.tsx';

/** What may be behind an uneven column, likeliest first; pressing one focuses the cell to look at. */
export function Suspects({ column }: { column: BalanceColumnId }) {
  const { form, goTo } = useReportForm();
  // What speaks for a suspect may stand in another column, whose change leaves the finding as it is.
  useLive(FINDINGS_KEY, ({ findings }) => findings.runs());
  const suspects = suspectsOf(form.getValues(), column);
  if (suspects.length === 0) return null;
  return (
    <div className="suspects pl-2">
      <p className="text-quiet">可能的原因：</p>
      <ul className="space-y-1">
        {suspects.map((suspect) => {
          const sentence = suspectSentence(suspect);
          return (
            <li key={sentence}>
              <button
                type="button"
                className="finding"
                onClick={() => {
                  goTo(suspect.place);
                }}
              >
                {sentence}
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
