import { useEffect, useLayoutEffect, useRef, type ReactNode, type RefObject } from 'react';
import { lastYearReading } from '#src/report/last-year/figure.ts';
import type { StatutoryTable, TableCell, TableId } from '#src/report/tables/table.ts';
import { figureCellAt, figureCellsOf } from '#src/report/tables/tables.ts';
import { ColumnWidths } from '#src/ui/column-widths.tsx';
import { FigureCell, TotalCell, rowFormId } from './figure-cell.tsx';
import { textsKey } from './live-figures.ts';
import { VALUES_KEY, useReportForm } from './report-form.tsx';
import { useGridKeys, type Explain } from './use-grid-keys.ts';
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
      {cell.scope === 'rowgroup' ? <span>{cell.text}</span> : cell.text}
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

/** Last year's figures stand beside the cells, written there by hand: they change once in a report. */
function useLastYearFigures(grid: RefObject<HTMLTableElement | null>) {
  const { form, on } = useReportForm();
  useLayoutEffect(() => {
    let shown: object | undefined;
    const show = () => {
      const report = form.getValues('reference')?.report;
      if (report === shown || !grid.current) return;
      shown = report;
      grid.current.toggleAttribute('data-compared', Boolean(report));
      for (const input of grid.current.querySelectorAll('input')) {
        const cell = figureCellAt(input.name);
        const reading = report && cell && lastYearReading(report, cell);
        const figure = reading?.state === 'read' ? reading.text : '';
        if (input.parentElement) input.parentElement.dataset.lastYear = figure;
      }
    };
    show();
    return on(VALUES_KEY, show);
  }, [form, on, grid]);
}

interface FigureGridProps {
  table: StatutoryTable;
  caption: string;
  /** Rows under the table that belong to it, such as the balance. */
  foot?: ReactNode;
  onPasteBlock: PasteBlock;
  onExplain: Explain;
}

/** A statutory table as the form prints it, with a control in every cell that is typed. */
export function FigureGrid({ table, caption, foot, onPasteBlock, onExplain }: FigureGridProps) {
  const { handlers, start, end } = useGridKeys(onExplain);
  const grid = useShownTexts(table.id);
  useLastYearFigures(grid);
  const pasting = useGridPaste(onPasteBlock);
  const rows = table.rows.map((cells, index) => <Row key={index} cells={cells} />);
  return (
    <>
      <RowForms table={table.id} />
      <span ref={start} tabIndex={-1} />
      <div className="grid-box">
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
      </div>
      <span ref={end} tabIndex={-1} />
    </>
  );
}
