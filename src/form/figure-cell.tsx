import { memo } from 'react';
import { circledNumber } from '#src/ui/circled-number.ts';
import type {
  FigureCell as FigureCellData,
  TotalCell as TotalCellData,
} from '#src/report/tables/table.ts';
import { totalText } from '#src/report/tables/totals.ts';
import { findingId } from './finding-id.ts';
import { findingAtKey } from './live-findings.ts';
import { totalKey } from './live-figures.ts';
import { useLive, useLiveElement, useReportForm, type ReportForm } from './report-form.tsx';

/** Id of the form that the cells of one row belong to, see RowForms. */
export const rowFormId = ({ table, row }: FigureCellData): string => `row-${table}-${row}`;

/** A typed cell: the text stays with the browser's input, only its mark is rendered again. */
export const FigureCell = memo(function FigureCell({ cell }: { cell: FigureCellData }) {
  const { figures, readOnly } = useReportForm();
  const marks = useLive(findingAtKey(cell.path), ({ findings }) => findings.findingsAt(cell.path));
  // Where several share the cell, an error speaks first.
  const mark = marks.find(({ finding }) => finding.severity === 'error') ?? marks[0];
  return (
    <td className="figure-cell" colSpan={cell.colSpan} data-marked={mark?.finding.severity}>
      <input
        type="text"
        inputMode={cell.unit === 'amount' ? 'decimal' : 'numeric'}
        autoComplete="off"
        form={rowFormId(cell)}
        aria-label={cell.name}
        aria-invalid={mark?.finding.severity === 'error' || undefined}
        aria-describedby={mark && marks.map(({ key }) => findingId(key)).join(' ')}
        readOnly={readOnly}
        name={cell.path}
        defaultValue={figures.typedAt(cell.path)}
      />
      {mark && (
        <span className="badge" aria-hidden="true">
          {circledNumber(mark.number)}
        </span>
      )}
    </td>
  );
});

const PARTIAL = '未填完：只是已填各格之和';

function showTotal(cell: HTMLTableCellElement, { figures }: ReportForm): void {
  const [output] = cell.getElementsByTagName('output');
  if (!output) return;
  const total = figures.totalAt(output.name);
  const isPartial = total.sum !== null && !total.complete;
  output.textContent = totalText(total);
  if (isPartial === (cell.title === PARTIAL)) return;
  cell.toggleAttribute('data-partial', isPartial);
  cell.title = isPartial ? PARTIAL : '';
}

/** A computed cell; while parts are missing its sum is marked 未填完 in shape and words. */
export const TotalCell = memo(function TotalCell({ cell }: { cell: TotalCellData }) {
  const shown = useLiveElement(totalKey(cell.path), showTotal);
  return (
    <td ref={shown} className="total-cell">
      <output name={cell.path} aria-live="off" aria-label={cell.name} />
    </td>
  );
});
