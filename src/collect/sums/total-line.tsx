import { COUNTINGS, STANDINGS, type DeskRow } from '#src/report/collection/collected.ts';
import type { Absent } from '#src/report/collection/contributors.ts';
import type { Countings, OrganRows } from '#src/report/collection/counting.ts';
import { NamedRows } from './named-rows.tsx';

/** How many reports are part of the sums, which may be or are so twice, and who has none that could. */
export interface Totalled {
  counts: Countings;
  undecided: readonly DeskRow[];
  doubled: readonly OrganRows[];
  absent: Absent;
}

const ABSENT = [
  { of: 'missing', label: STANDINGS.missing, unit: '家' },
  { of: 'unreadable', label: STANDINGS.unreadable, unit: '份' },
  { of: 'totalsOnly', label: STANDINGS['totals-only'], unit: '份' },
  { of: 'wrongYear', label: STANDINGS['wrong-year'], unit: '份' },
] as const;

/** 计入 N 家，不计入 N 家，待定 N 家. */
export const countWords = ({ counts }: Totalled): string =>
  [
    `${COUNTINGS.counted} ${counts.counted} 家`,
    `${COUNTINGS['left-out']} ${counts.leftOut} 家`,
    `${COUNTINGS.undecided} ${counts.undecided} 家`,
  ].join('，');

/** 未报 3 家、未读出 1 份; '' where nobody is absent. */
export const absentWords = ({ absent }: Totalled): string =>
  ABSENT.flatMap(({ of, label, unit }) =>
    absent[of].length > 0 ? [`${label} ${absent[of].length} ${unit}`] : [],
  ).join('、');

interface AbsentRowsProps {
  totalled: Totalled;
  onOpen: (key: string) => void;
}

/** The organs of which no figure could be counted, by name: none of them is a 0. */
export function AbsentRows({ totalled, onOpen }: AbsentRowsProps) {
  return ABSENT.map(({ of, label, unit }) => (
    <NamedRows key={of} {...{ label, unit, onOpen }} rows={totalled.absent[of]} />
  ));
}

/** The same in a line, beneath a table. */
export const TotalCounts = ({ totalled }: Pick<AbsentRowsProps, 'totalled'>) => (
  <p>{[countWords(totalled), absentWords(totalled)].filter((part) => part !== '').join('；')}</p>
);

/** What the sums are the sums of, and by name whose reports are not in them. */
export function TotalLine({ totalled, onOpen }: AbsentRowsProps) {
  return (
    <div className="total-line">
      <p>
        <strong>{countWords(totalled)}。</strong>
        {totalled.counts.counted === 0 && '还没有计入的报告，合计都空着。'}
      </p>
      <NamedRows
        label="计入了不止一份的"
        rows={totalled.doubled.flatMap(({ rows }) => rows.slice(0, 1))}
        onOpen={onOpen}
      />
      <NamedRows label={COUNTINGS.undecided} rows={totalled.undecided} onOpen={onOpen} />
      <AbsentRows totalled={totalled} onOpen={onOpen} />
    </div>
  );
}
