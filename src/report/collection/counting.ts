// How many reports the sums are over, and what is said of those that they are not.
import { COUNTINGS, type DeskRow, type Standing } from './collected.ts';
import { groupBy, isTotalsOnly, isUsable, organId } from './organ-rows.ts';

/** How many files are 计入, 不计入 and 待定; what has nothing to count is none of them. */
export interface Countings {
  counted: number;
  leftOut: number;
  undecided: number;
}

export function countCountings(rows: readonly DeskRow[]): Countings {
  const count = (counting: DeskRow['counting']) =>
    rows.filter((row) => row.counting === counting).length;
  return { counted: count('counted'), leftOut: count('left-out'), undecided: count('undecided') };
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

/**
 * What stands under sums: 计入 52 家，不计入 3 家，待定 1 家；未报 3 家，未读出 1 份. The second half names
 * only what there is.
 */
export function totalLine(rows: readonly DeskRow[]): string {
  const { counted, leftOut, undecided } = countCountings(rows);
  const standing = (of: Standing) => rows.filter((row) => row.standing === of).length;
  const absent = [
    { what: '未报', count: standing('missing'), unit: '家' },
    { what: '未读出', count: standing('unreadable'), unit: '份' },
    { what: '只有总计', count: rows.filter(({ held }) => isTotalsOnly(held)).length, unit: '份' },
    { what: '重复计入', count: doubleCounted(rows).length, unit: '家' },
  ].flatMap(({ what, count, unit }) => (count > 0 ? [`${what} ${count} ${unit}`] : []));
  const line = [
    `${COUNTINGS.counted} ${counted} 家`,
    `${COUNTINGS['left-out']} ${leftOut} 家`,
    `${COUNTINGS.undecided} ${undecided} 家`,
  ].join('，');
  return absent.length === 0 ? line : `${line}；${absent.join('，')}`;
}
