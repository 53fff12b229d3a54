// What the prose says of figures that stand in the tables agrees with them.
import { readYear, type Draft } from '#src/report/draft/draft.ts';
import { CLAIMED_CELLS, sumsOf, type ClaimKind } from '#src/report/prose/claim-kinds.ts';
import { STATED_FIGURES, type TableSum } from '#src/report/prose/table-figures.ts';
import { claimsIn, type Claim } from '#src/report/prose/claims.ts';
import { denialsIn, type Denial, type DenialKind } from '#src/report/prose/denials.ts';
import { isOwnSubject } from '#src/report/prose/own-words.ts';
import { mayMean } from '#src/report/prose/prose-number.ts';
import { proseTexts, type ProseText } from '#src/report/prose/prose-texts.ts';
import { quoteAt, type Edit, type Quote } from '#src/report/prose/quote.ts';
import { BLANK } from '#src/report/figures.ts';
import { positionOf } from '#src/report/tables/readings.ts';
import { FIGURE_CELLS } from '#src/report/tables/tables.ts';
import { sumCounts } from '#src/report/tables/totals.ts';
import type { AnyCheck, CheckContext } from './check.ts';
import type { Finding } from './finding.ts';
import { PROSE_AGREES } from './later-citations.ts';

/** Where the tables are spoken of: not in the title, nor in a heading. */
const isRead = ({ kind, section }: ProseText): boolean => kind === 'text' && section !== 'preface';

/** A sum of the tables; null until all its cells are read. */
function sumOf({ cells }: TableSum, { readings }: CheckContext): number | null {
  const { sum, complete } = sumCounts(cells, (path) => readings[positionOf(path)] ?? BLANK);
  return complete ? sum : null;
}

/** Whether words speak of this organ's whole report year, as the tables do. */
function isOwn(draft: Draft, { year, subject }: Pick<Claim, 'year' | 'subject'>): boolean {
  const own = readYear(draft.year);
  return (year === null || year === own) && isOwnSubject(subject, draft);
}

/** A year that is carried from or to is the one before or after the report's. */
function carriesRight(draft: Draft, { kind, carriedYear }: Claim): boolean {
  const own = readYear(draft.year);
  return carriedYear === null || carriedYear === (own ?? 0) + (kind === 'carriedIn' ? -1 : 1);
}

/** A statement of the report that can be held against the tables. */
export interface HeldClaim {
  claim: Claim;
  quote: Quote;
  /** What it is held against, the sum that findings name first. */
  against: readonly { name: string; sum: number | null }[];
  /** Null where cells are blank or cannot be read. */
  agrees: boolean | null;
}

/** The statements of a report about figures of its tables, each with what it is held against. */
export function heldClaims(context: CheckContext): HeldClaim[] {
  const { draft } = context;
  return proseTexts(draft)
    .filter(isRead)
    .flatMap(({ place, text, heading }) =>
      claimsIn(text, heading)
        .filter((claim) => isOwn(draft, claim) && carriesRight(draft, claim))
        .map((claim): HeldClaim => {
          const against = sumsOf(claim.kind).map((one) => ({
            name: one.name,
            sum: sumOf(one, context),
          }));
          const fits = ({ sum }: { sum: number | null }) =>
            sum !== null && mayMean(claim.number, sum);
          const isKnown = against.every(({ sum }) => sum !== null);
          return {
            claim,
            quote: quoteAt(place, text, claim.start, claim.end),
            against,
            agrees: against.some(fits) ? true : isKnown ? false : null,
          };
        }),
    );
}

/** The words with the figure of the table. */
function toEdit({ claim, quote }: HeldClaim, figure: number): Edit {
  const [start, end] = [claim.number.start - quote.start, claim.number.end - quote.start];
  return { ...quote, text: quote.words.slice(0, start) + String(figure) + quote.words.slice(end) };
}

/** None for figures that were rounded on purpose, nor where another sum may be meant. */
function mendOf(
  same: readonly HeldClaim[],
  kind: ClaimKind,
  figure: number,
): Pick<Finding, 'mend'> {
  const isSure =
    kind !== 'processed' && same.every(({ claim }) => claim.number.rounding === 'exact');
  const edits = same.map((one) => toEdit(one, figure));
  return isSure ? { mend: { label: `改为“${edits[0]?.text ?? ''}”`, edits } } : {};
}

/** `text-figure`: where several sentences give different scopes, one that agrees is enough. */
function checkTextFigure(context: CheckContext): Finding[] {
  const held = heldClaims(context);
  const agreed = new Set(
    held.filter(({ agrees }) => agrees === true).map(({ claim }) => claim.kind),
  );
  /** By what they say and where: the same figure said twice is one finding. */
  const differing = new Map<string, HeldClaim[]>();
  for (const one of held) {
    const { claim, quote, agrees } = one;
    if (agrees !== false || agreed.has(claim.kind)) continue;
    const key = `${quote.place} ${claim.kind}=${claim.number.value}`;
    const same = differing.get(key);
    if (same) same.push(one);
    else differing.set(key, [one]);
  }
  return [...differing.values()].flatMap((same): Finding[] => {
    const [{ claim, quote, against } = {}] = same;
    const [first] = against ?? [];
    if (!claim || !quote || !first || first.sum === null) return [];
    return [
      {
        rule: 'text-figure',
        severity: 'confirm',
        places: [quote.place],
        of: `${claim.kind}=${claim.number.value}`,
        name: first.name,
        expected: first.sum,
        actual: claim.number.value,
        quotes: same.map((one) => one.quote),
        ...mendOf(same, claim.kind, first.sum),
        basis: PROSE_AGREES,
      },
    ];
  });
}

const DENIED: Record<DenialKind, TableSum> = {
  newlyReceived: STATED_FIGURES.newlyReceived,
  reconsideration: STATED_FIGURES.reconsideration,
  litigation: STATED_FIGURES.litigation,
  reconsiderationLost: {
    name: '表四·行政复议，结果纠正',
    cells: ['disputes.reconsideration.corrected'],
  },
  litigationLost: {
    name: '表四·行政诉讼结果纠正合计',
    cells: [
      'disputes.directLitigation.corrected',
      'disputes.litigationAfterReconsideration.corrected',
    ],
  },
  documentsIssued: STATED_FIGURES.documentsIssued,
};

/** `text-none`: the prose denies what the tables count. One finding a place and denial. */
function checkTextNone(context: CheckContext): Finding[] {
  const { draft } = context;
  return proseTexts(draft)
    .filter(isRead)
    .flatMap(({ place, text, heading }) => {
      const denials = new Map<DenialKind, Denial>();
      for (const denial of denialsIn(text, heading)) {
        if (isOwn(draft, denial) && !denials.has(denial.kind)) denials.set(denial.kind, denial);
      }
      return [...denials.values()].flatMap(({ kind, start, end }): Finding[] => {
        const sum = sumOf(DENIED[kind], context);
        if (sum === null || sum === 0) return [];
        return [
          {
            rule: 'text-none',
            severity: 'confirm',
            places: [place],
            of: kind,
            name: DENIED[kind].name,
            actual: sum,
            quotes: [quoteAt(place, text, start, end)],
            basis: PROSE_AGREES,
          },
        ];
      });
    });
}

const DENIED_CELLS = Object.values(DENIED).flatMap(({ cells }) => cells);

/** In the order of the form, each once. */
const inOrder = (cells: readonly string[]): string[] => {
  const held = new Set(cells);
  return FIGURE_CELLS.map(({ path }) => path).filter((path) => held.has(path));
};

export const TEXT_NONE_CHECK: AnyCheck = {
  cells: inOrder(DENIED_CELLS),
  atPause: true,
  check: checkTextNone,
};

export const TEXT_FIGURE_CHECK: AnyCheck = {
  cells: inOrder(CLAIMED_CELLS),
  atPause: true,
  check: checkTextFigure,
};

export const PROSE_FIGURE_CHECKS: readonly AnyCheck[] = [TEXT_NONE_CHECK, TEXT_FIGURE_CHECK];
