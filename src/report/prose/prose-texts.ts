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
  const texts: ProseText[] = [
    { place: 'title', text: draft.title, section: 'title', kind: 'heading', heading: '' },
    { place: 'preface', text: draft.preface, section: 'preface', kind: 'text', heading: '' },
  ];
  for (const section of NARRATIVE_IDS) addNarrative(texts, draft, section);
  for (const table of TABLE_IDS) {
    const text = draft.notes[table];
    texts.push({ place: `notes.${table}`, text, section: table, kind: 'text', heading: '' });
  }
  return texts;
}

/** Adds the texts of one narrative to those before it: at 10,000 reports lists of lists cost much. */
function addNarrative(
  texts: ProseText[],
  draft: Pick<Draft, NarrativeId>,
  section: NarrativeId,
): void {
  const { opening, parts } = draft[section];
  texts.push({ place: `${section}.opening`, text: opening, section, kind: 'text', heading: '' });
  for (const [index, { heading, text }] of parts.entries()) {
    const place = `${section}.parts.${index}`;
    texts.push(
      { place: `${place}.heading`, text: heading, section, kind: 'heading', heading: '' },
      { place: `${place}.text`, text, section, kind: 'text', heading },
    );
  }
}

/** The texts of one narrative in the order of the report, blank ones too. */
export function narrativeTexts(draft: Pick<Draft, NarrativeId>, section: NarrativeId): ProseText[] {
  const texts: ProseText[] = [];
  addNarrative(texts, draft, section);
  return texts;
}
