// What a template or an unfinished part leaves behind in the prose.
import type { Draft, Narrative } from '#src/report/draft/draft.ts';
import { proseTexts, type WrittenReport } from '#src/report/prose/prose-texts.ts';
import { quoteSqueezed, squeezed } from '#src/report/prose/squeezed.ts';
import { NARRATIVE_IDS } from '#src/report/sections/sections.ts';
import type { AnyCheck, ErrorCheck } from './check.ts';
import type { Finding } from './finding.ts';
import { REVIEW_HABIT } from './later-citations.ts';
import { isBlank, isNarrativeBlank } from './texts.ts';

/** What the form says where text is to be written. */
const TO_DESCRIBE = /[（(]文字描述[^）)]{0,40}[）)]/g;
const INSTRUCTIONS = [
  new RegExp(TO_DESCRIBE.source),
  /该部分以表格形式报告/,
  /信息处理费情况在此处报告/,
  // 有待补充 is an ordinary phrase of section 五.
  /(?<![有亟尚急仍还需期等对])待补充(?!材料)/,
  /\bTODO(?![A-Za-z])/,
  /＿{2,}|(?<![\w./-])_{2,}(?!\w)/,
  /含《中华人民共和国政府信息公开条例》第五十条第四项规定的/,
];

/**
 * What a text has to hold, blanks aside, before it can match one of them: few texts do, and squeezing
 * all of them would take far longer than all other rules of 必须改正 together.
 */
const TRACES =
  /描|格[^\u4e00-\u9fff]*形|此[^\u4e00-\u9fff]*处|待[^\u4e00-\u9fff]*补|[TＴ_＿]|含[^\u4e00-\u9fff《]*《/;

/** A text without the form's instructions to describe something. */
export const withoutInstructions = (text: string): string => text.replace(TO_DESCRIBE, '');

/** A narrative with no text, or none but the form's instructions. */
export const isUnwritten = ({ opening, parts }: Narrative): boolean =>
  [opening, ...parts.map(({ text }) => text)].every((text) => isBlank(withoutInstructions(text)));

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
function checkTextInstruction(draft: WrittenReport): Finding[] {
  const traced = proseTexts(draft).filter(({ text }) => TRACES.test(text));
  return traced.flatMap(({ place, text }): Finding[] => {
    const plain = squeezed(text).text;
    const found = INSTRUCTIONS.map((pattern) => pattern.exec(plain)).find(Boolean);
    if (!found) return [];
    const quote = quoteSqueezed(place, text, found.index, found.index + found[0].length);
    return [
      {
        rule: 'text-instruction',
        severity: 'error',
        places: [place],
        words: quote.words,
        quotes: [quote],
        basis: REVIEW_HABIT,
      },
    ];
  });
}

export const TEXT_INSTRUCTION_CHECK: ErrorCheck = {
  cells: [],
  atPause: true,
  check: ({ draft }) => checkTextInstruction(draft),
};

export const LEFT_OVER_CHECKS: readonly AnyCheck[] = [
  TEXT_INSTRUCTION_CHECK,
  { cells: [], atPause: true, check: ({ draft }) => checkPartEmpty(draft) },
];
