// Chinese text has full-width punctuation, and titles within titles stand in 〈…〉.
import { findHalfWidthMarks, type MarkPlace } from '#src/report/prose/half-width-marks.ts';
import { proseTexts, type ProseText } from '#src/report/prose/prose-texts.ts';
import { quoteAt, type Edit } from '#src/report/prose/quote.ts';
import { remember } from '#src/report/prose/remember.ts';
import { NO_FINDINGS, type AnyCheck } from './check.ts';
import type { Finding } from './finding.ts';
import { PUNCTUATION } from './later-citations.ts';

const readMarks = remember(findHalfWidthMarks);

/** The words of a place with their marks exchanged; null where one is uncertain. */
function toEdit({ place, text }: ProseText, { start, end, marks }: MarkPlace): Edit | null {
  let words = '';
  let done = start;
  for (const mark of [...marks].sort((one, other) => one.start - other.start)) {
    if (mark.full === null || mark.start < done) return null;
    words += text.slice(done, mark.start) + mark.full;
    done = mark.end;
  }
  return { ...quoteAt(place, text, start, end), text: words + text.slice(done, end) };
}

function findingsIn(prose: ProseText): readonly Finding[] {
  const { place, text } = prose;
  const found = readMarks(text);
  if (found.length === 0) return NO_FINDINGS;
  const edits = found.flatMap((one) => toEdit(prose, one) ?? []);
  const isCertain = edits.length === found.length;
  return [
    {
      rule: 'bracket-mixed',
      severity: 'hint',
      places: [place],
      count: found.length,
      quotes: found.map(({ start, end }) =>
        // The blank behind a half-width mark is exchanged with it, but is nothing to show.
        quoteAt(place, text, start, start + text.slice(start, end).trimEnd().length),
      ),
      ...(isCertain ? { mend: { label: '改为全角标点', edits } } : {}),
      basis: PUNCTUATION,
    },
  ];
}

/** `bracket-mixed`: no half-width mark and no <…> stands in Chinese text. */
export const BRACKET_MIXED_CHECK: AnyCheck = {
  cells: [],
  atPause: true,
  check: ({ draft }) => proseTexts(draft).flatMap(findingsIn),
};
