// Years in the prose that are not the report's: most often last year's text left standing.
import { isReportYear, readYear, type Draft } from '#src/report/draft/draft.ts';
import { proseTexts, type ProseText } from '#src/report/prose/prose-texts.ts';
import type { Edit, Quote } from '#src/report/prose/quote.ts';
import { quoteSqueezed } from '#src/report/prose/squeezed.ts';
import { writeYear, yearMentions, type YearMention } from '#src/report/prose/year-mentions.ts';
import { NO_FINDINGS, type AnyCheck } from './check.ts';
import { OWN_YEAR } from './later-citations.ts';
import type { Finding } from './finding.ts';

/** The Regulation's first year: no earlier one can be left over from a report. */
const FIRST_REPORTED = 2008;

/** A year behind the report's: what is planned, or done while the report is written. */
const isAhead = ({ year, sentence }: YearMention, own: number, text: ProseText): boolean =>
  year > own && (text.section === 'improvement' || sentence.plans);

/** The year before or behind the report's may be that of what is published or prepared in it. */
const isNeighbour = ({ year, isOfLastYear, isOfNextYear }: YearMention, own: number): boolean =>
  (isOfLastYear && year === own - 1) || (isOfNextYear && year === own + 1);

/** 2023年以来 at the head of a sentence is how last year's text begins. */
const isLeftStanding = ({ year, isOpening, sentence }: YearMention, own: number): boolean =>
  isOpening && year === own - 1 && !sentence.addsUp;

function isHeldAgainst({ year, sentence }: YearMention, own: number): boolean {
  const namesOwn = sentence.years.has(own) || sentence.namesThisYear;
  return sentence.compared.has(year) || (sentence.compares && namesOwn);
}

const isExempt = (mention: YearMention, own: number, text: ProseText): boolean =>
  mention.year < FIRST_REPORTED ||
  (mention.isAttached && !isLeftStanding(mention, own)) ||
  (mention.isOnce && mention.year < own - 1) ||
  isAhead(mention, own, text) ||
  isNeighbour(mention, own) ||
  isHeldAgainst(mention, own);

interface OtherYear {
  year: number;
  quote: Quote;
  edit: Edit;
}

function otherYears(prose: ProseText, own: number): OtherYear[] {
  const { place, text, section } = prose;
  // The preface may name any year: that of a law, of the form, of its own date.
  if (section === 'preface') return [];
  return yearMentions(text)
    .filter((mention) => mention.year !== own)
    .filter((mention) => section === 'title' || !isExempt(mention, own, prose))
    .map(({ year, start, end, figures }) => {
      const edited = quoteSqueezed(place, text, start, start + figures.length);
      return {
        year,
        quote: quoteSqueezed(place, text, start, end),
        edit: { ...edited, text: writeYear(own, figures) },
      };
    });
}

/** `text-year`: one finding a report, over all years that are neither its own nor exempt. */
function checkTextYear(draft: Draft, thisYear: number): readonly Finding[] {
  const own = readYear(draft.year);
  if (!isReportYear(own, thisYear)) return NO_FINDINGS;
  const found = proseTexts(draft).flatMap((prose) => otherYears(prose, own));
  const [first, ...rest] = new Set(found.map(({ quote }) => quote.place));
  if (first === undefined) return NO_FINDINGS;
  const years = [...new Set(found.map(({ year }) => year))].sort((one, other) => one - other);
  const isLastYearAlone = years.every((year) => year === own - 1);
  return [
    {
      rule: 'text-year',
      severity: 'confirm',
      places: [first, ...rest],
      years,
      quotes: found.map(({ quote }) => quote),
      ...(isLastYearAlone && {
        mend: { label: `改为${own}年`, edits: found.map(({ edit }) => edit) },
      }),
      basis: OWN_YEAR,
    },
  ];
}

export const TEXT_YEAR_CHECK: AnyCheck = {
  cells: [],
  atPause: true,
  check: ({ draft, thisYear }) => checkTextYear(draft, thisYear),
};
