import { useReportForm, useLive, VALUES_KEY } from '#src/form/report-form.tsx';
import { textAt } from '#src/form/set-text.ts';
import { OfferButton } from '#src/form/offer-button.tsx';
import type { NarrativeId } from '#src/report/sections/sections.ts';
import { startersFor } from '#src/report/sections/starters.ts';
import { insertAt, insertBehind, type LastCaret } from './text-caret.ts';

interface StartersProps {
  section: NarrativeId;
  /** Position of the part, null for the text before all parts. */
  index: number | null;
  caret: LastCaret;
}

const textArea = (name: string) =>
  document.querySelector<HTMLTextAreaElement>(`textarea[name="${CSS.escape(name)}"]`);

/** 起句: beginnings for a text, to be taken and finished. */
export function Starters({ section, index, caret }: StartersProps) {
  const report = useReportForm();
  const part = `${section}.parts.${index ?? ''}`;
  const heading = useLive(VALUES_KEY, (live) =>
    index === null ? null : textAt(live, `${part}.heading`),
  );
  const starters = startersFor(section, heading);
  if (report.readOnly || starters.length === 0) return null;
  const take = (words: string) => {
    const area = textArea(index === null ? `${section}.opening` : `${part}.text`);
    if (!area) return;
    const at = caret.read();
    const isAt = at?.area === area;
    const before = isAt ? area.value.slice(0, at.start) : area.value;
    const sentence = (/[^\s\p{P}]$/u.test(before) ? '\n' : '') + words;
    if (isAt) insertAt(report, at, sentence, '插入起句');
    else insertBehind(report, area, sentence, '插入起句');
  };
  return (
    <details className="writing-aid">
      <summary>起句</summary>
      <div className="aid-choices">
        {starters.map((words) => (
          <OfferButton key={words} onClick={() => take(words)}>
            {words}……
          </OfferButton>
        ))}
      </div>
    </details>
  );
}
