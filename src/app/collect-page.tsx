import { Suspense, useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { DESK_VIEWS, DeskFrame, type DeskView } from '#src/collect/desk-frame.tsx';
import { DeskList } from '#src/collect/list/desk-list.tsx';
import { ALL_LISTED, neighboursOf, type ListChoice } from '#src/collect/list/list-choice.ts';
import { OutFiles, type OutFile } from '#src/collect/out-files.tsx';
import { Roster, TakeIn } from '#src/collect/take-in.tsx';
import type { DraftStore } from '#src/persistence/draft-store.ts';
import type { DeskRow } from '#src/report/collection/collected.ts';
import { totalLine } from '#src/report/collection/counting.ts';
import { Notice } from '#src/ui/notice.tsx';
import type { Arrival } from './arrival.ts';
import { readChosen, type BroughtFiles } from './desk/bring-files.ts';
import { CollectedPage } from './desk/collected-page.tsx';
import type { Desk } from './desk/desk.ts';
import type { DeskState } from './desk/desk-state.ts';
import { openDesk } from './desk/open-desk.ts';
import { SumsPage } from './desk/sums-page.tsx';
import { useBroughtReports } from './desk/use-brought-reports.ts';
import { useLookCloser } from './desk/use-look-closer.ts';
import { useOut } from './desk/use-out.ts';
import { useRosterOffers } from './desk/use-roster-offers.ts';
import { useRows, type DeskRows } from './desk/use-rows.ts';
import { NOT_CHANGED, NOT_LISTED } from './refusal-words.ts';
import { go } from './routes.ts';

interface CollectPageProps {
  store: DraftStore;
  /** '' for the list, `sums`, `out`, or the id of a file. */
  view: string;
  onOpen: (arrival: Arrival) => void;
}

const NOT_KEPT =
  '浏览器不允许本页面保存内容（可能是无痕窗口）：收集的报告关闭本页就没有了。关闭前先取出，或者换用普通窗口。';

const addressOf = (view: string): string => (view === '' ? '#/collect' : `#/collect/${view}`);
const isDeskView = (view: string): view is DeskView => Object.hasOwn(DESK_VIEWS, view);

function usePageTitle(year: number, view: string, organ: string | undefined) {
  const name = isDeskView(view) ? DESK_VIEWS[view] : (organ ?? '收到的报告');
  useEffect(() => {
    document.title = `${name}（${year} 年）- 收集台`;
  }, [name, year]);
  useEffect(() => {
    window.scrollTo(0, 0);
    // A report takes the focus itself, once it is read.
    if (isDeskView(view)) document.getElementById('desk-heading')?.focus({ preventScroll: true });
  }, [view]);
}

/** Years that can be chosen: those with a collection, and those that reports may be of now. */
const yearsOf = (known: readonly number[], year: number): number[] => {
  const now = new Date().getFullYear();
  return [...new Set([...known, year, now, now - 1, now - 2])].sort((one, other) => other - one);
};

interface ViewProps {
  desk: Desk;
  of: DeskRows;
  choice: ListChoice;
}

/** What could not be read is no empty list: nothing is shown of it. */
function Opening({
  opening,
  notRead,
}: Pick<DeskState, 'notRead'> & { opening: { done: number; total: number } }) {
  if (notRead) return null;
  return (
    <p className="boot">
      正在打开收集的报告{opening.total > 0 && ` ${opening.done}/${opening.total}`}……
    </p>
  );
}

interface ListViewProps extends ViewProps {
  onChoice: (choice: ListChoice) => void;
  /** The key of the row that was open last. */
  left: string;
  onAdd: (files: readonly File[]) => void;
}

function ListView({ desk, of, choice, onChoice, left, onAdd }: ListViewProps) {
  const { collection, reading, results, taken, opening, notRead, earlierRoster } = desk.state();
  const offers = useRosterOffers(earlierRoster);
  const { rows, roster } = of;
  return (
    <>
      <TakeIn
        progress={reading}
        results={results}
        taken={taken}
        onAdd={onAdd}
        onCancel={() => void desk.cancel()}
        onClear={desk.clearResults}
      />
      {!opening && (
        <Roster
          key={collection.year}
          text={collection.roster}
          count={roster.entries.length}
          messages={roster.messages}
          offers={offers}
          onSave={(text) => void desk.setCollection({ roster: text })}
        />
      )}
      {opening ? (
        <Opening opening={opening} notRead={notRead} />
      ) : (
        <>
          {rows.length > 0 && <p className="font-bold">{totalLine(rows)}</p>}
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

const addressOrNull = (key: string | null) => (key === null ? null : addressOf(key));

function OneView({ desk, of, choice, row }: ViewProps & { row: DeskRow }) {
  const { saySheet, said } = useOut(desk, of);
  const beside = neighboursOf(of.rows, row.key, choice);
  if (!row.held?.examined) {
    return (
      <Notice>
        <p>
          <strong>{row.held?.file.fileName}</strong> 没有读出报告：
          {row.held?.file.messages.join('') ?? ''}
        </p>
        <button type="button" className="text-brand underline" onClick={() => void saySheet(row)}>
          下载核对意见（Word）
        </button>
        <p role="status">{said}</p>
      </Notice>
    );
  }
  return (
    <>
      <CollectedPage
        // Last year's report may be read a moment later; the report is then opened beside it.
        key={`${row.key} ${of.lastYear.get(row.key) ?? ''}`}
        desk={desk}
        row={row}
        lastYearId={of.lastYear.get(row.key) ?? null}
        neighbours={{
          previous: addressOrNull(beside.previous),
          next: addressOrNull(beside.next),
        }}
        onSheet={() => void saySheet(row)}
        said={said}
      />
    </>
  );
}

function OutView({ desk, of }: { desk: Desk; of: DeskRows }) {
  const [isCountedOnly, setIsCountedOnly] = useState(true);
  const { making, said, make, cancel } = useOut(desk, of);
  return (
    <OutFiles
      making={making}
      said={said}
      isCountedOnly={isCountedOnly}
      onCountedOnly={setIsCountedOnly}
      counts={{
        all: of.rows.filter(({ held }) => held?.examined).length,
        counted: of.rows.filter(({ counting }) => counting === 'counted').length,
      }}
      onMake={(file: OutFile) => void make(file, isCountedOnly)}
      onCancel={cancel}
    />
  );
}

function Shown({ desk, store, view, onOpen }: CollectPageProps & { desk: Desk }) {
  const state = useSyncExternalStore(desk.on, desk.state);
  const of = useRows(state);
  const row = of.rows.find(({ key }) => key === view);
  const looked = useLookCloser(desk, of);
  const { makeDraft } = useOut(desk, of);
  const add = useCallback(
    ({ brought, left }: BroughtFiles) => void desk.add(brought, left),
    [desk],
  );
  useBroughtReports(add);
  usePageTitle(state.collection.year, view, row?.organ);
  const [choice, setChoice] = useState(ALL_LISTED);
  const [left, setLeft] = useState('');
  if (row && row.key !== left) setLeft(row.key);
  const open = (key: string) => {
    go(addressOf(key));
  };
  const body = () => {
    if (view === '') {
      return (
        <ListView
          {...{ desk, of, choice, left }}
          onChoice={setChoice}
          onAdd={(files) => void readChosen(files).then(add)}
        />
      );
    }
    if (state.opening) return <Opening opening={state.opening} notRead={state.notRead} />;
    if (view === 'out') return <OutView desk={desk} of={of} />;
    if (view === 'sums') {
      return (
        <SumsPage
          store={store}
          collection={state.collection}
          rows={of.rows}
          lastRows={of.lastRows}
          sums={of.sums}
          onCollection={(changes) => void desk.setCollection(changes)}
          onOpen={open}
          onMakeDraft={(organ) => void makeDraft(store, organ).then(onOpen)}
        />
      );
    }
    if (row) return <OneView key={row.key} {...{ desk, of, choice, row }} />;
    return (
      <Notice>
        {state.collection.year} 年的收集台里没有这份报告。它可能在别的年度，也可能已经移出。
      </Notice>
    );
  };
  return (
    <DeskFrame
      year={state.collection.year}
      years={yearsOf(state.years, state.collection.year)}
      view={isDeskView(view) ? view : null}
      addressOf={addressOf}
      onYear={(year) => {
        go(addressOf(''));
        setChoice(ALL_LISTED);
        void desk.open(year);
      }}
      status={looked}
    >
      {!state.isKept && <Notice>{NOT_KEPT}</Notice>}
      {state.notRead && <Notice>{NOT_LISTED[state.notRead]}</Notice>}
      {state.refusal && <Notice>{NOT_CHANGED[state.refusal]}</Notice>}
      <Suspense>{body()}</Suspense>
    </DeskFrame>
  );
}

/** The collection desk, joined with the store and the workers. */
export function CollectPage(props: CollectPageProps) {
  const [desk, setDesk] = useState<Desk | null>(null);
  useEffect(() => {
    void openDesk().then(setDesk);
  }, []);
  return desk ? <Shown {...props} desk={desk} /> : <p className="boot">正在打开收集台……</p>;
}
