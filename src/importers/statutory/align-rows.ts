// Which row of table 三 each row of a foreign file is: by label, by order and by arithmetic, and only
// where these agree.
import { VALUE_ROWS } from '#src/report/tables/value-rows.ts';
import { countOf } from './figure-text.ts';
import { OTHER_OUTCOME, REQUEST_COLUMNS, doesRowAddUp, type Candidate } from './candidate.ts';

const ROWS = VALUE_ROWS.requests;
const HANDLED = ROWS.findIndex(({ places }) =>
  places.every((place) => place?.cell.kind === 'total'),
);
const CARRIED_OUT = HANDLED + 1;
const OUTCOMES = Array.from({ length: HANDLED - 2 }, (_, index) => index + 2);

export interface AlignedRows {
  /** By place among the form's rows. */
  rows: ReadonlyMap<number, Candidate>;
  /** Candidates that are certainly none of the rows, or not certainly one. */
  unplaced: readonly Candidate[];
  /** （六）其他处理 is one row, as in the form of 2019. */
  hasSingleOther: boolean;
}

/** The labelled candidates that follow each other as in the form, as many as can be. */
function inOrder(candidates: readonly Candidate[]): Set<Candidate> {
  const chains: { candidate: Candidate; length: number; before: number }[] = [];
  candidates.forEach((candidate) => {
    if (candidate.row === null) return;
    let best = { length: 0, before: -1 };
    chains.forEach((chain, index) => {
      const isBefore = (chain.candidate.row ?? 0) < (candidate.row ?? 0);
      if (isBefore && chain.length > best.length) best = { length: chain.length, before: index };
    });
    chains.push({ candidate, length: best.length + 1, before: best.before });
  });
  const last = chains.reduce(
    (most, chain, index) => (chain.length > (chains[most]?.length ?? 0) ? index : most),
    0,
  );
  const found = new Set<Candidate>();
  for (let chain = chains[last]; chain; chain = chains[chain.before]) found.add(chain.candidate);
  return found;
}

/** Gives the candidates between two known rows the rows between, where they are as many. */
function fillBetween(
  candidates: readonly Candidate[],
  anchors: ReadonlySet<Candidate>,
  isFree: (row: number) => boolean,
): Map<number, Candidate> {
  const filled = new Map<number, Candidate>();
  let gap: Candidate[] = [];
  let from = -1;
  const close = (to: number) => {
    const free = Array.from(
      { length: Math.max(0, to - from - 1) },
      (_, at) => from + 1 + at,
    ).filter(isFree);
    if (free.length === gap.length) free.forEach((row, at) => gap[at] && filled.set(row, gap[at]));
    gap = [];
  };
  for (const candidate of candidates) {
    if (!anchors.has(candidate)) {
      gap.push(candidate);
      continue;
    }
    close(candidate.row ?? 0);
    from = candidate.row ?? 0;
    filled.set(from, candidate);
  }
  close(ROWS.length);
  return filled;
}

const figureAt = (rows: ReadonlyMap<number, Candidate>, row: number, column: number): number =>
  countOf(rows.get(row)?.texts[column] ?? '') ?? 0;

/** Whether in each column the outcomes add up to （七）总计 and both sides of the balance agree. */
function doColumnsAddUp(rows: ReadonlyMap<number, Candidate>): boolean {
  if (!rows.has(HANDLED)) return false;
  return Array.from({ length: REQUEST_COLUMNS }, (_, column) => column).every((column) => {
    const at = (row: number) => figureAt(rows, row, column);
    const outcomes = OUTCOMES.reduce((sum, row) => sum + at(row), 0);
    // Where 总计 of a row was left blank, its column says nothing.
    const isOpen =
      column === REQUEST_COLUMNS - 1 &&
      [...rows.values()].some(({ texts }) => texts[column] === '');
    return isOpen || (outcomes === at(HANDLED) && at(0) + at(1) === outcomes + at(CARRIED_OUT));
  });
}

/** Candidates that name one row and say different things of it. */
function namedTwice(candidates: readonly Candidate[]): Set<Candidate> {
  const first = new Map<number, Candidate>();
  const contested = new Set<Candidate>();
  for (const candidate of candidates) {
    if (candidate.row === null) continue;
    const other = first.get(candidate.row);
    if (!other) first.set(candidate.row, candidate);
    else if (other.texts.join('|') !== candidate.texts.join('|'))
      contested.add(other).add(candidate);
  }
  return contested;
}

/** Places the rows of figures of a file among those of table 三. */
export function alignRows(all: readonly Candidate[]): AlignedRows {
  const rowsOfOther = new Set([OTHER_OUTCOME - 2, OTHER_OUTCOME - 1, OTHER_OUTCOME]);
  const hasSingleOther =
    all.some((candidate) => candidate.isSingleOther) &&
    !all.some(({ row }) => row !== null && rowsOfOther.has(row));
  const contested = namedTwice(all);
  const candidates = all.map((candidate): Candidate => {
    if (contested.has(candidate)) return { ...candidate, row: null, label: 'none' };
    return hasSingleOther && candidate.isSingleOther
      ? { ...candidate, row: OTHER_OUTCOME, label: 'same' }
      : candidate;
  });
  const anchors = inOrder(candidates);
  const isFree = (row: number) => !hasSingleOther || !rowsOfOther.has(row);
  const filled = fillBetween(candidates, anchors, isFree);
  const isProven = doColumnsAddUp(filled);
  const isComplete =
    filled.size === candidates.length && filled.size === ROWS.length - (hasSingleOther ? 2 : 0);
  const isCertain = ({ label, texts, isCut }: Candidate): boolean =>
    (label === 'same' && !isCut) ||
    (doesRowAddUp(texts) && (isProven || (label === 'near' && isComplete && !isCut)));
  const rows = new Map(
    [...filled].filter(([row, one]) => isCertain(one) && (one.label === 'none' || one.row === row)),
  );
  const placed = new Set(rows.values());
  return { rows, unplaced: candidates.filter((one) => !placed.has(one)), hasSingleOther };
}
