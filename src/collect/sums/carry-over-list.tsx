import type { DeskRow } from '#src/report/collection/collected.ts';
import { NamedRows, RowLink } from './named-rows.tsx';

/** An organ's 上年结转 of this year beside 结转下年度 of its last year's report, per column that differs. */
export interface CarryOverDifference {
  row: DeskRow;
  columns: readonly { label: string; carriedIn: string; carriedOut: string }[];
}

/** Last year's collection held against this one. */
export interface CarryOver {
  lastYear: number;
  /** How many organs have both reports. */
  compared: number;
  differing: readonly CarryOverDifference[];
  /** Organs of this year without a report in last year's collection. */
  withoutLast: readonly DeskRow[];
}

const figureText = (figure: string) => (figure === '' ? '空着' : figure);

function DifferingRows({ difference, onOpen }: DifferingRowsProps) {
  const { row, columns } = difference;
  return columns.map(({ label, carriedIn, carriedOut }, index) => (
    <tr key={label}>
      {index === 0 && (
        <th scope="rowgroup" rowSpan={columns.length}>
          <RowLink row={row} onOpen={onOpen} />
        </th>
      )}
      <th scope="row">{label}</th>
      <td>{figureText(carriedOut)}</td>
      <td>{figureText(carriedIn)}</td>
    </tr>
  ));
}

interface DifferingRowsProps {
  difference: CarryOverDifference;
  onOpen: (key: string) => void;
}

interface CarryOverListProps {
  /** Null where no collection of last year lies in this browser. */
  carryOver: CarryOver | null;
  onOpen: (key: string) => void;
}

/** The organs whose 上年结转 is not what they carried out of last year. */
export function CarryOverList({ carryOver, onOpen }: CarryOverListProps) {
  if (!carryOver) return <p>本机没有上一年的收集，结转没有对照。</p>;
  const { lastYear, compared, differing, withoutLast } = carryOver;
  return (
    <div className="space-y-2">
      <p>
        {compared} 家两年的报告都在，
        {differing.length === 0
          ? '“上年结转”与上年的“结转下年度继续办理”都一致。'
          : `${differing.length} 家的“上年结转”与上年的“结转下年度继续办理”不一致。`}
      </p>
      {differing.length > 0 && (
        <table className="differences">
          <thead>
            <tr>
              <th scope="col">单位</th>
              <th scope="col">列</th>
              <th scope="col">{lastYear} 年结转下年度继续办理</th>
              <th scope="col">{lastYear + 1} 年上年结转</th>
            </tr>
          </thead>
          {differing.map((difference) => (
            <tbody key={difference.row.key}>
              <DifferingRows difference={difference} onOpen={onOpen} />
            </tbody>
          ))}
        </table>
      )}
      <NamedRows label={`没有 ${lastYear} 年报告`} rows={withoutLast} onOpen={onOpen} />
    </div>
  );
}
