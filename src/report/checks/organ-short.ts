// The organ's abbreviations: one alone, and in section 六 none that was not introduced.
import type { Draft } from '#src/report/draft/draft.ts';
import { proseTexts } from '#src/report/prose/prose-texts.ts';
import { shortFormsOf, type ShortForm } from '#src/report/prose/short-forms.ts';
import type { Quote } from '#src/report/prose/quote.ts';
import { quoteSqueezed } from '#src/report/prose/squeezed.ts';
import { NO_FINDINGS, type AnyCheck } from './check.ts';
import { OWN_ORGAN } from './later-citations.ts';
import type { Finding } from './finding.ts';

interface Standing {
  form: ShortForm;
  isInOther: boolean;
  quote: Quote;
}

/** Each abbreviation where it first stands. */
function firstOfEach(standing: readonly Standing[]): Standing[] {
  const first = new Map<string, Standing>();
  for (const one of standing) if (!first.has(one.form.core)) first.set(one.form.core, one);
  return [...first.values()];
}

/** `organ-short`: two different short forms, or one in 六 with no （以下简称…） before it. */
function checkOrganShort(draft: Draft): readonly Finding[] {
  const texts = proseTexts(draft).filter(({ section }) => section !== 'title');
  const forms = shortFormsOf(
    texts.map(({ text }) => text),
    draft.organ.name,
  );
  const standing = texts.flatMap(({ place, text, section }, index) =>
    (forms[index] ?? []).map((form): Standing => ({
      form,
      isInOther: section === 'other',
      quote: quoteSqueezed(place, text, form.start, form.end),
    })),
  );
  const different = firstOfEach(standing);
  const given = new Set(standing.flatMap(({ form }) => (form.isGiven ? [form.core] : [])));
  const found =
    different.length > 1
      ? different
      : firstOfEach(standing.filter(({ form, isInOther }) => isInOther && !given.has(form.core)));
  const [first, ...rest] = new Set(found.map(({ quote }) => quote.place));
  if (first === undefined) return NO_FINDINGS;
  return [
    {
      rule: 'organ-short',
      severity: 'hint',
      places: [first, ...rest],
      names: found.map(({ form }) => form.name),
      quotes: found.map(({ quote }) => quote),
      basis: OWN_ORGAN,
    },
  ];
}

export const ORGAN_SHORT_CHECK: AnyCheck = {
  cells: [],
  atPause: true,
  check: ({ draft }) => checkOrganShort(draft),
};
