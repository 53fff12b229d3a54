import { useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** What stands on the page only while it is printed: `print` puts it there and asks for the print. */
export function usePrinted() {
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
  const print = () => {
    // The browser prints what stands there when it is asked.
    flushSync(() => {
      setIsPrinting(true);
    });
    window.print();
  };
  return { isPrinting, print };
}
