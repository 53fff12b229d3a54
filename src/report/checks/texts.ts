// The narrative sections: something is written.
import type { Draft, Narrative } from '#src/report/draft/draft.ts';
import { NARRATIVE_IDS, type NarrativeId } from '#src/report/sections/sections.ts';
import { STATUTORY_CONTENT } from './citations.ts';
import type { Finding } from './finding.ts';

export const isBlank = (text: string): boolean => text.trim() === '';

/** A narrative in which nothing is written; headings alone are nothing. */
export const isNarrativeBlank = (narrative: Narrative): boolean =>
  isBlank(narrative.opening) && narrative.parts.every((part) => isBlank(part.text));

/** Where writing in a narrative begins: its first part, or its running text. */
export const firstPlace = (section: NarrativeId, narrative: Narrative): string =>
  narrative.parts.length > 0 ? `${section}.parts.0.text` : `${section}.opening`;

/** `text-missing`: 一, 五 and 六 are not empty. */
export function checkTextMissing(draft: Pick<Draft, NarrativeId>): Finding[] {
  return NARRATIVE_IDS.filter((section) => isNarrativeBlank(draft[section])).map((section) => ({
    rule: 'text-missing',
    severity: 'error',
    places: [firstPlace(section, draft[section])],
    section,
    basis: STATUTORY_CONTENT,
  }));
}
