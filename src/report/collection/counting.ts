// How many organs the sums are over, and what is said of those that they are not: the page and the
// files that go out say the same.
import { COUNTINGS, STANDINGS, type DeskRow } from './collected.ts';
import { absentOf, type Absent } from './contributors.ts';
import { groupBy, isUsable, organId } from './organ-rows.ts';

/**
 * How many organs are 计入, 不计入 and 待定, each once, whatever it sent; whose files are of no use is
 * none of them.
 */
export interface Countings {
  counted: number;
  leftOut: number;
  undecided: number;
}

export function countCountings(rows: readonly DeskRow[]): Countings {
  const countings: Countings = { counted: 0, leftOut: 0, undecided: 0 };
  for (const group of groupBy(rows.filter(isUsable), organId).values()) {
    const has = (counting: DeskRow['counting']) => group.some((row) => row.counting === counting);
    countings[has('counted') ? 'counted' : has('undecided') ? 'undecided' : 'leftOut'] += 1;
  }
  return countings;
}

/** Several reports of one organ. */
export interface OrganRows {
  organ: string;
  rows: readonly DeskRow[];
}

const severalOf = (rows: readonly DeskRow[]): OrganRows[] =>
  [...groupBy(rows, organId).values()].flatMap((group) => {
    const [first, second] = group;
    return first && second ? [{ organ: first.organ, rows: group }] : [];
  });

/** The organs of which more than one report is counted: their figures are in the sums twice. */
export const doubleCounted = (rows: readonly DeskRow[]): OrganRows[] =>
  severalOf(rows.filter(({ counting }) => counting === 'counted'));

/** The organs that sent several reports, of which the office left so many out that none is counted. */
export const noneCounted = (rows: readonly DeskRow[]): OrganRows[] =>
  severalOf(rows.filter(isUsable)).filter(
    ({ rows: several }) =>
      several.every(({ counting }) => counting === 'left-out') &&
      several.some(({ held }) => held?.file.decision === 'left-out'),
  );

/** What is absent from all sums, as it is named and counted. */
export const ABSENT = [
  { of: 'missing', label: STANDINGS.missing, unit: '家' },
  { of: 'unreadable', label: STANDINGS.unreadable, unit: '份' },
  { of: 'wrongYear', label: STANDINGS['wrong-year'], unit: '份' },
  { of: 'totalsOnly', label: STANDINGS['totals-only'], unit: '份' },
] as const;

/** How many organs are part of the sums, which may be or are so twice, and who has none that could. */
export interface Totalled {
  counts: Countings;
  undecided: readonly DeskRow[];
  doubled: readonly OrganRows[];
  noneCounted: readonly OrganRows[];
  absent: Absent;
}

export const totalledOf = (rows: readonly DeskRow[]): Totalled => ({
  counts: countCountings(rows),
  undecided: rows.filter(({ counting }) => counting === 'undecided'),
  doubled: doubleCounted(rows),
  noneCounted: noneCounted(rows),
  absent: absentOf(rows),
});

/** 计入 N 家，不计入 N 家，待定 N 家. */
export const countWords = ({ counted, leftOut, undecided }: Countings): string =>
  [
    `${COUNTINGS.counted} ${counted} 家`,
    `${COUNTINGS['left-out']} ${leftOut} 家`,
    `${COUNTINGS.undecided} ${undecided} 家`,
  ].join('，');

const absentParts = (absent: Absent): string[] =>
  ABSENT.flatMap(({ of, label, unit }) =>
    absent[of].length > 0 ? [`${label} ${absent[of].length} ${unit}`] : [],
  );

/** 未报 3 家、未读出 1 份; '' where nobody is absent. */
export const absentWords = (absent: Absent): string => absentParts(absent).join('、');

export const DOUBLED = '重复计入';
export const NONE_COUNTED = '报了几份都不计入';

/**
 * What stands under sums: 计入 52 家，不计入 3 家，待定 1 家；未报 3 家，未读出 1 份. The second half names
 * only what there is.
 */
export function totalledLine(totalled: Totalled): string {
  const { counts, doubled, noneCounted: none, absent } = totalled;
  const more = [
    ...absentParts(absent),
    ...(doubled.length > 0 ? [`${DOUBLED} ${doubled.length} 家`] : []),
    ...(none.length > 0 ? [`${NONE_COUNTED} ${none.length} 家`] : []),
  ];
  return more.length === 0 ? countWords(counts) : `${countWords(counts)}；${more.join('，')}`;
}

export const totalLine = (rows: readonly DeskRow[]): string => totalledLine(totalledOf(rows));
