// A new report: standard headings, no figures, nothing filled in that the clerk did not say.
import { PART_HEADINGS } from '#src/report/sections/part-headings.ts';
import type { NarrativeId } from '#src/report/sections/sections.ts';
import { buildFigures } from '#src/report/tables/tables.ts';
import type { Draft, Narrative } from './draft.ts';

/** The year a report opened on `today` is most likely for: last year's until June. */
export const likelyYear = (today: Date): number =>
  today.getMonth() < 6 ? today.getFullYear() - 1 : today.getFullYear();

const newNarrative = (section: NarrativeId): Narrative => ({
  opening: '',
  parts: PART_HEADINGS[section].map((heading, index) => ({
    id: `${section}-${index + 1}`,
    heading,
    text: '',
  })),
});

/** A draft with every field there and empty; `id` is its key in the store. */
export function newDraft(id: string, year: string): Draft {
  const blank = () => buildFigures(() => '');
  return {
    id,
    revision: 0,
    savedAt: '',
    organ: { name: '', kind: 'department' },
    scope: 'own',
    year,
    title: '',
    preface: '',
    overview: newNarrative('overview'),
    ...blank(),
    improvement: newNarrative('improvement'),
    other: newNarrative('other'),
    notes: { cells: { ...blank() }, proactive: '', requests: '', disputes: '' },
    signature: { organ: '', date: '' },
    source: null,
    reference: null,
    explanations: [],
    done: [],
    finalized: null,
  };
}
