// How many files the sums are over, and what is said of those that they are not: the page and the
// files that go out say the same, and count as the list's filters do.
import { COUNTINGS, STANDINGS, type DeskRow } from './collected.ts';
import { absentOf, type Absent } from './contributors.ts';
import { groupBy, isUsable, organId } from './organ-rows.ts';

/** How many files are 计入, 不计入 and 待定; what has no figures to count is none of them. */
export interface Countings {
  counted: number;
  leftOut: number;
  /** Those of `leftOut` whose report is of another year. */
  wrongYear: number;
  undecided: number;
  unreadable: number;
  totalsOnly: number;
}

export function countCountings(rows: readonly DeskRow[]): Countings {
  const files = rows.filter(({ held }) => held);
  const count = (is: (row: DeskRow) => boolean) => files.filter(is).length;
  return {
    counted: count(({ counting }) => counting === 'counted'),
    leftOut: count(({ counting }) => counting === 'left-out'),
    wrongYear: count((row) => row.counting === 'left-out' && row.standing === 'wrong-year'),
    undecided: count(({ counting }) => counting === 'undecided'),
    unreadable: count((row) => row.counting === null && row.standing === 'unreadable'),
    totalsOnly: count((row) => row.counting === null && row.standing !== 'unreadable'),
  };
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

/** What is absent from all sums, as it is named and counted: who sent something else of use is not. */
export const ABSENT = [
  { of: 'missing', label: STANDINGS.missing, unit: '家' },
  { of: 'unreadable', label: `${STANDINGS.unreadable}又没有另报`, unit: '份' },
  { of: 'wrongYear', label: `${STANDINGS['wrong-year']}又没有另报`, unit: '份' },
  { of: 'totalsOnly', label: `${STANDINGS['totals-only']}又没有另报`, unit: '份' },
] as const;

/** How many files are part of the sums, which may be or are so twice, and who has none that could. */
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

const some = (label: string, count: number, unit: string): string[] =>
  count === 0 ? [] : [`${label} ${count} ${unit}`];

/** 收到 9 份：计入 4 份，不计入 2 份（其中年度不符 1 份），待定 2 份，未读出 1 份: every file once. */
export function countWords(counts: Countings): string {
  const { counted, leftOut, wrongYear, undecided, unreadable, totalsOnly } = counts;
  const [within] = some(STANDINGS['wrong-year'], wrongYear, '份');
  const words = [
    `${COUNTINGS.counted} ${counted} 份`,
    `${COUNTINGS['left-out']} ${leftOut} 份${within === undefined ? '' : `（其中${within}）`}`,
    `${COUNTINGS.undecided} ${undecided} 份`,
    ...some(STANDINGS.unreadable, unreadable, '份'),
    ...some(STANDINGS['totals-only'], totalsOnly, '份'),
  ];
  const all = counted + leftOut + undecided + unreadable + totalsOnly;
  return `收到 ${all} 份：${words.join('，')}`;
}

/** 待定 2 份、未报 3 家、未读出又没有另报 1 份: whose figures no sum holds; '' where there is nobody. */
export const outsideWords = ({ undecided, absent }: Totalled): string =>
  [
    ...some(COUNTINGS.undecided, undecided.length, '份'),
    ...ABSENT.flatMap(({ of, label, unit }) => some(label, absent[of].length, unit)),
  ].join('、');

/** 名单上 14 家，汇总了其中 4 家; '' where no row is of an organ on a list. */
export function coverageWords(rows: readonly DeskRow[]): string {
  const listed = groupBy(
    rows.filter(({ entry }) => entry),
    organId,
  );
  const summed = [...listed.values()].filter((group) =>
    group.some(({ counting }) => counting === 'counted'),
  );
  return listed.size === 0 ? '' : `名单上 ${listed.size} 家，汇总了其中 ${summed.length} 家`;
}

export const DOUBLED = '重复计入';
export const NONE_COUNTED = '报了几份都不计入';

/**
 * What stands under sums: 收到 56 份：计入 52 份，不计入 3 份，待定 1 份；未报 3 家. The second half names only
 * what there is.
 */
export function totalledLine({ counts, doubled, noneCounted: none, absent }: Totalled): string {
  const more = [
    ...some(STANDINGS.missing, absent.missing.length, '家'),
    ...some(DOUBLED, doubled.length, '家'),
    ...some(NONE_COUNTED, none.length, '家'),
  ];
  return [countWords(counts), more.join('，')].filter((words) => words !== '').join('；');
}

export const totalLine = (rows: readonly DeskRow[]): string => totalledLine(totalledOf(rows));
