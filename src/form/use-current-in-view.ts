import { useEffect, useRef } from 'react';
import type { StepId } from '#src/report/sections/sections.ts';

/** What stays free between an entry and the frame's edge. */
const GAP_PX = 8;

/** Brings the finding at hand into view within what the panel scrolls in, and nothing else. */
export function useCurrentInView(current: string | null, step: StepId) {
  const panel = useRef<HTMLElement>(null);
  const shownStep = useRef(step);
  useEffect(() => {
    const box = panel.current;
    if (!box) return undefined;
    if (shownStep.current !== step) box.scrollTop = 0;
    shownStep.current = step;
    const show = () => {
      const entry = box.querySelector('[aria-current]');
      if (!entry) return;
      const { top, bottom } = entry.getBoundingClientRect();
      const head = box.querySelector('.panel-head')?.clientHeight ?? 0;
      const outer = box.getBoundingClientRect();
      const floor = outer.bottom - GAP_PX;
      if (top < outer.top + head) box.scrollTop += top - outer.top - head;
      else if (bottom > floor) box.scrollTop += bottom - floor;
    };
    show();
    // The card of the cell that gets the focus pushes the panel down.
    const frame = requestAnimationFrame(show);
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [current, step]);
  return panel;
}
