import { memo } from 'react';
import type { FigureCell, TotalCell } from '#src/report/tables/table.ts';
import type { SumView } from './sum-views.ts';

/** What stands in a cell of the government's own report beside the sum, in words. */
export interface CellDifference {
  short: string;
  words: string;
}

interface SumCellProps {
  cell: FigureCell | TotalCell;
  view: SumView;
  difference: CellDifference | undefined;
  /** The one cell of the table that Tab comes to. */
  isCurrent: boolean;
  onOpen: (path: string) => void;
}

/** A figure of the summed tables: a button that opens the reports it comes from. */
export const SumCell = memo(function SumCell(props: SumCellProps) {
  const { cell, view, difference, isCurrent, onOpen } = props;
  const words = [view.text || '没有数字', ...view.gaps];
  const label = [...words, ...(difference ? [difference.words] : [])].join('，');
  return (
    <td
      className={cell.kind === 'total' ? 'sum-cell total-cell' : 'sum-cell'}
      colSpan={cell.colSpan}
      rowSpan={cell.rowSpan}
      data-different={difference ? '' : undefined}
    >
      <button
        type="button"
        data-path={cell.path}
        tabIndex={isCurrent ? 0 : -1}
        aria-haspopup="dialog"
        aria-label={`${cell.name}：${label}`}
        title={view.gaps.join('，') || undefined}
        onClick={() => {
          onOpen(cell.path);
        }}
      >
        {view.text}
        {view.hasBlank && <span className="sum-sign">…</span>}
        {view.hasUnreadable && <span className="sum-sign">！</span>}
        {difference && <small>{difference.short}</small>}
      </button>
    </td>
  );
});
