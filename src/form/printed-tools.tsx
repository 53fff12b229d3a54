import { deduceFigures, type Deduced } from '#src/report/tables/deduced.ts';
import { figureCellAt } from '#src/report/tables/tables.ts';
import type { FigureCell, TableId } from '#src/report/tables/table.ts';
import { Button } from '#src/ui/button.tsx';
import { FINDINGS_KEY } from './live-findings.ts';
import { OfferButton } from './offer-button.tsx';
import { useLive, useReportForm, type ReportForm } from './report-form.tsx';

const deducedIn = ({ form, figures }: ReportForm, table: TableId): Deduced[] => {
  const { printedTotals = {} } = form.getValues('source') ?? {};
  return deduceFigures(printedTotals, figures.readingAt).filter(
    ({ path }) => figureCellAt(path)?.table === table,
  );
};

/** In the card of a blank cell: the figure that the imported file's totals leave for it. */
export function DeducedOffer({ cell }: { cell: FigureCell }) {
  const { change, goTo } = useReportForm();
  const value = useLive(
    FINDINGS_KEY,
    (report) => deducedIn(report, cell.table).find(({ path }) => path === cell.path)?.value,
  );
  if (value === undefined) return null;
  const text = String(value);
  return (
    <OfferButton
      onClick={() => {
        change(`填入 ${text}`, cell.path, [{ unit: cell.path, value: text }]);
        // Pressed by a key, the button has the focus and goes away.
        goTo(cell.path);
      }}
    >
      由原文总计可推出 {text}，填入
    </OfferButton>
  );
}

/** All of them in a table, as one step; told how many there are. */
export function FillDeduced({ table }: { table: TableId }) {
  const report = useReportForm();
  const count = useLive(FINDINGS_KEY, (live) => deducedIn(live, table).length);
  const fill = () => {
    const deduced = deducedIn(report, table);
    const [first] = deduced;
    if (!first) return;
    const changes = deduced.map(({ path, value }) => ({ unit: path, value: String(value) }));
    report.change(`按原文总计填入 ${deduced.length} 格`, first.path, changes);
    report.goTo(first.path);
  };
  if (report.readOnly || count === 0) return null;
  return <Button onClick={fill}>按原文总计填入（{count} 格）</Button>;
}
