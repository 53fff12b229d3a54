import { useEffect, useState, type RefObject } from 'react';
import { createPortal, flushSync } from 'react-dom';
import type { Draft } from '#src/report/draft/draft.ts';
import { useLater } from './use-later.ts';

/** Printing cannot wait for a download: the pages are fetched once the step at hand is usable. */
const PRELOAD_MS = 1000;
const loadPages = () => import('./print-pages.tsx');

interface PrintCopyProps {
  latest: RefObject<() => Draft>;
  /** The preview stands on the page already. */
  isOnScreen: boolean;
}

/** Printing from any step prints the report: its pages are laid out when the browser is about to. */
export function PrintCopy({ latest, isOnScreen }: PrintCopyProps) {
  const pages = useLater(loadPages, PRELOAD_MS);
  const [printed, setPrinted] = useState<Draft | null>(null);
  useEffect(() => {
    const show = () => {
      flushSync(() => {
        setPrinted(latest.current());
      });
    };
    const hide = () => {
      setPrinted(null);
    };
    window.addEventListener('beforeprint', show);
    window.addEventListener('afterprint', hide);
    return () => {
      window.removeEventListener('beforeprint', show);
      window.removeEventListener('afterprint', hide);
    };
  }, [latest]);
  if (!printed || isOnScreen) return null;
  return createPortal(
    <div className="print-only">
      {pages ? <pages.PrintPages draft={printed} /> : <p>打印页还没有准备好，关闭后再打印一次。</p>}
    </div>,
    document.body,
  );
}
