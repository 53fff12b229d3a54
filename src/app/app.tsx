import { Suspense, lazy, useCallback, useEffect, useState } from 'react';
import type { DraftStore } from '#src/persistence/draft-store.ts';
import type { OpenLock } from '#src/persistence/report-lock.ts';
import type { Arrival } from './arrival.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { ReportPage } from './report-page.tsx';
import { go, readRoute, reportHash, useHash } from './routes.ts';

const HomePage = lazy(async () => ({ default: (await import('./home-page.tsx')).HomePage }));
const InfoPage = lazy(async () => ({ default: (await import('./info-page.tsx')).InfoPage }));
const Rescue = lazy(async () => ({ default: (await import('./rescue.tsx')).Rescue }));

interface AppProps {
  /** Where this browser's reports are kept. */
  store: DraftStore;
  /** By which its windows agree on who writes. */
  openLock: OpenLock;
}

const Failed = ({ store }: { store: DraftStore }) => (
  <div className="notice m-8">
    这一页出错了。已经写的内容还保存在本机浏览器里：<a href="#/">回到报告列表</a>，再打开一次。
    <ErrorBoundary fallback={null}>
      <Suspense>
        <Rescue store={store} />
      </Suspense>
    </ErrorBoundary>
  </div>
);

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
  useEffect(() => {
    // A file dropped beside the list must not take the place of the page.
    const keepPage = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    };
    window.addEventListener('dragover', keepPage);
    window.addEventListener('drop', keepPage);
    return () => {
      window.removeEventListener('dragover', keepPage);
      window.removeEventListener('drop', keepPage);
    };
  }, []);

  switch (route.page) {
    case 'home':
      return <HomePage store={store} onOpen={open} />;
    case 'help':
    case 'about':
      return <InfoPage page={route.page} />;
    case 'report': {
      const { id, step } = route;
      return (
        <ReportPage key={id} {...{ store, openLock, id, step }} takeArrival={take} onOpen={open} />
      );
    }
    case 'unknown':
      return (
        <p className="notice m-8">
          没有这个地址。<a href="#/">回到报告列表</a>
        </p>
      );
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
