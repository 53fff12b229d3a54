import { useCallback, useEffect, useRef } from 'react';

/**
 * Of several ways into a report the one that was pressed last is gone, and none from a page that was
 * left: gives, for each press, what tells whether it is still wanted.
 */
export function useLatest(): () => () => boolean {
  const latest = useRef(0);
  useEffect(
    () => () => {
      latest.current += 1;
    },
    [],
  );
  return useCallback(() => {
    const own = (latest.current += 1);
    // A page that is left stays, hidden, until the next one has loaded.
    const { hash } = window.location;
    return () => own === latest.current && hash === window.location.hash;
  }, []);
}
