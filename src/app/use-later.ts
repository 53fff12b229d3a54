import { useEffect, useState } from 'react';

/**
 * A part of the program that is not needed at once: fetched when the page has stood for a moment,
 * null until then, undefined where it cannot be had. `load` must stay the same function.
 */
export function useLater<Module>(
  load: () => Promise<Module>,
  delayMs: number,
): Module | null | undefined {
  const [loaded, setLoaded] = useState<Module | null | undefined>(null);
  useEffect(() => {
    let isCurrent = true;
    const timer = setTimeout(() => {
      void load().then(
        (module) => {
          if (isCurrent) setLoaded(() => module);
        },
        () => {
          if (isCurrent) setLoaded(undefined);
        },
      );
    }, delayMs);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [load, delayMs]);
  return loaded;
}
