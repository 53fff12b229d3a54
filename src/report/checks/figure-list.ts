// All figures that stand in the prose of a section, each with what it was held against.
import { narrativeTexts } from '#src/report/prose/prose-texts.ts';
import { numbersIn } from '#src/report/prose/prose-number.ts';
import { quoteAt, type Quote } from '#src/report/prose/quote.ts';
import type { NarrativeId } from '#src/report/sections/sections.ts';
import type { CheckContext } from './check.ts';
import { heldClaims, type HeldClaim } from './prose-figures.ts';

/** A figure of the prose; `held` is null where nothing in the tables says the same. */
export interface ListedFigure {
  quote: Quote;
  held: HeldClaim | null;
}

const MEASURE =
  /^\s*[余多]?\s*(?:件次?|条|份|宗|例|起|项|人?次|个工作日|个|篇|期|场|人|名|家|万?元|%|％|册|批|天|小时)/;
/** 一批, 一次, 一项 are no figures. */
const MEASURE_OF_WORDS = /^\s*余?\s*(?:件|条|份|宗|起|篇)/;
const CONTEXT = 12;
/** Words belong to the figure as far as the mark or the date before it. */
const MARK = /.*(?:[，,；;。！？!?：:（）()、\s]|[0-9０-９][年月日][度底末初]?)/s;

function figuresOf(place: string, text: string, held: readonly HeldClaim[]): ListedFigure[] {
  const own = held.filter(({ quote }) => quote.place === place);
  const figures: ListedFigure[] = own.map((one) => ({ quote: one.quote, held: one }));
  const known = new Set(own.map(({ claim }) => claim.number.start));
  for (const { start, end } of numbersIn(text)) {
    if (known.has(start)) continue;
    const pattern = /[0-9０-９]/.test(text.slice(start, end)) ? MEASURE : MEASURE_OF_WORDS;
    const measure = pattern.exec(text.slice(end, end + CONTEXT))?.[0];
    if (measure === undefined || text[start - 1] === '第') continue;
    const before = text.slice(Math.max(0, start - CONTEXT), start);
    const from =
      start - before.trimEnd().replace(MARK, '').length - (before.length - before.trimEnd().length);
    figures.push({ quote: quoteAt(place, text, from, end + measure.length), held: null });
  }
  return figures.sort((one, other) => one.quote.start - other.quote.start);
}

/** The figures of one narrative section in the order in which they stand. */
export function figureList(context: CheckContext, section: NarrativeId): ListedFigure[] {
  const held = heldClaims(context);
  return narrativeTexts(context.draft, section)
    .filter(({ kind }) => kind === 'text')
    .flatMap(({ place, text }) => figuresOf(place, text, held));
}
