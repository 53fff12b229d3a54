import { Suspense, lazy, useCallback, useState } from 'react';
import type { DraftStore } from '#src/persistence/draft-store.ts';
import type { OpenLock } from '#src/persistence/report-lock.ts';
import type { Arrival } from './arrival.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import './left-report.ts';
import { NoPage } from './no-page.tsx';
import { ReportPage } from './report-page.tsx';
import { go, readRoute, reportHash, useHash } from './routes.ts';

const HomePage = lazy(async () => ({ default: (await import('./home-page.tsx')).HomePage }));
const InfoPage = lazy(async () => ({ default: (await import('./info-page.tsx')).InfoPage }));
const CollectPage = lazy(async () => ({
  default: (await import('./collect-page.tsx')).CollectPage,
}));
const Rescue = lazy(async () => ({ default: (await import('./rescue.tsx')).Rescue }));

interface AppProps {
  /** Where this browser's reports are kept. */
  store: DraftStore;
  /** By which its windows agree on who writes. */
  openLock: OpenLock;
}

const Failed = ({ store }: { store: DraftStore }) => (
  <ErrorBoundary fallback={<p className="boot">这里没有打开，刷新页面再试。</p>}>
    <Suspense>
      <Rescue store={store} />
    </Suspense>
  </ErrorBoundary>
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
  return (
    <ErrorBoundary at={useHash()} fallback={<Failed store={props.store} />}>
      <Suspense fallback={<p className="boot">正在打开……</p>}>
        <Page {...props} />
      </Suspense>
    </ErrorBoundary>
  );
}
