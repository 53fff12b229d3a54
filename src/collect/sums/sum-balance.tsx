import { BALANCE_COLUMNS, balanceClauses, balanceOf } from '#src/report/tables/balance.ts';
import { readingsOf, type Sums } from './sum-views.ts';

/** Under the summed table 三: both sides of each column and whether they agree. */
export function SumBalance({ sums }: { sums: Sums }) {
  const readingAt = readingsOf(sums);
  return (
    <tr className="balance-row">
      <th scope="row" colSpan={3}>
        勾稽关系
        <small>本年新收＋上年结转＝…，办理结果总计＋结转下年度＝…</small>
      </th>
      {BALANCE_COLUMNS.map((column) => {
        const balance = balanceOf(column, readingAt);
        return (
          <td key={column.id} className="balance-cell" data-state={balance.state}>
            {balanceClauses(balance).map((clause, index) => (
              <span key={index} className="clause">
                {clause}
              </span>
            ))}
          </td>
        );
      })}
    </tr>
  );
}
