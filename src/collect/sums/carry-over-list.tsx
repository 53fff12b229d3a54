import type { CarriedOver, CarryState } from '#src/report/collection/carry-over.ts';
import type { DeskRow } from '#src/report/collection/collected.ts';
import { NamedRows, RowLink } from './named-rows.tsx';

/** The organs by what their two years' reports say; one that differs in a column differs. */
interface Compared {
  same: number;
  differing: { row: DeskRow; columns: CarriedOver[] }[];
  blank: DeskRow[];
  withoutLast: DeskRow[];
}

function readCompared(carried: readonly CarriedOver[]): Compared {
  const byRow = new Map<DeskRow, CarriedOver[]>();
  for (const one of carried) {
    if (!one.thisRow) continue;
    const columns = byRow.get(one.thisRow);
    if (columns) columns.push(one);
    else byRow.set(one.thisRow, [one]);
  }
  const compared: Compared = { same: 0, differing: [], blank: [], withoutLast: [] };
  for (const [row, all] of byRow) {
    const has = (state: CarryState) => all.some((one) => one.state === state);
    if (has('no-last')) compared.withoutLast.push(row);
    else if (has('differs')) {
      compared.differing.push({ row, columns: all.filter(({ state }) => state === 'differs') });
    } else if (has('blank')) compared.blank.push(row);
    else compared.same += 1;
  }
  return compared;
}

interface CarryOverListProps {
  /** The year of the reports that are collected. */
  year: number;
  /** Null where no collection of last year lies in this browser. */
  carried: readonly CarriedOver[] | null;
  onOpen: (key: string) => void;
}

/** The organs whose 上年结转 is not what they carried out of last year. */
export function CarryOverList({ year, carried, onOpen }: CarryOverListProps) {
  if (!carried) return <p>收集台里没有 {year - 1} 年的报告，结转没有对照。</p>;
  const { same, differing, blank, withoutLast } = readCompared(carried);
  return (
    <div className="space-y-2">
      <p>
        “上年结转”与 {year - 1} 年报告的“结转下年度继续办理”：一致 {same} 家，不一致{' '}
        {differing.length} 家。
      </p>
      {differing.length > 0 && (
        <table className="differences">
          <thead>
            <tr>
              <th scope="col">机关</th>
              <th scope="col">列</th>
              <th scope="col">{year - 1} 年结转下年度</th>
              <th scope="col">{year} 年上年结转</th>
            </tr>
          </thead>
          {differing.map(({ row, columns }) => (
            <tbody key={row.key}>
              {columns.map(({ path, column, lastYear, thisYear }, index) => (
                <tr key={path}>
                  {index === 0 && (
                    <th scope="rowgroup" rowSpan={columns.length}>
                      <RowLink row={row} onOpen={onOpen} />
                    </th>
                  )}
                  <th scope="row">{column}</th>
                  <td>{lastYear}</td>
                  <td>{thisYear}</td>
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      )}
      <NamedRows label="有一年没有填结转的" rows={blank} onOpen={onOpen} />
      <NamedRows label={`没有 ${year - 1} 年报告的`} rows={withoutLast} onOpen={onOpen} />
    </div>
  );
}
