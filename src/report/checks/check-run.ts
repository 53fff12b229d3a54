// The catalogue of checks over one report while it is being written.
import type { Draft } from '#src/report/draft/draft.ts';
import { FIGURE_CELLS } from '#src/report/tables/tables.ts';
import type { ReadingAt } from '#src/report/tables/totals.ts';
import { NO_FINDINGS, contextOf, inFormOrder, type AnyCheck } from './check.ts';
import type { Finding } from './finding.ts';
import { FIRST_CHECKS } from './first-checks.ts';

interface CheckRun {
  /** One typed cell has a new text; any other place, or null, says that anything may be new. */
  change: (place: string | null) => void;
  /**
   * All findings of the draft, in the order of the form; only what rests on a change is checked,
   * and while typing goes on (`isPaused` false) nothing that waits for a pause.
   */
  findings: (draft: Draft, isPaused: boolean) => Finding[];
  /** Whether checks wait for a pause. */
  isWaiting: () => boolean;
  /** From now on these checks run, too, after those that were there before. */
  add: (checks: readonly AnyCheck[]) => void;
}

/** The checks that rest on each typed cell. */
export function checksByCell(checks: readonly AnyCheck[]): ReadonlyMap<string, AnyCheck[]> {
  const byCell = new Map<string, AnyCheck[]>(FIGURE_CELLS.map(({ path }) => [path, []]));
  for (const check of checks) {
    for (const path of check.cells) byCell.get(path)?.push(check);
  }
  return byCell;
}

/**
 * Keeps what each check found until a change makes it stale. `readingAt` reads the draft's cells. A
 * check that throws is told to `onFault` and silences no other: its last findings stand.
 */
export function createCheckRun(
  thisYear: number,
  readingAt: ReadingAt,
  onFault: (error: unknown) => void,
): CheckRun {
  let checks: readonly AnyCheck[] = FIRST_CHECKS;
  let byCell = checksByCell(checks);
  const found = new Map<AnyCheck, readonly Finding[]>();
  const stale = new Set<AnyCheck>(checks);
  /** Their last findings stand until typing pauses. */
  const waiting = new Set<AnyCheck>();
  return {
    change(place) {
      for (const check of (place !== null && byCell.get(place)) || checks) {
        (check.atPause && found.has(check) ? waiting : stale).add(check);
      }
    },
    findings(draft, isPaused) {
      if (isPaused) {
        for (const check of waiting) stale.add(check);
        waiting.clear();
      }
      const readings = FIGURE_CELLS.map(({ path }) => readingAt(path));
      const context = { ...contextOf(draft, readings), thisYear };
      const findings: Finding[] = [];
      for (const check of checks) {
        if (stale.delete(check)) {
          try {
            found.set(check, check.check(context));
          } catch (error) {
            onFault(error);
          }
        }
        for (const finding of found.get(check) ?? NO_FINDINGS) findings.push(finding);
      }
      return inFormOrder(findings);
    },
    isWaiting: () => waiting.size > 0,
    add(more) {
      checks = [...checks, ...more];
      for (const check of more) stale.add(check);
      byCell = checksByCell(checks);
    },
  };
}
