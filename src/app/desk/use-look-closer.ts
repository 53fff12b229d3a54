import { useEffect, useMemo, useRef } from 'react';
import { thisYear } from '#src/app/fresh.ts';
import { createWorkerReader } from '#src/app/import-reader.ts';
import { makeImportWorker } from '#src/app/make-import-worker.ts';
import type { Desk } from './desk.ts';
import type { DeskAnswer, DeskTask } from './desk-tasks.ts';
import { lookCloser, waitingOf } from './look-closer.ts';
import type { DeskRows } from './use-rows.ts';

/** A worker of its own, which waits for nothing but itself. */
export const closeReader = createWorkerReader<DeskTask, DeskAnswer>(makeImportWorker, 120_000);

/** Has the other rules run while nothing else is done; gives what is to be said of that. */
export function useLookCloser(desk: Desk, of: DeskRows): string {
  const lastYear = useRef(of.lastYear);
  useEffect(() => {
    lastYear.current = of.lastYear;
  }, [of.lastYear]);
  const { helds, reading, opening } = desk.state();
  const waiting = useMemo(() => waitingOf(helds, of.lastYear), [helds, of.lastYear]);
  const isIdle = waiting > 0 && !reading && !opening;
  useEffect(() => {
    if (!isIdle) return undefined;
    const looking = new AbortController();
    const lastYearOf = () => lastYear.current;
    void lookCloser(
      { desk, reader: closeReader, thisYear: thisYear(), lastYearOf },
      looking.signal,
    );
    return () => {
      looking.abort();
    };
  }, [desk, isIdle]);
  return isIdle ? `正在检查，还有 ${waiting} 份` : '';
}
