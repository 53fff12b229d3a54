import { useEffect, useState } from 'react';

/** Where the network has failed it may be back. */
const AGAIN_MS = 5000;

/**
 * A part of the program that is not needed at once: fetched when the page has stood for a moment,
 * null until then, undefined while it cannot be had, which is tried again. `load` must stay the same
 * function.
 */
export function useLater<Module>(
  load: () => Promise<Module>,
  delayMs: number,
): Module | null | undefined {
  const [loaded, setLoaded] = useState<Module | null | undefined>(null);
  useEffect(() => {
    let isCurrent = true;
    const fetchIt = () => {
      void load().then(
        (module) => {
          if (isCurrent) setLoaded(() => module);
        },
        () => {
          if (!isCurrent) return;
          setLoaded(undefined);
          timer = setTimeout(fetchIt, AGAIN_MS);
        },
      );
    };
    let timer = setTimeout(fetchIt, delayMs);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [load, delayMs]);
  return loaded;
}
