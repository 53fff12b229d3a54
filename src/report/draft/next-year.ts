// The report of the following year: the organ and the headings go on, figures and texts are new.
import { titleOf } from '#src/report/document/title.ts';
import { toReference } from '#src/report/last-year/to-reference.ts';
import type { NarrativeId } from '#src/report/sections/sections.ts';
import { readYear, type Draft, type Narrative } from './draft.ts';
import { newDraft } from './new-draft.ts';

const nextNarrative = (section: NarrativeId, last: Narrative, withTexts: boolean): Narrative => ({
  opening: withTexts ? last.opening : '',
  parts: last.parts
    .filter(({ heading }) => withTexts || heading.trim() !== '')
    .map(({ heading, text }, index) => ({
      id: `${section}-${index + 1}`,
      heading,
      text: withTexts ? text : '',
    })),
});

/**
 * A new draft, called `id`, for the year after `last`, which is attached to it as last year's
 * report. Texts are taken along only where that was asked for, figures never.
 */
export function nextYearDraft(last: Draft, id: string, withTexts: boolean): Draft {
  const year = readYear(last.year);
  return {
    ...newDraft(id, year === null ? '' : String(year + 1)),
    organ: { name: last.organ.name, kind: last.organ.kind },
    scope: last.scope,
    preface: withTexts ? last.preface : '',
    overview: nextNarrative('overview', last.overview, withTexts),
    improvement: nextNarrative('improvement', last.improvement, withTexts),
    other: nextNarrative('other', last.other, withTexts),
    signature: { organ: last.signature.organ, date: '' },
    reference: toReference(last, titleOf(last)),
  };
}
