import { useId, useState } from 'react';
import { reviewPointsOf } from '#src/report/checks/review-points.ts';
import { readYear, type Draft } from '#src/report/draft/draft.ts';
import { lastYearOf } from '#src/report/last-year/last-year.ts';
import { newsOfForm } from '#src/report/sections/form-changes.ts';
import { SECTION_IDS, type StepId } from '#src/report/sections/sections.ts';
import { Button } from '#src/ui/button.tsx';
import { NamedLists } from '#src/ui/named-lists.tsx';
import './guidance.css';
import { HelpLink } from './help-link.tsx';
import { useReportForm } from './report-form.tsx';

function newsOf(step: StepId, draft: Draft): readonly string[] {
  const section = SECTION_IDS.find((id) => id === step);
  const lastYear = lastYearOf(draft)?.year ?? null;
  return section ? newsOfForm(section, readYear(draft.year), lastYear) : [];
}

/** Beside the heading of a step: what reviewers look for there, and what changed in the form. */
export function StepGuidance({ step }: { step: StepId }) {
  const { form } = useReportForm();
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  const news = isOpen ? newsOf(step, form.getValues()) : [];
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
              ...(news.length > 0 ? [{ name: '与上年相比', items: news }] : []),
            ]}
          />
          <HelpLink id={step} />
        </section>
      )}
    </>
  );
}
