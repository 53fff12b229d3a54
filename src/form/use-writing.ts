import { useCallback, useEffect, useRef, useState } from 'react';
import type { NumberedFinding } from './live-findings.ts';

interface Writing {
  key: string;
  /** Where its finding stood when the focus came. */
  isExplained: boolean;
  /** The focus has gone elsewhere since. */
  isLeft: boolean;
}

/**
 * Which findings are listed as explained: one that is being written to stays where it stood. `named`
 * is the key of the one written to last, whose explanation has its name before it has a word.
 */
export function useWriting(findings: readonly NumberedFinding[]) {
  const [writing, setWriting] = useState<Writing | null>(null);
  const wanted = useRef<string | null>(null);
  const waiting = useRef<AbortController>(null);
  const latest = useRef(findings);
  useEffect(() => {
    latest.current = findings;
  });
  useEffect(() => () => waiting.current?.abort(), []);
  /** The focus has come to what is written to the finding with this key, null for none. */
  const onWriting = useCallback((key: string | null) => {
    wanted.current = key;
    waiting.current?.abort();
    const take = () => {
      const now = latest.current.find((one) => one.key === wanted.current);
      setWriting((last) => {
        if (!now) return last && { ...last, isLeft: true };
        if (last?.key === now.key && !last.isLeft) return last;
        return { key: now.key, isExplained: now.explained === 'explained', isLeft: false };
      });
    };
    if (!document.querySelector(':active')) {
      take();
      return;
    }
    // A click must find its target where it was pressed.
    const listening = new AbortController();
    waiting.current = listening;
    const release = () => {
      listening.abort();
      setTimeout(take);
    };
    for (const type of ['pointerup', 'pointercancel']) {
      document.addEventListener(type, release, { signal: listening.signal });
    }
  }, []);
  const isExplained = ({ key, explained }: NumberedFinding) =>
    writing?.key === key && !writing.isLeft ? writing.isExplained : explained === 'explained';
  return { isExplained, named: writing?.key ?? null, onWriting };
}
