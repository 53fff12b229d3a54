// The narrative sections: something is written, and none of the template's own words is left.
import type { Draft, Narrative } from '#src/report/draft/draft.ts';
import { NARRATIVE_IDS, type NarrativeId } from '#src/report/sections/sections.ts';
import { TABLE_IDS } from '#src/report/tables/tables.ts';
import { REVIEW_HABIT, STATUTORY_CONTENT } from './citations.ts';
import type { Finding } from './finding.ts';

const INSTRUCTIONS = [
  /[（(]文字描述[^）)]{0,40}[）)]/,
  /该部分以表格形式报告/,
  // 有待补充 is an ordinary phrase of section 五.
  /(?<!有)待补充/,
  /\bTODO\b/,
  /＿{2,}|_{3,}/,
  /含《中华人民共和国政府信息公开条例》第五十条第四项规定的/,
];

const isBlank = (text: string): boolean => text.trim() === '';

/** A narrative in which nothing is written; headings alone are nothing. */
export const isNarrativeBlank = (narrative: Narrative): boolean =>
  isBlank(narrative.opening) && narrative.parts.every((part) => isBlank(part.text));

/** Where writing in a narrative begins: its first part, or its running text. */
const firstPlace = (section: NarrativeId, narrative: Narrative): string =>
  narrative.parts.length > 0 ? `${section}.parts.0.text` : `${section}.opening`;

/** `text-missing`: 一, 五 and 六 are not empty. */
export function checkTextMissing(draft: Draft): Finding[] {
  return NARRATIVE_IDS.filter((section) => isNarrativeBlank(draft[section])).map((section) => ({
    rule: 'text-missing',
    severity: 'error',
    places: [firstPlace(section, draft[section])],
    section,
    basis: STATUTORY_CONTENT,
  }));
}

/** `part-empty`: a part has a heading and no text. One with neither is no part at all. */
export function checkPartEmpty(draft: Draft): Finding[] {
  return NARRATIVE_IDS.filter((section) => !isNarrativeBlank(draft[section])).flatMap((section) =>
    draft[section].parts.flatMap((part, index): Finding[] =>
      !isBlank(part.text) || isBlank(part.heading)
        ? []
        : [
            {
              rule: 'part-empty',
              severity: 'confirm',
              places: [`${section}.parts.${index}.text`],
              heading: part.heading.trim(),
              basis: REVIEW_HABIT,
            },
          ],
    ),
  );
}

/** Every place with prose and its text. */
export function textsOf(draft: Draft): [place: string, text: string][] {
  return [
    ['title', draft.title],
    ['preface', draft.preface],
    ...NARRATIVE_IDS.flatMap((section): [string, string][] => [
      [`${section}.opening`, draft[section].opening],
      ...draft[section].parts.flatMap((part, index): [string, string][] => [
        [`${section}.parts.${index}.heading`, part.heading],
        [`${section}.parts.${index}.text`, part.text],
      ]),
    ]),
    ...TABLE_IDS.map((table): [string, string] => [`notes.${table}`, draft.notes[table]]),
  ];
}

/** `text-instruction`: none of the template's own words is left. One finding a place. */
export function checkTextInstruction(draft: Draft): Finding[] {
  return textsOf(draft).flatMap(([place, text]): Finding[] => {
    const words = INSTRUCTIONS.map((pattern) => pattern.exec(text)?.[0]).find(Boolean);
    return words === undefined
      ? []
      : [
          {
            rule: 'text-instruction',
            severity: 'error',
            places: [place],
            words,
            basis: REVIEW_HABIT,
          },
        ];
  });
}
