import { useEffect, useRef, type ReactNode } from 'react';
import type { StatutoryTable, TableCell, TableId } from '#src/report/tables/table.ts';
import { figureCellsOf } from '#src/report/tables/tables.ts';
import { ColumnWidths } from '#src/ui/column-widths.tsx';
import { FigureCell, TotalCell, rowFormId } from './figure-cell.tsx';
import { textsKey } from './live-figures.ts';
import { useReportForm } from './report-form.tsx';
import { useGridKeys } from './use-grid-keys.ts';
import { useGridPaste, type PasteBlock } from './use-grid-paste.ts';

function GridCell({ cell }: { cell: TableCell }): ReactNode {
  if (cell.kind === 'figure') return <FigureCell cell={cell} />;
  if (cell.kind === 'total') return <TotalCell cell={cell} />;
  const spans = { colSpan: cell.colSpan, rowSpan: cell.rowSpan };
  return cell.scope === 'corner' ? (
    <td {...spans} className="corner-cell">
      {cell.text}
    </td>
  ) : (
    <th {...spans} scope={cell.scope}>
      {cell.text}
    </th>
  );
}

const Row = ({ cells }: { cells: readonly TableCell[] }) => (
  <tr>
    {cells.map((cell, index) => (
      <GridCell key={cell.kind === 'label' ? `${index}${cell.text}` : cell.path} cell={cell} />
    ))}
  </tr>
);

/**
 * An empty form for each row. At every key Chromium reads all inputs again that belong to no form,
 * for its autofill; so it reads six, not 144. Nothing is ever submitted.
 */
function RowForms({ table }: { table: TableId }) {
  const ids = new Set(figureCellsOf(table).map(rowFormId));
  return [...ids].map((id) => (
    <form
      key={id}
      id={id}
      hidden
      onSubmit={(event) => {
        event.preventDefault();
      }}
    />
  ));
}

/** The browser's inputs hold the texts: those that are set elsewhere are put into them. */
function useShownTexts(table: TableId) {
  const { figures, on } = useReportForm();
  const grid = useRef<HTMLTableElement>(null);
  useEffect(
    () =>
      on(textsKey(table), () => {
        for (const input of grid.current?.querySelectorAll('input') ?? []) {
          const text = figures.typedAt(input.name);
          if (input.value !== text) input.value = text;
        }
      }),
    [figures, on, table],
  );
  return grid;
}

interface FigureGridProps {
  table: StatutoryTable;
  caption: string;
  /** Rows under the table that belong to it, such as the balance. */
  foot?: ReactNode;
  onPasteBlock: PasteBlock;
}

/** A statutory table as the form prints it, with a control in every cell that is typed. */
export function FigureGrid({ table, caption, foot, onPasteBlock }: FigureGridProps) {
  const { handlers, start, end } = useGridKeys();
  const grid = useShownTexts(table.id);
  const pasting = useGridPaste(onPasteBlock);
  const rows = table.rows.map((cells, index) => <Row key={index} cells={cells} />);
  return (
    <>
      <RowForms table={table.id} />
      <span ref={start} tabIndex={-1} />
      <table
        ref={grid}
        className="figure-grid"
        data-table={table.id}
        aria-label={caption}
        {...handlers}
        {...pasting}
      >
        <ColumnWidths widths={table.widths} />
        {table.headRows > 0 && <thead>{rows.slice(0, table.headRows)}</thead>}
        <tbody>{rows.slice(table.headRows)}</tbody>
        {foot && <tfoot>{foot}</tfoot>}
      </table>
      <span ref={end} tabIndex={-1} />
    </>
  );
}
