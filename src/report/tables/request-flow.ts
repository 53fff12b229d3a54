// Table 三 as a flow: what came in (新收, 上年结转) and what became of it, by the groups of the form
// (国办公开办函〔2021〕30号). Derived from the typed figures each time, never stored.
import { APPLICANT_COLUMNS, balanceOf, differenceText } from './balance.ts';
import { isWhole, knownSum, type KnownSum } from './known-sum.ts';
import { OUTCOME_GROUPS, REQUEST_ROWS, type RequestRow } from './request-rows.ts';
import { APPLICANTS, requestPath } from './requests.ts';
import type { ReadingAt } from './totals.ts';

/** What a part is: came in, was given in whole or part, ended otherwise, goes on next year. */
export type FlowTone = 'in' | 'given' | 'ended' | 'later';

interface FlowPlace {
  label: string;
  tone: FlowTone;
  paths: readonly string[];
}

/** A part of the flow and what its cells say. */
export interface FlowPart extends KnownSum {
  label: string;
  tone: FlowTone;
}

export interface RequestFlow {
  sources: readonly FlowPart[];
  outcomes: readonly FlowPart[];
  /** Sums of what is known, in 件. */
  received: number;
  accounted: number;
  /** Cells of table 三 without a figure. */
  blank: number;
  unreadable: number;
  /** No figure at all, nothing but zeros, or something to draw. */
  state: 'empty' | 'zero' | 'flow';
  /** Columns that do not balance though all of them are filled: `自然人少 1 件`. */
  uneven: readonly string[];
}

const place = (label: string, tone: FlowTone, ...rows: RequestRow[]): FlowPlace => ({
  label,
  tone,
  paths: rows.flatMap((row) => APPLICANTS.map(({ id }) => requestPath(row.id, id))),
});

/** （三）不予公开 -> 不予公开, without what follows in brackets. */
const nameOf = (label: string): string => label.replace(/^（.）/, '').replace(/（.*$/, '');

export const FLOW_SOURCES: readonly FlowPlace[] = [
  place('本年新收', 'in', REQUEST_ROWS.newlyReceived),
  place('上年结转', 'in', REQUEST_ROWS.carriedIn),
];

/** The outcomes by group in the order of the form, then what goes on next year. */
export const FLOW_OUTCOMES: readonly FlowPlace[] = [
  ...OUTCOME_GROUPS.flatMap(({ label, rows }) =>
    label === null
      ? rows.map((row) => place(nameOf(row.label), 'given', row))
      : [place(nameOf(label), 'ended', ...rows)],
  ),
  place('结转下年度', 'later', REQUEST_ROWS.carriedOut),
];

const sum = (parts: readonly FlowPart[], numberOf: (part: FlowPart) => number): number =>
  parts.reduce((total, part) => total + numberOf(part), 0);

/** What table 三 says of the way of the requests; blank and unreadable cells are counted apart. */
export function requestFlow(readingAt: ReadingAt): RequestFlow {
  const toPart = ({ label, tone, paths }: FlowPlace): FlowPart => ({
    label,
    tone,
    ...knownSum(paths, readingAt),
  });
  const sources = FLOW_SOURCES.map(toPart);
  const outcomes = FLOW_OUTCOMES.map(toPart);
  const all = [...sources, ...outcomes];
  const isEmpty = all.every(({ value }) => value === null);
  const uneven = APPLICANT_COLUMNS.map((column) => balanceOf(column, readingAt)).filter(
    ({ state }) => state === 'uneven',
  );
  return {
    sources,
    outcomes,
    received: sum(sources, ({ value }) => value ?? 0),
    accounted: sum(outcomes, ({ value }) => value ?? 0),
    blank: sum(all, ({ blank }) => blank),
    unreadable: sum(all, ({ unreadable }) => unreadable),
    state: isEmpty ? 'empty' : all.some(({ value }) => value) ? 'flow' : 'zero',
    uneven: uneven.map((balance) => `${balance.label}${differenceText(balance)}`),
  };
}

/** Whether every cell of table 三 could be read. */
export const isFlowWhole = ({ sources, outcomes }: RequestFlow): boolean =>
  [...sources, ...outcomes].every(isWhole);
