import type { ReactNode } from 'react';
import type { FigureCell, TableId } from '#src/report/tables/table.ts';
import { TABLES, figureCellAt, figureCellsOf } from '#src/report/tables/tables.ts';
import { Button } from '#src/ui/button.tsx';
import { FINDINGS_KEY } from './live-findings.ts';
import { useLive, useReportForm } from './report-form.tsx';

/** Fills the blank ones among some cells with 0, as one step; told how many there are. */
export function useFillBlanks(cells: readonly FigureCell[]) {
  const { figures, change, focusedCell } = useReportForm();
  const findBlanks = () => cells.filter(({ path }) => figures.readingAt(path).state === 'blank');
  const count = useLive(FINDINGS_KEY, () => findBlanks().length);
  const fill = () => {
    const blanks = findBlanks();
    const [first] = blanks;
    if (!first) return;
    const zeros = blanks.map(({ path }) => ({ unit: path, value: '0' }));
    // Undone from a cell of this table, the focus stays there.
    const focused = figureCellAt(focusedCell() ?? '');
    const place = focused?.table === first.table ? focused.path : first.path;
    change(`把 ${blanks.length} 格填为 0`, place, zeros, 'fill');
  };
  return { count, fill };
}

function useClear(table: TableId) {
  const { figures, change } = useReportForm();
  return () => {
    const typed = figureCellsOf(table).filter(({ path }) => figures.typedAt(path) !== '');
    const [first] = typed;
    if (!first) return;
    const blanks = typed.map(({ path }) => ({ unit: path, value: '' }));
    change(`清空${TABLES[table].shortName} ${typed.length} 格`, first.path, blanks, 'clear');
  };
}

interface TableToolsProps {
  table: TableId;
  /** More buttons, which come later. */
  more: ReactNode;
  onCopy: () => void;
  onShortcuts: () => void;
}

/** What can be done with a table as a whole. */
export function TableTools({ table, more, onCopy, onShortcuts }: TableToolsProps) {
  const { readOnly } = useReportForm();
  const { count, fill } = useFillBlanks(figureCellsOf(table));
  const clear = useClear(table);
  return (
    <div className="flex items-center gap-2 max-[640px]:flex-wrap">
      {!readOnly && (
        <>
          <Button aria-disabled={count === 0} onClick={fill}>
            其余空格填 0
          </Button>
          <span className="text-quiet">{count === 0 ? '已填满' : `还有 ${count} 格空着`}</span>
          {more}
          <Button className="ml-auto" onClick={clear}>
            清空
          </Button>
        </>
      )}
      <Button onClick={onCopy}>复制表格</Button>
      <Button onClick={onShortcuts}>快捷键</Button>
    </div>
  );
}
