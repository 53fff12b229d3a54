import { useCallback, useEffect, useRef, useState } from 'react';
import type { NumberedFinding } from './live-findings.ts';

interface Writing {
  key: string;
  /** Where its finding stood when the focus came. */
  isExplained: boolean;
}

/** Which findings are listed as explained: one that is being written to stays where it stood. */
export function useWriting(findings: readonly NumberedFinding[]) {
  const [writing, setWriting] = useState<Writing | null>(null);
  const wanted = useRef<string | null>(null);
  const latest = useRef(findings);
  useEffect(() => {
    latest.current = findings;
  });
  /** The focus has come to what is written to the finding with this key, null for none. */
  const onWriting = useCallback((key: string | null) => {
    wanted.current = key;
    const take = () => {
      const now = latest.current.find((one) => one.key === wanted.current);
      const next = now ? { key: now.key, isExplained: now.explained === 'explained' } : null;
      setWriting((last) => (last && last.key === next?.key ? last : next));
    };
    if (!document.querySelector(':active')) {
      take();
      return;
    }
    // A click must find its target where it was pressed.
    for (const type of ['pointerup', 'pointercancel']) {
      document.addEventListener(type, () => setTimeout(take), { once: true });
    }
  }, []);
  const isExplained = ({ key, explained }: NumberedFinding) =>
    writing?.key === key ? writing.isExplained : explained === 'explained';
  return { isExplained, onWriting };
}
