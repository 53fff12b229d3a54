// Which figure may be at fault where a column of table 三 is uneven (勾稽关系, 国办公开办函〔2021〕30号).
import { MAX_COUNT, type Reading } from '#src/report/figures.ts';
import {
  APPLICANT_COLUMNS,
  differenceOf,
  type Balance,
  type BalanceColumn,
  type BalanceColumnId,
} from '#src/report/tables/balance.ts';
import type { Draft } from '#src/report/draft/draft.ts';
import { positionOf, readFigures } from '#src/report/tables/readings.ts';
import { REQUEST_ROWS } from '#src/report/tables/request-rows.ts';
import { figureCellAt } from '#src/report/tables/tables.ts';
import { contextOf } from './check.ts';
import { evidenceFor } from './evidence.ts';

/** Totals are named by their paths, as `source.printedTotals` has them. */
type Why =
  /** Last year's report carried `then` out; `totals` are printed totals that would agree too. */
  | { kind: 'last-year'; totals: readonly string[] }
  /** Totals that the imported file printed would agree, and do not now. */
  | { kind: 'printed'; totals: readonly string[] }
  /** `now` is `then` with two neighbouring digits exchanged. */
  | { kind: 'transposed' }
  /** The cell beside it holds `then`; exchanging the two mends both columns. */
  | { kind: 'next-column'; neighbour: string };

/** A cell whose figure alone would make its column even, were it `then`. */
export interface Suspect {
  place: string;
  now: number;
  then: number;
  why: Why;
}

/** Beyond these a list names everything, hence nothing. */
const MOST_SUSPECTS = 5;

/** How much speaks for a suspect; each figure of another source that agrees adds one to the first. */
const STRENGTH = { agrees: 3, transposed: 3, nextColumn: 2, columnTotal: 1 };

interface Entry {
  path: string;
  /** Its row among those of the column, and its place among FIGURE_CELLS. */
  index: number;
  position: number;
  isCarriedIn: boolean;
  /** What one more in this cell adds to the difference of its column. */
  sign: 1 | -1;
  /** The total of its row, and for an outcome （七）总计 of its column. */
  rowTotal: string;
  columnTotal: string | null;
}

function toEntry(column: BalanceColumn, path: string, index: number): Entry {
  const row = figureCellAt(path)?.row ?? '';
  return {
    path,
    index,
    position: positionOf(path),
    isCarriedIn: row === REQUEST_ROWS.carriedIn.id,
    sign: column.newlyReceived.includes(path) || column.carriedIn.includes(path) ? -1 : 1,
    rowTotal: `requests.${row}.total`,
    columnTotal: column.handled.includes(path) ? `requests.handled.${column.id}` : null,
  };
}

const ENTRIES: readonly (readonly Entry[])[] = APPLICANT_COLUMNS.map((column) =>
  column.paths.map((path, index) => toEntry(column, path, index)),
);

/** Whether exchanging two adjacent digits makes one of the other; 30 and 03 are no such pair. */
export function isTransposed(one: number, other: number): boolean {
  if (one < 10 || other < 10) return false;
  // The exchange adds the difference of the two digits nine times, at the place of the lower one.
  let digits = Math.abs(one - other) / 9;
  let place = 1;
  for (; digits > 0 && digits % 10 === 0; digits /= 10) place *= 10;
  const smaller = Math.min(one, other);
  const low = Math.floor(smaller / place) % 10;
  const high = Math.floor(smaller / place / 10) % 10;
  return digits > 0 && smaller >= place * 10 && low - high === digits;
}

interface Reason {
  strength: number;
  why: Why;
}

const TRANSPOSED: Reason = { strength: STRENGTH.transposed, why: { kind: 'transposed' } };

/** What other sources say of one column; null where they do not. */
interface Said {
  lastYear: number | null;
  rowShortfalls: readonly (number | null)[];
  columnShortfall: number | null;
}

/** What speaks for `then` in place of `now` in a cell; null where nothing does. */
function reasonFor(entry: Entry, now: number, then: number, said: Said): Reason | null {
  const rowShortfall = said.rowShortfalls[entry.index] ?? null;
  const isLastYear = entry.isCarriedIn && said.lastYear === then;
  const isRow = rowShortfall === then - now;
  const isColumn = entry.columnTotal !== null && said.columnShortfall === then - now;
  if (!isLastYear && !isRow) {
    if (isTransposed(now, then)) return TRANSPOSED;
    // （七）总计 alone would name all 21 outcomes: taken where there is a figure to be wrong.
    if (!isColumn || rowShortfall !== null || now === 0) return null;
  }
  const totals: string[] = [];
  if (isRow) totals.push(entry.rowTotal);
  if (isColumn && entry.columnTotal) totals.push(entry.columnTotal);
  const agreeing = totals.length + Number(isLastYear);
  return {
    strength: isLastYear || isRow ? STRENGTH.agrees + agreeing : STRENGTH.columnTotal,
    why: { kind: isLastYear ? 'last-year' : 'printed', totals },
  };
}

/** The figure of a cell of an uneven column, in which all can be read. */
const countIn = (reading: Reading | undefined): number =>
  reading?.state === 'read' ? reading.value : 0;

const differenceIn = (balance: Balance | undefined): number =>
  balance?.state === 'uneven' ? differenceOf(balance) : 0;

/** The columns beside an uneven one that are off by as much the other way. */
const oppositeColumns = (column: number, balances: readonly Balance[]): (readonly Entry[])[] =>
  [column - 1, column + 1]
    .filter((beside) => differenceIn(balances[beside]) === -differenceIn(balances[column]))
    .map((beside) => ENTRIES[beside] ?? []);

/**
 * The likeliest faults behind a column that is uneven, strongest first, then in the order of the
 * form; none where it is even or not filled.
 */
export function suspectsOf(draft: Draft, id: BalanceColumnId): readonly Suspect[] {
  const { readings, balances } = contextOf(draft, readFigures(draft));
  const column = APPLICANT_COLUMNS.findIndex((applicant) => applicant.id === id);
  if (balances[column]?.state !== 'uneven') return [];
  const { carriedOut, rowShortfalls, columnShortfalls } = evidenceFor(draft, readings, balances);
  const said: Said = {
    lastYear: carriedOut[column] ?? null,
    rowShortfalls,
    columnShortfall: columnShortfalls[column] ?? null,
  };
  const difference = differenceIn(balances[column]);
  const opposite = oppositeColumns(column, balances);
  const ranked: (Suspect & Reason)[] = [];
  for (const entry of ENTRIES[column] ?? []) {
    const now = countIn(readings[entry.position]);
    const then = now - entry.sign * difference;
    if (then < 0 || then > MAX_COUNT) continue;
    const reason = reasonFor(entry, now, then, said);
    if (reason) ranked.push({ place: entry.path, now, then, ...reason });
    for (const entries of opposite) {
      const beside = entries[entry.index];
      if (!beside || countIn(readings[beside.position]) !== then) continue;
      const why: Why = { kind: 'next-column', neighbour: beside.path };
      ranked.push({ place: entry.path, now, then, why, strength: STRENGTH.nextColumn });
    }
  }
  return ranked
    .sort((one, other) => other.strength - one.strength)
    .slice(0, MOST_SUSPECTS)
    .map(({ place, now, then, why }) => ({ place, now, then, why }));
}
