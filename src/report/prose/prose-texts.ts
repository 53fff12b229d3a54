// Everything written in words in a report, with its place: what the checks on prose read.
import type { Draft } from '#src/report/draft/draft.ts';
import { NARRATIVE_IDS, type NarrativeId } from '#src/report/sections/sections.ts';
import { TABLE_IDS } from '#src/report/tables/tables.ts';
import type { TableId } from '#src/report/tables/table.ts';

/** One text of the report. */
export interface ProseText {
  /** Place in the report file, always a control. */
  place: string;
  text: string;
  section: 'title' | 'preface' | NarrativeId | TableId;
  kind: 'heading' | 'text';
  /** Heading of the part that a text belongs to, '' where it has none. */
  heading: string;
}

/** What is written in words in a report. */
export type WrittenReport = Pick<Draft, 'title' | 'preface' | NarrativeId> & {
  notes: Record<TableId, string>;
};

/** Every place with prose, in the order of the report, blank ones too. */
export function proseTexts(draft: WrittenReport): ProseText[] {
  return [
    { place: 'title', text: draft.title, section: 'title', kind: 'heading', heading: '' },
    { place: 'preface', text: draft.preface, section: 'preface', kind: 'text', heading: '' },
    ...NARRATIVE_IDS.flatMap((section) => narrativeTexts(draft, section)),
    ...TABLE_IDS.map((table): ProseText => ({
      place: `notes.${table}`,
      text: draft.notes[table],
      section: table,
      kind: 'text',
      heading: '',
    })),
  ];
}

/** The texts of one narrative in the order of the report, blank ones too. */
export function narrativeTexts(draft: Pick<Draft, NarrativeId>, section: NarrativeId): ProseText[] {
  const { opening, parts } = draft[section];
  return [
    { place: `${section}.opening`, text: opening, section, kind: 'text', heading: '' },
    ...parts.flatMap(({ heading, text }, index): ProseText[] => [
      {
        place: `${section}.parts.${index}.heading`,
        text: heading,
        section,
        kind: 'heading',
        heading: '',
      },
      { place: `${section}.parts.${index}.text`, text, section, kind: 'text', heading },
    ]),
  ];
}
