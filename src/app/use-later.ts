import { useEffect, useState } from 'react';

/**
 * A part of the program that is not needed at once: fetched when the page has stood for a moment,
 * null until then and where it cannot be had. `load` must stay the same function.
 */
export function useLater<Module>(load: () => Promise<Module>, delayMs: number): Module | null {
  const [loaded, setLoaded] = useState<Module | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const timer = setTimeout(() => {
      void load().then(
        (module) => {
          if (isCurrent) setLoaded(() => module);
        },
        () => undefined,
      );
    }, delayMs);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [load, delayMs]);
  return loaded;
}
