import { useRef, type MouseEvent } from 'react';

/**
 * Does what is asked for once: not again while it is under way, nor for the second click of a
 * double click.
 */
export function useOnce(): (event: MouseEvent, act: () => Promise<void>) => void {
  const isBusy = useRef(false);
  return ({ detail }, act) => {
    if (isBusy.current || detail > 1) return;
    isBusy.current = true;
    void act().finally(() => {
      isBusy.current = false;
    });
  };
}
