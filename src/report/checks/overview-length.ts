// 一、总体情况 is in principle at most 1,000 characters long.
import { narrativeTexts } from '#src/report/prose/prose-texts.ts';
import { NARRATIVES, countCharacters } from '#src/report/sections/narratives.ts';
import { NO_FINDINGS, type AnyCheck, type CatalogueContext } from './check.ts';
import type { Finding } from './finding.ts';
import { SHORT_OVERVIEW } from './later-citations.ts';
import { isBlank } from './texts.ts';

const ADVISED = NARRATIVES.overview.length ?? Infinity;

/** `overview-length`: section 一 has at most as many characters as advised, headings included. */
function checkOverviewLength({ draft }: CatalogueContext): readonly Finding[] {
  const count = countCharacters(draft.overview);
  if (count <= ADVISED) return NO_FINDINGS;
  const texts = narrativeTexts(draft, 'overview').filter(({ kind }) => kind === 'text');
  const { place } = texts.find(({ text }) => !isBlank(text)) ?? { place: 'overview.opening' };
  return [
    {
      rule: 'overview-length',
      severity: 'hint',
      places: [place],
      count,
      advised: ADVISED,
      basis: SHORT_OVERVIEW,
    },
  ];
}

export const OVERVIEW_LENGTH_CHECK: AnyCheck = {
  cells: [],
  atPause: true,
  check: checkOverviewLength,
};
