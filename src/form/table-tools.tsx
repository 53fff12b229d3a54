import type { ReactNode } from 'react';
import type { FigureCell, TableId } from '#src/report/tables/table.ts';
import { TABLES, figureCellAt, figureCellsOf } from '#src/report/tables/tables.ts';
import { Button } from '#src/ui/button.tsx';
import { FINDINGS_KEY } from './live-findings.ts';
import { isLeftByImport } from './left-by-import.ts';
import { useLive, useReportForm } from './report-form.tsx';

/**
 * Fills the blank ones among some cells with 0, as one step; told how many there are. What an import
 * could not read is `left` alone: the file has something there.
 */
export function useFillBlanks(cells: readonly FigureCell[]) {
  const report = useReportForm();
  const { figures, change, focusedCell } = report;
  const findBlanks = (isLeft: boolean) =>
    cells.filter(
      (cell) =>
        figures.readingAt(cell.path).state === 'blank' && isLeftByImport(report, cell) === isLeft,
    );
  const count = useLive(FINDINGS_KEY, () => findBlanks(false).length);
  const left = useLive(FINDINGS_KEY, () => findBlanks(true).length);
  const fill = () => {
    const blanks = findBlanks(false);
    const [first] = blanks;
    if (!first) return;
    const zeros = blanks.map(({ path }) => ({ unit: path, value: '0' }));
    // Undone from a cell of this table, the focus stays there.
    const focused = figureCellAt(focusedCell() ?? '');
    const place = focused?.table === first.table ? focused.path : first.path;
    const rest = left > 0 ? `，留下 ${left} 格没有读出的` : '';
    change(`把 ${blanks.length} 格填为 0${rest}`, place, zeros, 'fill');
  };
  return { count, left, fill };
}

/** 还有 12 格空着: how much of a table is to be filled, and what the button leaves. */
function stateOf(count: number, left: number, unreadable: number): string {
  if (left > 0) {
    const rest = `${left} 格导入时没有读出，照原文填`;
    return count > 0 ? `${count} 格填 0，另有 ${rest}` : `还有 ${rest}`;
  }
  if (count > 0) return `还有 ${count} 格空着`;
  return unreadable > 0 ? `有 ${unreadable} 格不是数字` : '已填满';
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
  const { count, left, fill } = useFillBlanks(figureCellsOf(table));
  const unreadable = useLive(
    FINDINGS_KEY,
    ({ figures }) =>
      figureCellsOf(table).filter(({ path }) => figures.readingAt(path).state === 'unreadable')
        .length,
  );
  const clear = useClear(table);
  return (
    <div className="flex flex-wrap items-center gap-2">
      {!readOnly && (
        <>
          <Button aria-disabled={count === 0} onClick={fill}>
            其余空格填 0
          </Button>
          <span className="text-quiet">{stateOf(count, left, unreadable)}</span>
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
