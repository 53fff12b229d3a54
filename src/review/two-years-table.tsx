import {
  isZeroTwice,
  type Change,
  type YearsGroup,
  type YearsRow,
} from '#src/report/last-year/two-years.ts';
import { BarPair, LEAST_SCALE } from './bar-pair.tsx';
import { knownText } from './known-text.ts';

function changeText(change: Change): string {
  if (change === null) return '比不出';
  if (change.kind === 'same') return '一样';
  return `${change.kind === 'more' ? '多' : '少'} ${change.by}`;
}

function Row({ row }: { row: YearsRow }) {
  const { label, unit, own, last, change } = row;
  return (
    <tr>
      <th scope="row">
        {label}
        {unit === '万元' && '（万元）'}
      </th>
      <td>{knownText(last)}</td>
      <td>{knownText(own)}</td>
      <td>{changeText(change)}</td>
      <td>
        <BarPair own={own.value} last={last.value} />
      </td>
    </tr>
  );
}

interface TwoYearsTableProps {
  groups: readonly YearsGroup[];
  /** What the columns are called: 2024 年, 2023 年. */
  own: string;
  last: string;
}

/** Both years' figures, each row with two bars on a scale of its own. */
export function TwoYearsTable({ groups, own, last }: TwoYearsTableProps) {
  const shown = groups.map(({ heading, rows }) => ({
    heading,
    rows: rows.filter((row) => !isZeroTwice(row)),
  }));
  const zeros = groups.flatMap(({ rows }) => rows.filter(isZeroTwice));
  const isAny = shown.some(({ rows }) => rows.length > 0);
  return (
    <>
      {isAny && (
        <>
          <p className="text-quiet">
            实心条是{own}，空心条是{last}。每一行按本行较大的数画（不到 {LEAST_SCALE} 的按{' '}
            {LEAST_SCALE} 画），行与行之间不比长短。
          </p>
          <table className="picture-figures two-years">
            <caption className="sr-only">
              {own}与{last}的数
            </caption>
            <thead>
              <tr>
                <th scope="col">项目（没有注明的为件）</th>
                <th scope="col">{last}</th>
                <th scope="col">{own}</th>
                <th scope="col">比{last}</th>
                <th scope="col">两年对照</th>
              </tr>
            </thead>
            {shown
              .filter(({ rows }) => rows.length > 0)
              .map(({ heading, rows }) => (
                <tbody key={heading}>
                  <tr>
                    <th scope="rowgroup" colSpan={5}>
                      {heading}
                    </th>
                  </tr>
                  {rows.map((row) => (
                    <Row key={row.label} row={row} />
                  ))}
                </tbody>
              ))}
          </table>
        </>
      )}
      {zeros.length > 0 && (
        <p className="text-quiet">两年都是 0：{zeros.map(({ label }) => label).join('；')}。</p>
      )}
    </>
  );
}
