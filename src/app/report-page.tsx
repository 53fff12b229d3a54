import { useEffect, useState } from 'react';
import type { DraftStore } from '#src/persistence/draft-store.ts';
import type { Draft } from '#src/report/draft/draft.ts';
import { newDraft } from '#src/report/draft/new-draft.ts';
import { restore } from '#src/report/draft/restore.ts';
import type { StepId } from '#src/report/sections/sections.ts';
import { Notice } from '#src/ui/notice.tsx';
import type { Arrival } from './arrival.ts';
import { Workspace } from './workspace.tsx';

type Loaded =
  | { state: 'loading' }
  | { state: 'loaded'; draft: Draft; readOnly: boolean; messages: readonly string[] }
  | { state: 'missing'; reason: string };

async function loadReport(store: DraftStore, id: string): Promise<Loaded> {
  const result = await store.load(id);
  if (result.state === 'refused') {
    return { state: 'missing', reason: '浏览器没有给出保存的报告。关掉其他窗口再打开一次。' };
  }
  if (result.value === undefined) {
    return { state: 'missing', reason: '本机浏览器里没有这份报告，可能已经删除或在别的浏览器里。' };
  }
  const restored = restore(result.value, newDraft(id, ''));
  return restored.state === 'refused'
    ? { state: 'missing', reason: restored.reason }
    : { ...restored, state: 'loaded' };
}

interface ReportPageProps {
  store: DraftStore;
  id: string;
  step: StepId;
  /** Gives, once, the draft itself where it was made or read on the page before. */
  takeArrival: (id: string) => Arrival | undefined;
  onOpen: (arrival: Arrival) => void;
}

/** One report of the store, opened at one of its steps. */
export function ReportPage({ store, id, step, takeArrival, onOpen }: ReportPageProps) {
  const [loaded, setLoaded] = useState<Loaded>({ state: 'loading' });
  const [arriving] = useState(() => takeArrival(id));
  useEffect(() => {
    let isCurrent = true;
    void loadReport(store, id).then((result) => {
      if (!isCurrent) return;
      if (result.state === 'missing' && arriving) {
        // The store has none of it, whatever revision its file was.
        const draft = { ...arriving.draft, revision: 0 };
        setLoaded({ ...arriving, draft, state: 'loaded', readOnly: false });
      } else {
        const messages = arriving?.messages;
        setLoaded(messages && result.state === 'loaded' ? { ...result, messages } : result);
      }
    });
    return () => {
      isCurrent = false;
    };
  }, [store, id, arriving]);

  if (loaded.state === 'loading') return <p className="boot">正在打开……</p>;
  if (loaded.state === 'missing') {
    return (
      <Notice className="m-8">
        {loaded.reason} <a href="#/">回到报告列表</a>
      </Notice>
    );
  }
  return (
    <Workspace
      store={store}
      draft={loaded.draft}
      readOnly={loaded.readOnly}
      messages={loaded.messages}
      imported={arriving?.imported}
      step={step}
      onOpen={onOpen}
    />
  );
}
