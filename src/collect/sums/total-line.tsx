import { COUNTINGS, type Counting, type DeskRow } from '#src/report/collection/collected.ts';
import { NamedRows } from './named-rows.tsx';

/** How many reports are part of the sums, and which organs have none that could be. */
export interface Totalled {
  counts: Readonly<Record<Counting, number>>;
  undecided: readonly DeskRow[];
  missing: readonly DeskRow[];
  unreadable: readonly DeskRow[];
  totalsOnly: readonly DeskRow[];
}

/** 计入 N 家，不计入 N 家，待定 N 家. */
export const countWords = ({ counts }: Totalled): string =>
  (['counted', 'left-out', 'undecided'] as const)
    .map((counting) => `${COUNTINGS[counting]} ${counts[counting]} 家`)
    .join('，');

interface AbsentRowsProps {
  totalled: Totalled;
  onOpen: (key: string) => void;
}

/** The organs of which no figure could be counted, by name: none of them is a 0. */
export function AbsentRows({ totalled, onOpen }: AbsentRowsProps) {
  const { missing, unreadable, totalsOnly } = totalled;
  return (
    <>
      <NamedRows label="未报" rows={missing} onOpen={onOpen} />
      <NamedRows label="未读出" rows={unreadable} onOpen={onOpen} />
      <NamedRows label="只有总计" rows={totalsOnly} onOpen={onOpen} />
    </>
  );
}

/** The line at the sums that says what they are the sums of. */
export function TotalLine({ totalled, onOpen }: AbsentRowsProps) {
  return (
    <div className="total-line">
      <p>
        <strong>{countWords(totalled)}。</strong>
        {totalled.counts.counted === 0 && '还没有计入的报告，合计都空着。'}
      </p>
      <NamedRows label="待定" rows={totalled.undecided} onOpen={onOpen} />
      <AbsentRows totalled={totalled} onOpen={onOpen} />
    </div>
  );
}
