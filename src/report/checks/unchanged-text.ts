// Sections 一 and 五 are written anew each year: most of their sentences differ from last year's.
import type { Draft } from '#src/report/draft/draft.ts';
import { lastYearOf, type LastYear } from '#src/report/last-year/last-year.ts';
import { sentenceKeys } from '#src/report/sections/sentences.ts';
import type { NarrativeId } from '#src/report/sections/sections.ts';
import { NO_FINDINGS, type AnyCheck } from './check.ts';
import { DUPLICATION } from './later-citations.ts';
import type { Finding } from './finding.ts';

const SECTIONS: readonly NarrativeId[] = ['overview', 'improvement'];
const MOST_UNCHANGED = 0.6;

const known = new WeakMap<LastYear, ReadonlySet<string>>();

function sentencesOf(lastYear: LastYear): ReadonlySet<string> {
  const texts = SECTIONS.flatMap((section) => {
    const { opening, parts } = lastYear.narratives[section];
    return [opening, ...parts.map(({ text }) => text)];
  });
  const keys = known.get(lastYear) ?? new Set(sentenceKeys(texts));
  known.set(lastYear, keys);
  return keys;
}

/** The texts of 一 and 五 with their places. */
export const yearlyTexts = (draft: Draft): [place: string, text: string][] =>
  SECTIONS.flatMap((section): [string, string][] => [
    [`${section}.opening`, draft[section].opening],
    ...draft[section].parts.map(({ text }, index): [string, string] => [
      `${section}.parts.${index}.text`,
      text,
    ]),
  ]);

/** `unchanged-text`: more than 60 % of the sentences of 一 and 五 equal one of last year's. */
function checkUnchangedText(draft: Draft): readonly Finding[] {
  const lastYear = lastYearOf(draft);
  if (!lastYear) return NO_FINDINGS;
  const then = sentencesOf(lastYear);
  let count = 0;
  let same = 0;
  const places: string[] = [];
  for (const [place, text] of yearlyTexts(draft)) {
    const keys = sentenceKeys([text]);
    const unchanged = keys.filter((key) => then.has(key)).length;
    count += keys.length;
    same += unchanged;
    if (unchanged > 0) places.push(place);
  }
  const [first, ...rest] = places;
  if (first === undefined || same <= MOST_UNCHANGED * count) return NO_FINDINGS;
  return [
    {
      rule: 'unchanged-text',
      severity: 'confirm',
      places: [first, ...rest],
      same,
      count,
      basis: DUPLICATION,
    },
  ];
}

export const UNCHANGED_TEXT_CHECK: AnyCheck = {
  cells: [],
  atPause: true,
  check: ({ draft }) => checkUnchangedText(draft),
};
