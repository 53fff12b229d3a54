// Requests are counted in 件, as in the form.
import { proseTexts, type ProseText } from '#src/report/prose/prose-texts.ts';
import { quoteAt } from '#src/report/prose/quote.ts';
import { remember } from '#src/report/prose/remember.ts';
import { findRequestCounts, type RequestCount } from '#src/report/prose/request-units.ts';
import type { AnyCheck } from './check.ts';
import type { Finding } from './finding.ts';
import { UNIT } from './later-citations.ts';

const readCounts = remember(findRequestCounts);
const ON_REQUESTS = /依申请|公开申请/;
const FORM_UNIT = '件';

/** One finding for all counts in one unit. */
function toFinding({ place, text }: ProseText, unit: string, counts: RequestCount[]): Finding {
  const quotes = counts.map(({ start, end }) => quoteAt(place, text, start, end));
  const edits = counts.map(({ start, end, unitAt }) => ({
    ...quoteAt(place, text, start, end),
    text: text.slice(start, unitAt) + FORM_UNIT + text.slice(unitAt + unit.length, end),
  }));
  return {
    rule: 'unit-mixed',
    severity: 'hint',
    places: [place],
    unit,
    of: unit,
    quotes,
    mend: { label: `改为“${FORM_UNIT}”`, edits },
    basis: UNIT,
  };
}

function findingsIn(prose: ProseText): Finding[] {
  const isOnRequests = ON_REQUESTS.test(prose.heading);
  const counts = readCounts(prose.text).filter(({ isSure }) => isSure || isOnRequests);
  return [...new Set(counts.map(({ unit }) => unit))].map((unit) =>
    toFinding(
      prose,
      unit,
      counts.filter((count) => count.unit === unit),
    ),
  );
}

/** `unit-mixed`: requests are counted in no other unit than 件. */
export const UNIT_MIXED_CHECK: AnyCheck = {
  cells: [],
  atPause: true,
  check: ({ draft }) => proseTexts(draft).flatMap(findingsIn),
};
