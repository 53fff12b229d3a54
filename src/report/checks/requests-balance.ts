// 勾稽关系 of table 三, judged: a column whose cells are all filled must be even.
import { APPLICANT_COLUMNS } from '#src/report/tables/balance.ts';
import { NO_FINDINGS, type ErrorContext } from './check.ts';
import { RELATION } from './citations.ts';
import type { Finding } from './finding.ts';

const PLACES = APPLICANT_COLUMNS.map(({ paths: [first = '', ...rest] }): Finding['places'] => [
  first,
  ...rest,
]);

/** One finding if a column, by its place among APPLICANT_COLUMNS, is uneven; 总计 follows from the six. */
export function checkRequestsBalance(
  column: number,
  { balances }: ErrorContext,
): readonly Finding[] {
  const balance = balances[column];
  const places = PLACES[column];
  if (balance?.state !== 'uneven' || !places) return NO_FINDINGS;
  return [
    {
      rule: 'requests-balance',
      severity: 'error',
      places,
      expected: balance.newlyReceived + balance.carriedIn,
      actual: balance.handled + balance.carriedOut,
      balance,
      basis: RELATION,
    },
  ];
}
