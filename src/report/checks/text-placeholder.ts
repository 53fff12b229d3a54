// Placeholders of a template that nobody filled in: XX, ××, 共主动公开条.
import type { Draft } from '#src/report/draft/draft.ts';
import { findPlaceholders } from '#src/report/prose/placeholders.ts';
import { proseTexts, type ProseText } from '#src/report/prose/prose-texts.ts';
import { quoteAt, type Span } from '#src/report/prose/quote.ts';
import { remember } from '#src/report/prose/remember.ts';
import type { AnyCheck } from './check.ts';
import type { Finding } from './finding.ts';
import { REVIEW_HABIT } from './later-citations.ts';

const readPlaceholders = remember(findPlaceholders);

/** The same words wait for the same kind of thing: one finding for all of them in a text. */
function byWords(text: string, spans: readonly Span[]): Map<string, Span[]> {
  const found = new Map<string, Span[]>();
  for (const span of spans) {
    const words = text.slice(span.start, span.end);
    const same = found.get(words);
    if (same) same.push(span);
    else found.set(words, [span]);
  }
  return found;
}

const findingsIn = ({ place, text }: ProseText): Finding[] =>
  [...byWords(text, readPlaceholders(text))].map(([words, spans]) => ({
    rule: 'text-placeholder',
    severity: 'confirm',
    places: [place],
    words,
    of: words,
    quotes: spans.map(({ start, end }) => quoteAt(place, text, start, end)),
    basis: REVIEW_HABIT,
  }));

/** `text-placeholder`: no XX or ×× is left, no measure word without its figure. */
export const TEXT_PLACEHOLDER_CHECK: AnyCheck = {
  cells: [],
  atPause: true,
  check: ({ draft }: { draft: Draft }) => proseTexts(draft).flatMap(findingsIn),
};
