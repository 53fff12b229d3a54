// 信息处理费 in section 六: its position is stated (国办函〔2020〕109号, in force from 2021), and agrees
// with the fees of table 二 and the lapsed applications of table 三.
import { readYear, type Draft } from '#src/report/draft/draft.ts';
import { BLANK, readFen } from '#src/report/figures.ts';
import { narrativeTexts } from '#src/report/prose/prose-texts.ts';
import { quoteAt } from '#src/report/prose/quote.ts';
import { isOwnSubject, speakerOf } from '#src/report/prose/own-words.ts';
import { yearNamed } from '#src/report/prose/time-words.ts';
import { readFeeStatement, type StatedAnswer } from '#src/report/sections/fee-statement.ts';
import { saysNothing } from '#src/report/sections/nothing-to-report.ts';
import { APPLICANTS, requestPath } from '#src/report/tables/requests.ts';
import { positionOf } from '#src/report/tables/readings.ts';
import { sumCounts } from '#src/report/tables/totals.ts';
import { NO_FINDINGS, type AnyCheck, type CheckContext } from './check.ts';
import type { Finding } from './finding.ts';
import { FEE_COUNTED, FEE_LAPSED, FEE_REPORTED } from './later-citations.ts';
import { isBlank, isNarrativeBlank } from './texts.ts';

const FIRST_YEAR_WITH_FEE = 2021;
const AMOUNT = 'proactive.fees.amount';
const AMOUNT_AT = positionOf(AMOUNT);
const LAPSED = APPLICANTS.map(({ id }) => requestPath('feeLapsed', id));
/** A text may have no end of a sentence. */
const LOOK_BACK = 200;
const LAPSED_AT = LAPSED.map(positionOf);

const feeTexts = (draft: Draft) =>
  narrativeTexts(draft, 'other').filter(({ kind, text }) => kind === 'text' && !isBlank(text));

/** `fee-statement`: 六 says more than 无 or 无其他需要报告的事项. */
function checkFeeStatement(draft: Draft): readonly Finding[] {
  const year = readYear(draft.year);
  if (year !== null && year < FIRST_YEAR_WITH_FEE) return NO_FINDINGS;
  const [first] = feeTexts(draft);
  if (!first || isNarrativeBlank(draft.other)) return NO_FINDINGS;
  const all = narrativeTexts(draft, 'other').map(({ text }) => text);
  if (!saysNothing(all.join('\n'))) return NO_FINDINGS;
  const words = first.text.trim();
  const start = first.text.indexOf(words);
  return [
    {
      rule: 'fee-statement',
      severity: 'confirm',
      places: [first.place],
      words,
      quotes: [quoteAt(first.place, first.text, start, start + words.length)],
      basis: FEE_REPORTED,
    },
  ];
}

/** Whether the words before an amount say that it is this organ's own, of the report's year. */
function isOwn(draft: Draft, text: string, { start }: StatedAnswer): boolean {
  const before = text.slice(Math.max(0, start - LOOK_BACK), start);
  const sentence = before.split(/[。！？\r\n]/).at(-1) ?? '';
  const clauses = sentence.split(/[，,；;：:]/);
  const speaker = clauses.reduce((last, clause) => speakerOf(clause.trim(), last), '');
  const year = yearNamed(sentence);
  return isOwnSubject(speaker, draft) && (year === null || year === readYear(draft.year));
}

const toFen = (yuan: number): bigint => BigInt(Math.round(yuan * 100));

/** `fee-amount`: what 六 says was collected is not above all fees of table 二. */
function checkFeeAmount({ draft, readings }: CheckContext): readonly Finding[] {
  const reading = readings[AMOUNT_AT];
  const fees = reading?.state === 'read' ? readFen(reading.text) : null;
  if (fees === null) return NO_FINDINGS;
  const stated = feeTexts(draft).flatMap(({ place, text }) =>
    readFeeStatement(text)
      .all.collected.filter((amount) => isOwn(draft, text, amount))
      .map((amount) => ({ place, text, amount })),
  );
  let most: { place: string; text: string; amount: StatedAnswer } | undefined;
  for (const one of stated) {
    if (!most || one.amount.value > most.amount.value) most = one;
  }
  if (!most || toFen(most.amount.value) <= fees) return NO_FINDINGS;
  const { place, text, amount } = most;
  return [
    {
      rule: 'fee-amount',
      severity: 'confirm',
      places: [place, AMOUNT],
      expected: Number(fees) / 100,
      actual: amount.value,
      quotes: [quoteAt(place, text, amount.start, amount.end)],
      basis: FEE_COUNTED,
    },
  ];
}

/** 除上年发出的通知外，未发出…: no denial of all notices. */
const isExcepted = (text: string, { start }: StatedAnswer): boolean =>
  /除[^。；\r\n]{0,30}$/.test(text.slice(Math.max(0, start - 32), start));

/** `fee-lapsed`: who lets a 收费通知 lapse was sent one. */
function checkFeeLapsed({ draft, readings }: CheckContext): readonly Finding[] {
  const { sum, complete } = sumCounts(LAPSED_AT, (at) => readings[at] ?? BLANK);
  if (!complete || sum === null || sum === 0) return NO_FINDINGS;
  const stated = feeTexts(draft).flatMap(({ place, text }) => {
    return readFeeStatement(text).all.notices.map((notices) => ({ place, text, notices }));
  });
  if (stated.some(({ notices }) => notices.value > 0)) return NO_FINDINGS;
  const first = stated.find(({ text, notices }) => isOwn(draft, text, notices));
  if (!first) return NO_FINDINGS;
  const { place, text, notices } = first;
  if (isExcepted(text, notices)) return NO_FINDINGS;
  return [
    {
      rule: 'fee-lapsed',
      severity: 'confirm',
      places: [place, ...LAPSED],
      count: sum,
      quotes: [quoteAt(place, text, notices.start, notices.end)],
      basis: FEE_LAPSED,
    },
  ];
}

export const PROCESSING_FEE_CHECKS: readonly AnyCheck[] = [
  { cells: [], atPause: true, check: ({ draft }) => checkFeeStatement(draft) },
  { cells: [AMOUNT], atPause: true, check: checkFeeAmount },
  { cells: LAPSED, atPause: true, check: checkFeeLapsed },
];
