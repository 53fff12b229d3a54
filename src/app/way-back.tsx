import { useLayoutEffect, useState } from 'react';
import { controlNamed } from '#src/ui/focus-named.ts';
import { leftReport, type LeftReport } from './left-report.ts';

/** Once the report has put the focus on its heading, it goes to where it was, unless it moved on. */
function returnTo({ top, name }: LeftReport): void {
  const restore = ({ target }: FocusEvent) => {
    if (!(target instanceof Element) || target.id !== 'step-heading') return;
    requestAnimationFrame(() => {
      if (document.activeElement !== target) return;
      window.scrollTo(0, top);
      controlNamed(name)?.focus({ preventScroll: true });
    });
  };
  document.addEventListener('focusin', restore, { once: true });
}

/**
 * Back to the step and the place from which this page was opened, by this link as by the browser's
 * own; nothing where that is unknown.
 */
export function useWayBack() {
  const [left] = useState(leftReport);
  useLayoutEffect(
    () => () => {
      if (left && window.location.hash === left.hash) returnTo(left);
    },
    [left],
  );
  return left && <a href={left.hash}>← 回到报告</a>;
}
