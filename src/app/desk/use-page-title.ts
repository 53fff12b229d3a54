import { useEffect } from 'react';
import { DESK_VIEWS } from '#src/collect/desk-frame.tsx';
import { isDeskView } from './desk-addresses.ts';

/** Names the page by its view, and puts the focus at its beginning. */
export function usePageTitle(year: number, view: string, organ: string | undefined) {
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
