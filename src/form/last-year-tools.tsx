import { carriedInOffers, type CarriedIn } from '#src/report/last-year/carried-in.ts';
import { lastYearOf } from '#src/report/last-year/last-year.ts';
import { figureCellAt } from '#src/report/tables/tables.ts';
import type { FigureCell, TableId } from '#src/report/tables/table.ts';
import { Button } from '#src/ui/button.tsx';
import { OfferButton } from './offer-button.tsx';
import { FINDINGS_KEY } from './live-findings.ts';
import { VALUES_KEY, useLive, useReportForm, type ReportForm } from './report-form.tsx';

/** All that last year's report offers; a figure that is typed already is replaced one by one only. */
const offersOf = ({ form, figures }: ReportForm): CarriedIn[] =>
  carriedInOffers(form.getValues(), figures.readingAt);

const blankOffersOf = (report: ReportForm): CarriedIn[] =>
  offersOf(report).filter(({ isBlank }) => isBlank);

/** In the card of a cell of 上年结转: last year's 结转下年度, to be taken with one press. */
export function CarriedInOffer({ cell }: { cell: FigureCell }) {
  const { change, goTo } = useReportForm();
  const text = useLive(
    FINDINGS_KEY,
    (report) => offersOf(report).find(({ path }) => path === cell.path)?.text,
  );
  if (text === undefined) return null;
  return (
    <OfferButton
      onClick={() => {
        change('填入上年结转', cell.path, [{ unit: cell.path, value: text }]);
        // Pressed by a key, the button has the focus and goes away.
        goTo(cell.path);
      }}
    >
      填入上年结转 {text}（上年报告的“结转下年度”）
    </OfferButton>
  );
}

/** All blank cells of 上年结转 at once, as one step; told how many they are. */
function FillCarriedIn() {
  const report = useReportForm();
  const { change, goTo, focusedCell, readOnly } = report;
  const count = useLive(FINDINGS_KEY, (live) => blankOffersOf(live).length);
  const fill = () => {
    const offers = blankOffersOf(report);
    const [first] = offers;
    if (!first) return;
    // Undone from a cell of this table, the focus stays there.
    const focused = figureCellAt(focusedCell() ?? '');
    const place = focused?.table === 'requests' ? focused.path : first.path;
    const changes = offers.map(({ path, text }) => ({ unit: path, value: text }));
    change(`填入上年结转 ${offers.length} 格`, place, changes);
    goTo(place);
  };
  if (readOnly || count === 0) return null;
  return <Button onClick={fill}>填入上年结转（{count} 格），取上年的“结转下年度”</Button>;
}

/** Above a table: what the small figures are, and what can be filled in from them. */
export function LastYearTools({ table }: { table: TableId }) {
  const year = useLive(VALUES_KEY, ({ form }) => {
    const lastYear = lastYearOf(form.getValues());
    return lastYear && (lastYear.year === null ? '上年' : `${lastYear.year}年`);
  });
  if (year === null) return null;
  return (
    <>
      {table === 'requests' && <FillCarriedIn />}
      <span className="text-quiet">格中灰色小字是{year}同一格的数字</span>
    </>
  );
}
