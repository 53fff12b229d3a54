import { useMemo, useRef, useState, type FocusEvent, type KeyboardEvent } from 'react';
import { readGridKey } from '#src/form/grid-keys.ts';
import { SECTION_HEADINGS } from '#src/report/sections/sections.ts';
import type { TableCell, TableId } from '#src/report/tables/table.ts';
import { TABLES } from '#src/report/tables/tables.ts';
import { ColumnWidths } from '#src/ui/column-widths.tsx';
import { SumBalance } from './sum-balance.tsx';
import { SumCell, type CellDifference } from './sum-cell.tsx';
import { viewSum, type Sums } from './sum-views.ts';
import { valueAfter } from './value-moves.ts';

const valueCells = (table: TableId) =>
  TABLES[table].rows.flat().filter((cell) => cell.kind !== 'label');

const pathOf = ({ target }: { target: EventTarget }): string | undefined =>
  target instanceof HTMLElement ? target.dataset.path : undefined;

/** Arrows, Home and End move between the cells; Tab comes to one of them and leaves the table. */
function useValueKeys(table: TableId) {
  const grid = useRef<HTMLTableElement>(null);
  const [current, setCurrent] = useState(() => valueCells(table)[0]?.path);
  const onFocus = (event: FocusEvent) => {
    setCurrent((last) => pathOf(event) ?? last);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const path = pathOf(event);
    const command = event.key === 'Enter' ? null : readGridKey(event, false);
    if (path === undefined || typeof command !== 'object' || command === null) return;
    event.preventDefault();
    const next = valueAfter(table, path, command.move);
    const button = grid.current?.querySelector<HTMLElement>(`[data-path="${next}"]`);
    button?.focus({ preventScroll: true });
    button?.scrollIntoView({ block: 'nearest' });
  };
  return { grid, current, handlers: { onFocus, onKeyDown } };
}

interface SumTableProps {
  table: TableId;
  sums: Sums;
  /** The cells that the government's own report has otherwise, by path. */
  differences: ReadonlyMap<string, CellDifference>;
  onOpenCell: (path: string) => void;
}

/** A statutory table summed over the reports that count, in the grid of the form. */
export function SumTable({ table, sums, differences, onOpenCell }: SumTableProps) {
  const { grid, current, handlers } = useValueKeys(table);
  const views = useMemo(
    () => new Map(valueCells(table).map((cell) => [cell.path, viewSum(cell, sums)])),
    [table, sums],
  );
  const toCell = (cell: TableCell, index: number) => {
    if (cell.kind !== 'label') {
      const view = views.get(cell.path);
      return (
        view && (
          <SumCell
            key={cell.path}
            cell={cell}
            view={view}
            difference={differences.get(cell.path)}
            isCurrent={cell.path === current}
            onOpen={onOpenCell}
          />
        )
      );
    }
    const { text, scope, colSpan, rowSpan } = cell;
    return scope === 'corner' ? (
      <td key={index} {...{ colSpan, rowSpan }} className="corner-cell">
        {text}
      </td>
    ) : (
      <th key={index} {...{ colSpan, rowSpan, scope }}>
        {text}
      </th>
    );
  };
  const { rows, widths, headRows } = TABLES[table];
  const lines = rows.map((cells, index) => <tr key={index}>{cells.map(toCell)}</tr>);
  return (
    <table
      ref={grid}
      role="grid"
      aria-readonly="true"
      className="figure-grid sum-grid"
      data-table={table}
      aria-label={`${SECTION_HEADINGS[table]}，汇总`}
      {...handlers}
    >
      <ColumnWidths widths={widths} />
      {headRows > 0 && <thead>{lines.slice(0, headRows)}</thead>}
      <tbody>{lines.slice(headRows)}</tbody>
      {table === 'requests' && (
        <tfoot>
          <SumBalance sums={sums} />
        </tfoot>
      )}
    </table>
  );
}
