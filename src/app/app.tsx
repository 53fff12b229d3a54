import { Suspense, useCallback, useState } from 'react';
import type { DraftStore } from '#src/persistence/draft-store.ts';
import type { OpenLock } from '#src/persistence/report-lock.ts';
import { Button } from '#src/ui/button.tsx';
import type { Arrival } from './arrival.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { laterPart } from './later-part.tsx';
import './left-report.ts';
import { NoPage } from './no-page.tsx';
import { ReportPage } from './report-page.tsx';
import { go, readRoute, reportHash, useHash } from './routes.ts';

const HomePage = laterPart(async () => (await import('./home-page.tsx')).HomePage);
const InfoPage = laterPart(async () => (await import('./info-page.tsx')).InfoPage);
const CollectPage = laterPart(async () => (await import('./collect-page.tsx')).CollectPage);
const Rescue = laterPart(async () => (await import('./rescue.tsx')).Rescue);

interface AppProps {
  /** Where this browser's reports are kept. */
  store: DraftStore;
  /** By which its windows agree on who writes. */
  openLock: OpenLock;
}

interface FailedProps {
  store: DraftStore;
  /** Where one came from, '' where the page began here. */
  from: string;
  onTryAgain: () => void;
}

/** The ways on do not rest on what loads later: it may be the network that failed. */
const Failed = ({ store, from, onTryAgain }: FailedProps) => (
  <main className="m-8 space-y-3">
    <ErrorBoundary fallback={<p>这里没有打开，先看网络通不通。已经存下的内容不受影响。</p>}>
      <Suspense>
        <Rescue store={store} />
      </Suspense>
    </ErrorBoundary>
    <p className="flex gap-3">
      <Button onClick={onTryAgain}>再试一次</Button>
      {from !== '' && <a href={from}>回到刚才的页面</a>}
      <a href="#/">回到报告列表</a>
    </p>
  </main>
);

// A file dropped beside the list must not take the place of the page.
for (const type of ['dragover', 'drop'] as const) {
  window.addEventListener(type, (event) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  });
}

function Page({ store, openLock }: AppProps) {
  const route = readRoute(useHash());
  // Drafts on their way to a report page, which need not wait for the store or depend on it.
  const [arriving] = useState(() => new Map<string, Arrival>());
  const open = useCallback(
    (arrival: Arrival) => {
      arriving.set(arrival.draft.id, arrival);
      go(reportHash(arrival.draft.id, 'organ'));
    },
    [arriving],
  );

  const take = useCallback(
    (id: string) => {
      const arrival = arriving.get(id);
      arriving.delete(id);
      return arrival;
    },
    [arriving],
  );

  switch (route.page) {
    case 'home':
      return <HomePage store={store} onOpen={open} />;
    case 'help':
    case 'about':
      return <InfoPage page={route.page} store={store} />;
    case 'collect':
      return <CollectPage store={store} view={route.view} onOpen={open} />;
    case 'report': {
      const { id, step } = route;
      return (
        <ReportPage key={id} {...{ store, openLock, id, step }} takeArrival={take} onOpen={open} />
      );
    }
    case 'unknown':
      return <NoPage reason="没有这个地址。" />;
  }
}

/** The whole page. */
export function App(props: AppProps) {
  const at = useHash();
  const [shown, setShown] = useState({ at, from: '' });
  if (shown.at !== at) setShown({ at, from: shown.at });
  return (
    <ErrorBoundary
      at={at}
      fallback={(tryAgain) => (
        <Failed store={props.store} from={shown.from} onTryAgain={tryAgain} />
      )}
    >
      <Suspense fallback={<p className="boot">正在打开……</p>}>
        <Page {...props} />
      </Suspense>
    </ErrorBoundary>
  );
}
