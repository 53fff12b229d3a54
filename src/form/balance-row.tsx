import { memo } from 'react';
import { BALANCE_COLUMNS, balanceClauses, type BalanceColumn } from '#src/report/tables/balance.ts';
import { balanceKey } from './live-figures.ts';
import { useLiveElement, type ReportForm } from './report-form.tsx';

/** How the line of a column is shown: a side a line, broken before its ＝ alone, laid out where it changes. */
const showBalance = (column: BalanceColumn) => (cell: HTMLTableCellElement, report: ReportForm) => {
  const balance = report.figures.balanceAt(column);
  const sides = balanceClauses(balance).flatMap((clause) => clause.split(/(?=＝)/));
  if (cell.dataset.state !== balance.state) cell.dataset.state = balance.state;
  [...cell.getElementsByClassName('side')].forEach((part, index) => {
    const side = sides[index] ?? '';
    if (part.textContent !== side) part.textContent = side;
  });
};

const LINES = BALANCE_COLUMNS.map((column) => ({ column, show: showBalance(column) }));

const Clause = ({ parts }: { parts: 1 | 2 }) => (
  <span className="clause">
    <span className="side" />
    {parts === 2 && <span className="side" />}
  </span>
);

const BalanceCell = memo(function BalanceCell({ column, show }: (typeof LINES)[number]) {
  const shown = useLiveElement(balanceKey(column), show);
  return (
    <td ref={shown} className="balance-cell">
      <output
        name={`requests.balance.${column.id}`}
        aria-live="off"
        aria-label={`勾稽关系，${column.label}`}
      >
        <Clause parts={2} />
        <Clause parts={2} />
        <Clause parts={1} />
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
      {LINES.map((line) => (
        <BalanceCell key={line.column.id} {...line} />
      ))}
    </tr>
  );
}
