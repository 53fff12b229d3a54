import { useEffect, useState } from 'react';
import type { Draft } from '#src/report/draft/draft.ts';
import type { Desk } from './desk.ts';
import { besideLastYear, readStored } from './desk-tasks.ts';

export interface Loaded {
  original: Draft;
  /** As it counts now, with last year's report beside it. */
  draft: Draft;
}

/** A report of the desk with what the office made of it; null while it is read, or if it is gone. */
export function useCollected(desk: Desk, id: string, lastYearId: string | null): Loaded | null {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  useEffect(() => {
    let isHere = true;
    const load = async () => {
      const ids = lastYearId === null ? [id] : [id, lastYearId];
      const [report, lastYear] = await desk.reports(ids);
      const original = report && readStored(report.text);
      const current = report && readStored(report.correction ?? report.text);
      if (!isHere || !original || !current) return;
      const before = lastYear ? (lastYear.correction ?? lastYear.text) : null;
      setLoaded({ original, draft: besideLastYear(current, before) });
    };
    void load();
    return () => {
      isHere = false;
    };
  }, [desk, id, lastYearId]);
  return loaded;
}
