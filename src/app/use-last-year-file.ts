import { useEffect, useRef, useState } from 'react';
import type { Draft } from '#src/report/draft/draft.ts';
import { freshId } from './fresh.ts';
import { onlyFile, toNextYear } from './next-year-from-file.ts';
import { readAside } from './read-aside.ts';

/**
 * Reads last year's report from a file and gives the draft that goes on from it, if the page still
 * stands and nothing else was begun meanwhile; `cancel` also forgets what was said of the last one.
 */
export function useLastYearFile(onMade: (draft: Draft, messages: string[]) => Promise<void>) {
  const [reading, setReading] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const current = useRef(new AbortController());
  useEffect(
    () => () => {
      current.current.abort();
    },
    [],
  );
  const cancel = () => {
    current.current.abort();
    setReading(null);
    setSaid('');
  };
  const read = async (files: readonly File[]) => {
    const file = onlyFile(files);
    if (file === null) return;
    cancel();
    if (typeof file === 'string') {
      setSaid(file);
      return;
    }
    const own = new AbortController();
    current.current = own;
    setReading(file.name);
    const result = await readAside(file, own.signal);
    if (own.signal.aborted) return;
    setReading(null);
    const next = toNextYear(result, freshId(), new Date());
    if (next.state === 'made') await onMade(next.draft, next.messages);
    else setSaid(next.reason);
  };
  return { reading, said, read, cancel };
}
