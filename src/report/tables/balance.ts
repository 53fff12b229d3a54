// 勾稽关系 of table 三: in each column newlyReceived + carriedIn = handled + carriedOut, printed in
// the head of the form (国办公开办函〔2021〕30号). carriedOut is typed, never computed from the rest.
import { sumCounts, type ReadingAt } from './totals.ts';
import { APPLICANTS, OUTCOME_ROWS, requestPath, type ApplicantId } from './requests.ts';

export type BalanceColumnId = ApplicantId | 'total';

/** A column and the cells of its two sides, named by path or otherwise. */
export interface BalanceColumn<Cell = string> {
  id: BalanceColumnId;
  label: string;
  newlyReceived: readonly Cell[];
  carriedIn: readonly Cell[];
  handled: readonly Cell[];
  carriedOut: readonly Cell[];
  /** All typed cells of the column, in the order of the form. */
  paths: readonly Cell[];
}

function toColumn(
  id: BalanceColumnId,
  label: string,
  applicants: readonly ApplicantId[],
): BalanceColumn {
  const pathsOf = (row: Parameters<typeof requestPath>[0]) =>
    applicants.map((applicant) => requestPath(row, applicant));
  const newlyReceived = pathsOf('newlyReceived');
  const carriedIn = pathsOf('carriedIn');
  const handled = OUTCOME_ROWS.flatMap((row) => pathsOf(row.id));
  const carriedOut = pathsOf('carriedOut');
  const paths = [...newlyReceived, ...carriedIn, ...handled, ...carriedOut];
  return { id, label, newlyReceived, carriedIn, handled, carriedOut, paths };
}

/** The six columns of applicants. */
export const APPLICANT_COLUMNS: readonly BalanceColumn[] = APPLICANTS.map(({ id, label }) =>
  toColumn(id, label, [id]),
);

/** The six columns of applicants, then 总计. */
export const BALANCE_COLUMNS: readonly BalanceColumn[] = [
  ...APPLICANT_COLUMNS,
  toColumn(
    'total',
    '总计',
    APPLICANTS.map(({ id }) => id),
  ),
];

/** Both sides of one column. `open` until every cell of it is filled and readable. */
export interface Balance {
  column: BalanceColumnId;
  label: string;
  state: 'empty' | 'open' | 'even' | 'uneven';
  newlyReceived: number;
  carriedIn: number;
  handled: number;
  carriedOut: number;
}

/** The balance of a column over the figures that can be read. */
export function balanceOf<Cell>(column: BalanceColumn<Cell>, readingAt: ReadingAt<Cell>): Balance {
  const newlyReceived = sumCounts(column.newlyReceived, readingAt);
  const carriedIn = sumCounts(column.carriedIn, readingAt);
  const handled = sumCounts(column.handled, readingAt);
  const carriedOut = sumCounts(column.carriedOut, readingAt);
  const sums = [newlyReceived, carriedIn, handled, carriedOut];
  const sides = {
    newlyReceived: newlyReceived.sum ?? 0,
    carriedIn: carriedIn.sum ?? 0,
    handled: handled.sum ?? 0,
    carriedOut: carriedOut.sum ?? 0,
  };
  const isEven = sides.newlyReceived + sides.carriedIn === sides.handled + sides.carriedOut;
  const isComplete = sums.every((sum) => sum.complete);
  const isEmpty = sums.every((sum) => sum.sum === null);
  const state = isEmpty ? 'empty' : !isComplete ? 'open' : isEven ? 'even' : 'uneven';
  return { column: column.id, label: column.label, state, ...sides };
}

/** By how much what went out exceeds what came in. */
export const differenceOf = (balance: Balance): number =>
  balance.handled + balance.carriedOut - balance.newlyReceived - balance.carriedIn;

/** How much of what came in the outcomes account for too little (少) or too much (多). */
export function differenceText(balance: Balance): string {
  const difference = differenceOf(balance);
  return `${difference < 0 ? '少' : '多'} ${Math.abs(difference)} 件`;
}

/** The clauses of the line under a column: both sides, then 平, the difference, or 未填完. */
export function balanceClauses(balance: Balance): string[] {
  if (balance.state === 'empty') return [];
  const { newlyReceived, carriedIn, handled, carriedOut } = balance;
  const verdict = { open: '未填完', even: '平', uneven: differenceText(balance) }[balance.state];
  return [
    `${newlyReceived}＋${carriedIn}＝${newlyReceived + carriedIn}，`,
    `${handled}＋${carriedOut}＝${handled + carriedOut}，`,
    verdict,
  ];
}
