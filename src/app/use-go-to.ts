import { useCallback, useLayoutEffect, useRef } from 'react';
import type { GoTo } from '#src/form/report-form.tsx';
import { stepOf, type StepId } from '#src/report/sections/sections.ts';
import { focusNamed } from '#src/ui/focus-named.ts';
import { go, readRoute, reportHash } from './routes.ts';

/** From here on the top bar stays with the page, see index.css. */
const NARROW_PX = 800;

/** Moves focus to the place that was asked for once its step is on the page, else to the heading. */
export function useGoTo(id: string, step: StepId) {
  const wanted = useRef<Parameters<GoTo> | null>(null);
  const hasArrived = useRef(false);
  const askedFrom = useRef<Element | null>(null);
  useLayoutEffect(() => {
    askedFrom.current = document.activeElement;
  }, [step]);
  const goTo: GoTo = useCallback(
    (place, then) => {
      // The note of a cell is on the page once its cell has the focus.
      const control = place.replace(/^notes\.cells\./, '');
      if (focusNamed(place) || focusNamed(control)) {
        then?.();
        return;
      }
      if (place.startsWith('explanations')) {
        document.querySelector<HTMLElement>('.findings-panel')?.focus();
        return;
      }
      const step = reportHash(id, stepOf(control));
      // Here already, and the control is gone, as a part whose adding was undone.
      if (step === window.location.hash) {
        document.getElementById('step-heading')?.focus();
        return;
      }
      wanted.current = [control, then];
      go(step);
    },
    [id],
  );
  const arrive = useCallback((arrived: StepId) => {
    // A step that was left before it had loaded; what is asked for stands on another.
    const route = readRoute(window.location.hash);
    if (route.page === 'report' && route.step !== arrived) return;
    const [control, then] = wanted.current ?? [];
    wanted.current = null;
    if (control !== undefined && focusNamed(control)) {
      then?.();
      return;
    }
    // A step may load late; what has the focus by then keeps it.
    const { activeElement, body } = document;
    if (activeElement !== body && activeElement !== askedFrom.current) return;
    const heading = document.getElementById('step-heading');
    heading?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
    // Zoomed in, bar and rail fill the window: from the second step on the step stands first.
    if (hasArrived.current && window.innerWidth <= NARROW_PX) heading?.scrollIntoView();
    hasArrived.current = true;
  }, []);
  return { goTo, arrive };
}
