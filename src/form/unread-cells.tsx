import { placeName } from '#src/report/sections/place-names.ts';
import type { FigureCell, TableId } from '#src/report/tables/table.ts';
import { TABLES, figureCellsOf } from '#src/report/tables/tables.ts';
import { Button } from '#src/ui/button.tsx';
import { isLeftByImport } from './left-by-import.ts';
import { FINDINGS_KEY } from './live-findings.ts';
import { useLive, useReportForm } from './report-form.tsx';

/** So many are named one by one. */
const MOST_NAMED = 6;

/** Under the tools of a table: which cells the import left blank, and that they were looked up. */
export function UnreadCells({ table }: { table: TableId }) {
  const report = useReportForm();
  const { form, change, goTo, readOnly } = report;
  const findLeft = () => figureCellsOf(table).filter((cell) => isLeftByImport(report, cell));
  const paths = useLive(FINDINGS_KEY, () =>
    findLeft()
      .map(({ path }) => path)
      .join(' '),
  );
  if (paths === '') return null;
  const places = paths.split(' ');
  const takeOver = () => {
    const left = new Set(places);
    const unread = form.getValues('source')?.unread ?? [];
    const rest = unread.filter((path) => !left.has(path));
    change(`把${TABLES[table].shortName}没有读出的格按空格对待`, places[0] ?? table, [
      { unit: 'source.unread', value: rest },
    ]);
    goTo(places[0] ?? table);
  };
  const more = places.length - MOST_NAMED;
  return (
    <div className="notice order-last basis-full">
      导入时没有读出，空着的不等于 0，照原文填：
      {places.slice(0, MOST_NAMED).map((place) => (
        <Button key={place} look="quiet" onClick={() => goTo(place)}>
          {placeName(place)}
        </Button>
      ))}
      {more > 0 && `等 ${places.length} 格。`}
      {!readOnly && <Button onClick={takeOver}>已对照原文，其余 {places.length} 格没有发生</Button>}
    </div>
  );
}

/** In the card of a cell that the import left blank. */
export function UnreadNote({ cell }: { cell: FigureCell }) {
  const isLeft = useLive(FINDINGS_KEY, (report) => isLeftByImport(report, cell));
  if (!isLeft) return null;
  return <p>导入时这一格没有读出，空着的不等于 0，照原文填。</p>;
}
