import { collectedSourcesOf, misfitWords } from '#src/report/collection/collected-sources.ts';
import { lastYearAt, lastYearOf, misfitOf } from '#src/report/last-year/last-year.ts';
import { TOTAL_CELLS } from '#src/report/tables/tables.ts';
import type { FigureCell } from '#src/report/tables/table.ts';
import { VALUES_KEY, useLive } from './report-form.tsx';

/** 上年：12, or the year it is of where that is not the year before; null without a figure. */
function LastYearFigure({ cell }: { cell: FigureCell }) {
  const line = useLive(VALUES_KEY, ({ form }) => {
    const draft = form.getValues();
    const lastYear = lastYearOf(draft);
    if (!lastYear) return null;
    const reading = lastYearAt(lastYear, cell.path);
    if (reading.state !== 'read') return null;
    const isOther = misfitOf(lastYear, draft).year;
    return `${isOther ? `${lastYear.year ?? ''}年` : '上年'}：${reading.text}`;
  });
  return line === null ? null : <p>{line}</p>;
}

/** The totals over a cell that the imported file printed, as printed. */
function PrintedTotals({ cell }: { cell: FigureCell }) {
  const printed = useLive(VALUES_KEY, ({ form }) => form.getValues('source')?.printedTotals);
  const totals = TOTAL_CELLS.flatMap(({ path, parts, name }) => {
    const total = printed?.[path];
    return total === undefined || !parts.includes(cell.path) ? [] : [`“${name}”印的是 ${total}`];
  });
  if (totals.length === 0) return null;
  return <p className="text-quiet">原文件：{totals.join('；')}</p>;
}

/** Which organs' figures the cell was filled with, in a report that sums others. */
function CollectedFrom({ cell }: { cell: FigureCell }) {
  const misfit = useLive(VALUES_KEY, ({ form }) => {
    const source = collectedSourcesOf(form.getValues()).get(cell.path);
    return source ? misfitWords(form.getValues(), cell, source) : '';
  });
  const text = useLive(
    VALUES_KEY,
    ({ form }) => collectedSourcesOf(form.getValues()).get(cell.path)?.text,
  );
  if (text === undefined) return null;
  return (
    <>
      <p className="text-quiet">{text}。只供内部核对，不公开。</p>
      {misfit !== '' && <p className="text-doubt">{misfit}</p>}
    </>
  );
}

/** What last year's report, the imported file and the collected reports say of a cell. */
export function CellSources({ cell }: { cell: FigureCell }) {
  return (
    <>
      <LastYearFigure cell={cell} />
      <PrintedTotals cell={cell} />
      <CollectedFrom cell={cell} />
    </>
  );
}
