import { Suspense, useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { DeskFrame } from '#src/collect/desk-frame.tsx';
import { ALL_LISTED } from '#src/collect/list/list-choice.ts';
import type { DraftStore } from '#src/persistence/draft-store.ts';
import { Notice } from '#src/ui/notice.tsx';
import type { Arrival } from './arrival.ts';
import { readChosen, type BroughtFiles } from './desk/bring-files.ts';
import type { Desk } from './desk/desk.ts';
import { addressOf, isDeskView } from './desk/desk-addresses.ts';
import { ListPage } from './desk/list-page.tsx';
import { openDesk } from './desk/open-desk.ts';
import { OpenedRow } from './desk/opened-row.tsx';
import { Opening } from './desk/opening.tsx';
import { OutPage } from './desk/out-page.tsx';
import { SumsPage } from './desk/sums-page.tsx';
import { useBroughtReports } from './desk/use-brought-reports.ts';
import { useLookCloser } from './desk/use-look-closer.ts';
import { useOut } from './desk/use-out.ts';
import { usePageTitle } from './desk/use-page-title.ts';
import { useRows } from './desk/use-rows.ts';
import { yearsOf } from './desk/years-of.ts';
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
const GONE = '刚才的更正没有存下：另一个窗口已经把这份报告移出收集台。';

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
  const draftOf = (organ: string) => void makeDraft(store, organ).then(onOpen);
  const body = () => {
    if (view === '') {
      return (
        <ListPage
          {...{ desk, of, choice, left }}
          onChoice={setChoice}
          onAdd={(files) => void readChosen(files).then(add)}
        />
      );
    }
    if (state.opening) return <Opening opening={state.opening} notRead={state.notRead} />;
    if (view === 'out') return <OutPage {...{ desk, of }} onMakeDraft={draftOf} />;
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
          onMakeDraft={draftOf}
        />
      );
    }
    if (row) return <OpenedRow key={row.key} {...{ desk, of, choice, row }} />;
    return (
      <Notice>
        {state.collection.year}{' '}
        年的收集台里没有这份报告。它可能在别的年度，也可能已经移出。在上面换报告年度，或者回到
        <a href={addressOf('')} className="underline">
          收件名单
        </a>
        找。
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
      {state.refusal && (
        <Notice>{state.refusal === 'gone' ? GONE : NOT_CHANGED[state.refusal]}</Notice>
      )}
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
