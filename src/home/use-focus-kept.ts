import { useEffect, useRef } from 'react';

/** Where the focus goes: to 撤销 after a deletion, else to the list, else to the top of the page. */
const PLACES = ['[data-undo]', '#reports', '.home h1'];

/** Keeps the focus on the page where what had it goes away, as an entry of the list that is deleted. */
export function useFocusKept(): void {
  const last = useRef<EventTarget | null>(null);
  useEffect(() => {
    const note = ({ target }: FocusEvent) => {
      last.current = target;
    };
    document.addEventListener('focusin', note);
    return () => {
      document.removeEventListener('focusin', note);
    };
  }, []);
  useEffect(() => {
    if (!(last.current instanceof Element) || last.current.isConnected) return;
    last.current = null;
    if (document.activeElement !== document.body) return;
    const next = PLACES.map((place) => document.querySelector<HTMLElement>(place)).find(Boolean);
    if (next && next.tabIndex < 0) next.tabIndex = -1;
    next?.focus();
  });
}
