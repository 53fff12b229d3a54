// 国办公开办函〔2019〕60号, the trial form of the report years 2019 and 2020, cited as basis of a later one.
import { readYear, type Draft } from '#src/report/draft/draft.ts';
import { proseTexts } from '#src/report/prose/prose-texts.ts';
import type { Edit } from '#src/report/prose/quote.ts';
import { remember } from '#src/report/prose/remember.ts';
import { quoteSqueezed, squeezed } from '#src/report/prose/squeezed.ts';
import { NO_FINDINGS, type AnyCheck } from './check.ts';
import { CURRENT_FORM } from './later-citations.ts';
import type { Finding } from './finding.ts';

const FIRST_YEAR_OF_CURRENT_FORM = 2021;
const CURRENT_NUMBER = '〔2021〕30号';
const CITED =
  /(?:国办)?(?:信息)?公开办函([〔［[【(（﹝〈<「{]?2019年?[〕］\]】)）﹞〉>」}]?第?60号)/g;
/** Who says that it no longer holds does not rest on it. */
const ENDED_BEFORE = /(?:废止|代替|替代|取代|替换|不再|停止|失效)[^，,。；;]{0,20}$|原$/;
const ENDED_AFTER =
  /^[）)》]?[，,]?[^，,。；;]{0,16}(?:(?:废止|失效)(?!\p{Script=Han})|代替|替代|取代|替换|不再|停止执行)/u;
const REACH = 40;

interface Citation {
  start: number;
  /** Where the number begins behind 公开办函. */
  number: number;
  end: number;
}

function readCitations(written: string): readonly Citation[] {
  const { text } = squeezed(written);
  const found: Citation[] = [];
  for (const { 0: words, 1: number = '', index: start } of text.matchAll(CITED)) {
    const end = start + words.length;
    if (ENDED_BEFORE.test(text.slice(Math.max(0, start - REACH), start))) continue;
    if (ENDED_AFTER.test(text.slice(end, end + REACH))) continue;
    found.push({ start, number: end - number.length, end });
  }
  return found;
}

const citationsOf = remember(readCitations);

/** `superseded-basis`: one finding a text; only the number is exchanged. */
function checkSupersededBasis(draft: Draft): readonly Finding[] {
  const year = readYear(draft.year);
  if (year === null || year < FIRST_YEAR_OF_CURRENT_FORM) return NO_FINDINGS;
  return proseTexts(draft).flatMap(({ place, text }): Finding[] => {
    const citations = citationsOf(text);
    if (citations.length === 0) return [];
    return [
      {
        rule: 'superseded-basis',
        severity: 'confirm',
        places: [place],
        quotes: citations.map(({ start, end }) => quoteSqueezed(place, text, start, end)),
        mend: {
          label: `改为${CURRENT_NUMBER}`,
          edits: citations.map(({ number, end }): Edit => ({
            ...quoteSqueezed(place, text, number, end),
            text: CURRENT_NUMBER,
          })),
        },
        basis: CURRENT_FORM,
      },
    ];
  });
}

export const SUPERSEDED_BASIS_CHECK: AnyCheck = {
  cells: [],
  atPause: true,
  check: ({ draft }) => checkSupersededBasis(draft),
};
