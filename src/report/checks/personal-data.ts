// Numbers of persons in a report that is published: identity cards and mobile telephones.
import type { Draft } from '#src/report/draft/draft.ts';
import { personalNumbers, type PersonalNumber } from '#src/report/prose/personal-numbers.ts';
import { proseTexts } from '#src/report/prose/prose-texts.ts';
import type { AnyCheck } from './check.ts';
import { NO_PERSONAL_DATA } from './later-citations.ts';
import type { Finding } from './finding.ts';

const KINDS: readonly PersonalNumber[] = ['identity', 'mobile'];

/** `personal-data`: one finding a text and kind. Nothing is offered: what to write is not known. */
const checkPersonalData = (draft: Draft): Finding[] =>
  proseTexts(draft).flatMap(({ place, text }) =>
    KINDS.flatMap((kind): Finding[] => {
      const quotes = personalNumbers(place, text, kind);
      return quotes.length === 0
        ? []
        : [
            {
              rule: 'personal-data',
              severity: 'confirm',
              places: [place],
              of: kind,
              kind,
              quotes,
              basis: NO_PERSONAL_DATA,
            },
          ];
    }),
  );

export const PERSONAL_DATA_CHECK: AnyCheck = {
  cells: [],
  atPause: true,
  check: ({ draft }) => checkPersonalData(draft),
};
