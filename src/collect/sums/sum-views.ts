import { BLANK, type Reading } from '#src/report/figures.ts';
import type { CellSum } from '#src/report/collection/sum-figures.ts';
import type { FigureCell, TotalCell } from '#src/report/tables/table.ts';
import { sumCounts, totalText, type ReadingAt } from '#src/report/tables/totals.ts';

export type Sums = ReadonlyMap<string, CellSum>;

/** A cell of the summed tables as it is shown; `gaps` say in words what the sum leaves out. */
export interface SumView {
  /** '' where no report has a figure: never 0. */
  text: string;
  hasBlank: boolean;
  hasUnreadable: boolean;
  gaps: readonly string[];
}

/** The summed tables read as one report: what the totals and the balance are computed from. */
export const readingsOf =
  (sums: Sums): ReadingAt =>
  (path): Reading => {
    const sum = sums.get(path)?.sum ?? null;
    if (sum === null) return BLANK;
    return { state: 'read', value: Number(sum), text: String(sum), note: '' };
  };

function viewFigure(sum: CellSum | undefined): SumView {
  const { blank = 0, unreadable = 0 } = sum ?? {};
  const gaps = [
    ...(blank > 0 ? [`未填 ${blank} 家`] : []),
    ...(unreadable > 0 ? [`填的不是数字 ${unreadable} 家`] : []),
  ];
  const text = String(sum?.sum ?? '');
  return { text, hasBlank: blank > 0, hasUnreadable: unreadable > 0, gaps };
}

function viewTotal({ parts }: TotalCell, sums: Sums): SumView {
  const cellsWith = (what: 'blank' | 'unreadable') =>
    parts.filter((path) => (sums.get(path)?.[what] ?? 0) > 0).length;
  const blank = cellsWith('blank');
  const unreadable = cellsWith('unreadable');
  const gaps = [
    ...(blank > 0 ? [`所加 ${parts.length} 格中 ${blank} 格有机关未填`] : []),
    ...(unreadable > 0 ? [`${unreadable} 格有机关填的不是数字`] : []),
  ];
  const text = totalText(sumCounts(parts, readingsOf(sums)));
  return { text, hasBlank: blank > 0, hasUnreadable: unreadable > 0, gaps };
}

/** What a typed or computed cell of the summed tables shows. */
export const viewSum = (cell: FigureCell | TotalCell, sums: Sums): SumView =>
  cell.kind === 'figure' ? viewFigure(sums.get(cell.path)) : viewTotal(cell, sums);
