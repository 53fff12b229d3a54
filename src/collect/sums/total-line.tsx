import { COUNTINGS } from '#src/report/collection/collected.ts';
import {
  ABSENT,
  countWords,
  DOUBLED,
  NONE_COUNTED,
  type OrganRows,
  type Totalled,
} from '#src/report/collection/counting.ts';
import { NamedRows } from './named-rows.tsx';

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

const firstRows = (organs: readonly OrganRows[]) => organs.flatMap(({ rows }) => rows.slice(0, 1));

/** What the sums are the sums of, and by name whose reports are not in them. */
export function TotalLine({ totalled, onOpen }: AbsentRowsProps) {
  return (
    <div className="total-line">
      <p>
        <strong>{countWords(totalled.counts)}。</strong>
        {totalled.counts.counted === 0 &&
          '还没有计入的报告，合计都空着。先在“收件名单”添加报告，把各份定为计入。'}
      </p>
      <NamedRows label={DOUBLED} rows={firstRows(totalled.doubled)} onOpen={onOpen} />
      <NamedRows label={NONE_COUNTED} rows={firstRows(totalled.noneCounted)} onOpen={onOpen} />
      <NamedRows
        label={COUNTINGS.undecided}
        unit="份"
        rows={totalled.undecided}
        aside={({ why }) => (why === '' ? null : `（${why}）`)}
        onOpen={onOpen}
      />
      <AbsentRows totalled={totalled} onOpen={onOpen} />
    </div>
  );
}
