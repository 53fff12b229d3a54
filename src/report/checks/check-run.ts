// The catalogue of checks over one report while it is being written.
import type { Draft } from '#src/report/draft/draft.ts';
import { FIGURE_CELLS } from '#src/report/tables/tables.ts';
import type { ReadingAt } from '#src/report/tables/totals.ts';
import { contextOf } from './check.ts';
import type { Finding } from './finding.ts';
import { CHECKS, checksOver, inFormOrder } from './run-checks.ts';

export interface CheckRun {
  /** One typed cell has a new text; any other place, or null, says that anything may be new. */
  change: (place: string | null) => void;
  /** All findings of the draft, in the order of the form; only what rests on a change is checked. */
  findings: (draft: Draft) => Finding[];
}

/** Keeps what each check found until a change makes it stale. `readingAt` reads the draft's cells. */
export function createCheckRun(thisYear: number, readingAt: ReadingAt): CheckRun {
  const found = new Map<(typeof CHECKS)[number], readonly Finding[]>();
  return {
    change(place) {
      const stale = place === null ? undefined : checksOver(place);
      if (stale) for (const check of stale) found.delete(check);
      else found.clear();
    },
    findings(draft) {
      const readings = FIGURE_CELLS.map(({ path }) => readingAt(path));
      const context = { ...contextOf(draft, readings), thisYear };
      const findings: Finding[] = [];
      for (const check of CHECKS) {
        const known = found.get(check) ?? check.check(context);
        found.set(check, known);
        findings.push(...known);
      }
      return inFormOrder(findings);
    },
  };
}
