import { useId, useState } from 'react';
import { reviewPointsOf } from '#src/report/checks/review-points.ts';
import { readYear, type Draft } from '#src/report/draft/draft.ts';
import { lastYearOf } from '#src/report/last-year/last-year.ts';
import { SAME_FORM, TODAYS_FORM_YEAR, formChangesOf } from '#src/report/sections/form-changes.ts';
import { SECTION_IDS, type StepId } from '#src/report/sections/sections.ts';
import { Button } from '#src/ui/button.tsx';
import { NamedLists } from '#src/ui/named-lists.tsx';
import './guidance.css';
import { HelpLink } from './help-link.tsx';
import { useReportForm } from './report-form.tsx';

/** What changed in the form of a section since last year, a sentence each. */
function changesSince(step: StepId, draft: Draft): string[] {
  const year = readYear(draft.year);
  if (year === null || !SECTION_IDS.some((id) => id === step)) return [];
  const lastYear = lastYearOf(draft)?.year ?? year - 1;
  const changes = formChangesOf(step, year, lastYear);
  if (changes.length > 0) {
    return changes.map(({ what, before, now }) => `${what}：原来是${before}；现在是${now}。`);
  }
  return lastYear >= TODAYS_FORM_YEAR ? [SAME_FORM] : [];
}

/** Beside the heading of a step: what reviewers look for there, and what changed in the form. */
export function StepGuidance({ step }: { step: StepId }) {
  const { form } = useReportForm();
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  const changes = isOpen ? changesSince(step, form.getValues()) : [];
  return (
    <>
      <Button
        look="quiet"
        className="guidance-toggle screen-only"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => {
          setIsOpen(!isOpen);
        }}
      >
        审核时看什么
      </Button>
      {isOpen && (
        <section id={id} aria-label="审核时看什么" className="step-guidance screen-only">
          <NamedLists
            lists={[
              ...reviewPointsOf(step),
              ...(changes.length > 0 ? [{ name: '与上年相比', items: changes }] : []),
            ]}
          />
          <HelpLink id={step} />
        </section>
      )}
    </>
  );
}
