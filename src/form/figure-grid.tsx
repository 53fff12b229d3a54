import type { FocusEvent, KeyboardEvent, ReactNode } from 'react';
import type { StatutoryTable, TableCell, TableId } from '#src/report/tables/table.ts';
import { figureCellsOf } from '#src/report/tables/tables.ts';
import { ColumnWidths } from '#src/ui/column-widths.tsx';
import { CELL_NOTE_ID } from './cell-card.tsx';
import { FigureCell, TotalCell, rowFormId } from './figure-cell.tsx';
import { useReportForm } from './report-form.tsx';

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

interface FigureGridProps {
  table: StatutoryTable;
  caption: string;
  /** Rows under the table that belong to it, such as the balance. */
  foot?: ReactNode;
}

/** A statutory table as the form prints it, with a control in every cell that is typed. */
export function FigureGrid({ table, caption, foot }: FigureGridProps) {
  const { form, figures, readOnly, focusCell, leaveCell } = useReportForm();
  const rows = table.rows.map((cells, index) => <Row key={index} cells={cells} />);

  const enter = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLInputElement)) return;
    target.select();
    focusCell(target.name);
  };
  const leave = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLInputElement)) return;
    const reading = figures.readingAt(target.name);
    const isPlain = reading.state === 'read' && reading.note === '';
    if (isPlain && !readOnly && reading.text !== target.value)
      form.setValue(target.name, reading.text);
    leaveCell();
  };
  const openNote = (event: KeyboardEvent) => {
    if (event.key !== 'F2' || !event.shiftKey) return;
    event.preventDefault();
    document.getElementById(CELL_NOTE_ID)?.focus();
  };

  return (
    <>
      <RowForms table={table.id} />
      <table
        className="figure-grid"
        data-table={table.id}
        aria-label={caption}
        onFocus={enter}
        onBlur={leave}
        onKeyDown={openNote}
      >
        <ColumnWidths widths={table.widths} />
        {table.headRows > 0 && <thead>{rows.slice(0, table.headRows)}</thead>}
        <tbody>{rows.slice(table.headRows)}</tbody>
        {foot && <tfoot>{foot}</tfoot>}
      </table>
    </>
  );
}
