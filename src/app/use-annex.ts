import { useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/**
 * Whether the annex is shown and printed: while its box is ticked, and while it is printed by
 * 打印内部稿; off again whenever the page is come to.
 */
export function useAnnex() {
  const [isTicked, setIsTicked] = useState(false);
  const [isPrinting, setIsPrinting] = useState(false);
  // Where the browser does not say that it has printed, whatever comes next on the page ends it.
  useLayoutEffect(() => {
    if (!isPrinting) return;
    const listening = new AbortController();
    const { signal } = listening;
    const end = () => {
      // 打印 prints what stands there when it is clicked.
      flushSync(() => {
        setIsPrinting(false);
      });
    };
    window.addEventListener('afterprint', end, { signal });
    window.addEventListener('focus', end, { signal });
    window.addEventListener('click', end, { signal, capture: true });
    const see = () => {
      if (document.visibilityState === 'visible') end();
    };
    document.addEventListener('visibilitychange', see, { signal });
    return () => listening.abort();
  }, [isPrinting]);
  const printInternal = () => {
    // The browser prints what stands there when it is asked.
    flushSync(() => {
      setIsPrinting(true);
    });
    window.print();
  };
  return { isShown: isTicked || isPrinting, setIsTicked, printInternal };
}
