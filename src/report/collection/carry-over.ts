// What each organ's last report carried out (结转下年度继续办理) against what this one carried in (上年结转).
import { CARRIED } from '#src/report/last-year/carried-in.ts';
import { figureCellAt } from '#src/report/tables/tables.ts';
import type { DeskRow } from './collected.ts';
import { readingAt } from './file-reading.ts';
import { reportOf, rowsByName } from './organ-rows.ts';

/**
 * `no-last` and `no-this`: there is no usable report of that year; `blank`: there is one, and on one
 * side at least it has no figure that can be read.
 */
export type CarryState = 'same' | 'differs' | 'no-last' | 'no-this' | 'blank';

/** One organ in one column of table 三, 件. */
export interface CarriedOver {
  organ: string;
  /** The rows of the two reports, null where there is none. */
  lastRow: DeskRow | null;
  thisRow: DeskRow | null;
  /** The cell of 上年结转 and the name of its column. */
  path: string;
  column: string;
  lastYear: number | null;
  thisYear: number | null;
  state: CarryState;
}

const countAt = (row: DeskRow | null, path: string): number | null => {
  const reading = readingAt(row?.held?.examined?.figures, path);
  return reading.state === 'read' ? reading.value : null;
};

function stateOf(last: DeskRow | null, now: DeskRow | null, sides: (number | null)[]): CarryState {
  if (!last) return 'no-last';
  if (!now) return 'no-this';
  const [lastYear, thisYear] = sides;
  if (lastYear === null || thisYear === null) return 'blank';
  return lastYear === thisYear ? 'same' : 'differs';
}

/**
 * Compares two collections' rows organ by organ, each by the report that speaks for it: six columns
 * an organ, first those of this year, then those of last year alone. Organs are the same by their
 * name on the list, else by the report's. Who has no usable report of either year is left out.
 */
export function carryOver(
  lastYear: readonly DeskRow[],
  thisYear: readonly DeskRow[],
): CarriedOver[] {
  const [before, now] = [rowsByName(lastYear), rowsByName(thisYear)];
  const keys = [...new Set([...now.keys(), ...before.keys()])];
  return keys.flatMap((key) => {
    const [last, current] = [reportOf(before.get(key) ?? []), reportOf(now.get(key) ?? [])];
    const organ = (current ?? last)?.organ;
    if (organ === undefined) return [];
    return CARRIED.map(({ path, from }): CarriedOver => {
      const sides = [countAt(last, from), countAt(current, path)] as const;
      return {
        organ,
        lastRow: last,
        thisRow: current,
        path,
        column: figureCellAt(path)?.columnLabel ?? '',
        lastYear: sides[0],
        thisYear: sides[1],
        state: stateOf(last, current, [...sides]),
      };
    });
  });
}
