// 勾稽关系 of table 三, judged: a column whose cells are all filled must be even.
import { BALANCE_COLUMNS, balanceOf } from '#src/report/tables/balance.ts';
import type { ReadingAt } from '#src/report/tables/totals.ts';
import { RELATION } from './citations.ts';
import type { Finding } from './finding.ts';

/** One finding per uneven column of applicants; 总计 follows from the six. */
export function checkRequestsBalance(readingAt: ReadingAt): Finding[] {
  return BALANCE_COLUMNS.filter((column) => column.id !== 'total').flatMap((column): Finding[] => {
    const balance = balanceOf(column, readingAt);
    const [first, ...rest] = column.paths;
    if (balance.state !== 'uneven' || first === undefined) return [];
    return [
      {
        rule: 'requests-balance',
        severity: 'error',
        places: [first, ...rest],
        expected: balance.newlyReceived + balance.carriedIn,
        actual: balance.handled + balance.carriedOut,
        balance,
        basis: RELATION,
      },
    ];
  });
}
