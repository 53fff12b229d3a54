// 示例: a report of the sample organ from its texts and figures.
import type { Draft, Narrative } from '#src/report/draft/draft.ts';
import { newDraft } from '#src/report/draft/new-draft.ts';
import { PART_HEADINGS } from '#src/report/sections/part-headings.ts';
import type { NarrativeId } from '#src/report/sections/sections.ts';
import { buildFigures } from '#src/report/tables/tables.ts';
import { SAMPLE_ORGAN } from './sample-organ.ts';

/** What is written in it; `overview` and `improvement` a text for each of the usual headings. */
export interface SampleText {
  preface: string;
  overview: readonly string[];
  improvement: readonly string[];
  other: string;
  /** The date of the signature. */
  signature: string;
}

const narrative = (section: NarrativeId, texts: readonly string[]): Narrative => ({
  opening: '',
  parts: texts.map((text, index) => ({
    id: `${section}-${index + 1}`,
    heading: PART_HEADINGS[section][index] ?? '',
    text,
  })),
});

/** A report called `id`; cells that `figures` does not name by their path are 0. */
export function toSampleDraft(
  id: string,
  year: string,
  text: SampleText,
  figures: Readonly<Record<string, number>>,
): Draft {
  return {
    ...newDraft(id, year),
    organ: { name: SAMPLE_ORGAN, kind: 'department' },
    preface: text.preface,
    overview: narrative('overview', text.overview),
    ...buildFigures(({ path }) => String(figures[path] ?? 0)),
    improvement: narrative('improvement', text.improvement),
    other: { opening: text.other, parts: [] },
    signature: { organ: SAMPLE_ORGAN, date: text.signature },
  };
}
