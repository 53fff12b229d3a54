import { memo } from 'react';
import { BALANCE_COLUMNS, balanceClauses, type BalanceColumn } from '#src/report/tables/balance.ts';
import { balanceKey } from './live-figures.ts';
import { useLive } from './report-form.tsx';

const BalanceCell = memo(function BalanceCell({ column }: { column: BalanceColumn }) {
  const balance = useLive(balanceKey(column), ({ figures }) => figures.balanceAt(column));
  return (
    <td className="balance-cell" data-state={balance.state}>
      <output
        name={`requests.balance.${column.id}`}
        aria-live="off"
        aria-label={`勾稽关系，${column.label}`}
      >
        {balanceClauses(balance).map((clause, index) => (
          <span key={index} className="clause">
            {clause}
          </span>
        ))}
      </output>
    </td>
  );
});

/** Under table 三, in view while typing: both sides of each column and whether they agree. */
export function BalanceRow() {
  return (
    <tr className="balance-row">
      <th scope="row" colSpan={3}>
        勾稽关系
        <small>本年新收＋上年结转＝…，办理结果总计＋结转下年度＝…</small>
      </th>
      {BALANCE_COLUMNS.map((column) => (
        <BalanceCell key={column.id} column={column} />
      ))}
    </tr>
  );
}
