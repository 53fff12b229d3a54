import { DeskList } from '#src/collect/list/desk-list.tsx';
import type { ListChoice } from '#src/collect/list/list-choice.ts';
import { LastMove } from '#src/collect/list/last-move.tsx';
import { DeskIntro } from '#src/collect/desk-intro.tsx';
import { Roster } from '#src/collect/roster.tsx';
import { TakeIn } from '#src/collect/take-in.tsx';
import { countCountings, totalLine } from '#src/report/collection/counting.ts';
import { go } from '#src/app/routes.ts';
import type { Desk } from './desk.ts';
import { addressOf } from './desk-addresses.ts';
import { Opening } from './opening.tsx';
import { useRosterOffers } from './use-roster-offers.ts';
import type { DeskRows } from './use-rows.ts';
import { yearsOf } from './years-of.ts';

interface ListPageProps {
  desk: Desk;
  of: DeskRows;
  choice: ListChoice;
  onChoice: (choice: ListChoice) => void;
  /** The key of the row that was open last. */
  left: string;
  onAdd: (files: readonly File[]) => void;
}

/** 收件名单: what comes in, who must file, and all that is there. */
export function ListPage({ desk, of, choice, onChoice, left, onAdd }: ListPageProps) {
  const { collection, reading, results, taken, opening, notRead, last, earlierRoster } =
    desk.state();
  const offers = useRosterOffers(earlierRoster);
  const { rows, roster } = of;
  const wrongYear = countCountings(rows).wrongYear;
  const isEmpty = !opening && rows.length === 0 && !reading;
  return (
    <>
      {isEmpty && <DeskIntro />}
      <TakeIn
        progress={reading}
        results={results}
        taken={taken}
        aside={
          wrongYear === 0
            ? ''
            : `名单里有 ${wrongYear} 份的年度不是 ${collection.year}，没有计入；选中以后可以移到别的年度。`
        }
        onAdd={onAdd}
        onCancel={() => void desk.cancel()}
        onClear={desk.clearResults}
      />
      {!opening && (
        <Roster
          key={collection.year}
          text={collection.roster}
          count={roster.entries.length}
          hasFiles={desk.state().helds.length > 0}
          messages={roster.messages}
          offers={offers}
          onSave={(text) => void desk.setCollection({ roster: text })}
        />
      )}
      {opening ? (
        <Opening opening={opening} notRead={notRead} />
      ) : (
        <LastMove moved={last} onPutBack={() => void desk.putBack()} onClose={desk.forgetLast} />
      )}
      {!opening && rows.length > 0 && (
        <>
          <p className="font-bold">{totalLine(rows)}</p>
          <DeskList
            rows={rows}
            roster={roster.entries}
            year={collection.year}
            years={yearsOf(desk.state().years, collection.year)}
            {...{ choice, onChoice }}
            startAt={left}
            onOpen={(key) => {
              go(addressOf(key));
            }}
            onDecide={(keys, decision) => void desk.decide(keys, decision)}
            onOffice={(keys, state) => void desk.setOffice(keys, state)}
            onAssign={(key, organ) => void desk.assign(key, organ)}
            onMoveYear={(keys, year) => void desk.moveTo(keys, year)}
            onRemove={(keys) => void desk.remove(keys)}
          />
        </>
      )}
    </>
  );
}
