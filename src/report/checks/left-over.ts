// What a template or an unfinished part leaves behind in the prose.
import type { Draft } from '#src/report/draft/draft.ts';
import { proseTexts } from '#src/report/prose/prose-texts.ts';
import { quoteAt } from '#src/report/prose/quote.ts';
import { NARRATIVE_IDS } from '#src/report/sections/sections.ts';
import type { AnyCheck } from './check.ts';
import type { Finding } from './finding.ts';
import { REVIEW_HABIT } from './later-citations.ts';
import { isBlank, isNarrativeBlank } from './texts.ts';

const INSTRUCTIONS = [
  /[（(]文字描述[^）)]{0,40}[）)]/,
  /该部分以表格形式报告/,
  // 有待补充 is an ordinary phrase of section 五.
  /(?<!有)待补充/,
  /\bTODO\b/,
  /＿{2,}|_{3,}/,
  /含《中华人民共和国政府信息公开条例》第五十条第四项规定的/,
];

/** `part-empty`: a part has a heading and no text. One with neither is no part at all. */
function checkPartEmpty(draft: Draft): Finding[] {
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

/** `text-instruction`: none of the template's own words is left. One finding a place. */
function checkTextInstruction(draft: Draft): Finding[] {
  return proseTexts(draft).flatMap(({ place, text }): Finding[] => {
    const found = INSTRUCTIONS.map((pattern) => pattern.exec(text)).find(Boolean);
    if (!found) return [];
    const [words] = found;
    return [
      {
        rule: 'text-instruction',
        severity: 'error',
        places: [place],
        words,
        quotes: [quoteAt(place, text, found.index, found.index + words.length)],
        basis: REVIEW_HABIT,
      },
    ];
  });
}

export const LEFT_OVER_CHECKS: readonly AnyCheck[] = [
  { cells: [], check: ({ draft }) => checkTextInstruction(draft) },
  { cells: [], check: ({ draft }) => checkPartEmpty(draft) },
];
