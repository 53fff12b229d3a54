// The rows of table 三 as a foreign file has them, each with its seven figures and how sure it is
// which row of the form it is.
import { readLabelText } from '#src/report/tables/label-text.ts';
import { readColumnHead } from '#src/report/tables/row-labels.ts';
import type { TextGrid } from '#src/report/tables/text-grid.ts';
import { VALUE_ROWS } from '#src/report/tables/value-rows.ts';
import { bandsOf, placeInBands, type Bands } from './bands.ts';
import { figuresOfRow, headColumns, type HeadColumns } from './column-window.ts';
import { cutDigits } from './cut-digits.ts';
import { countOf, isFigureText } from './figure-text.ts';
import { REQUEST_HEADS, areInOrder } from './heads.ts';
import { isPieceOfLabel } from './label-pieces.ts';
import { rowNamed } from './label-of.ts';
import {
  goesOn,
  rawOf,
  wordsOf,
  type GridRow,
  type LineRow,
  type SourceRow,
} from './source-rows.ts';

/** Six applicants and 总计. */
export const REQUEST_COLUMNS = REQUEST_HEADS.length;

/** The row that 2019's single row （六）其他处理 is read into. */
export const OTHER_OUTCOME = VALUE_ROWS.requests.findIndex(({ label }) => label === '3.其他');
const isSingleOther = (words: string): boolean => readLabelText(words).body === '其他处理';

export interface Candidate {
  /** Seven texts, 总计 last; '' where the cell is blank. */
  texts: readonly string[];
  /** Place among the form's rows that its label names. */
  row: number | null;
  /** `same`: the label stands in its own row. `near`: in the lines around it. */
  label: 'same' | 'near' | 'none';
  /** Cut out of more digits than cells: its own sum alone is not enough. */
  isCut: boolean;
  /** Named （六）其他处理, which is a row of its own in the form of 2019 only. */
  isSingleOther: boolean;
  raw: string;
}

export interface CandidateRows {
  candidates: readonly Candidate[];
  /** Rows in which figures stand that cannot be told apart. */
  unread: readonly string[];
}

type Texts = readonly string[];

/** Whether the six add up to the seventh; a row without any figure does, too. */
export function doesRowAddUp(texts: Texts): boolean {
  if (texts.every((text) => text === '')) return true;
  const parts = texts.slice(0, -1).map(countOf);
  const total = countOf(texts[texts.length - 1] ?? '');
  return total !== null && parts.reduce<number>((sum, part) => sum + (part ?? 0), 0) === total;
}

/** Of table 三, however 总计 is called. */
const headOf = (text: string): string | null =>
  text === '合计' ? '总计' : readColumnHead('requests', text);

/** Heads that say nothing of columns must at least follow each other as in the form. */
function headsIn(grid: TextGrid): HeadColumns {
  const heads = headColumns(grid, REQUEST_HEADS, headOf);
  if (heads !== null) return heads;
  const isInOrder = grid.every((row) =>
    areInOrder(
      'requests',
      row.flatMap((cell) => cell ?? []),
    ),
  );
  return isInOrder ? null : 'contested';
}

const isFigureCell = (cell: string | null): boolean => cell !== null && isFigureText(cell);

/** What a row of a grid says; `unread` where a row of the form or figures cannot be told apart. */
function readGridRow(row: GridRow): Candidate | 'unread' | null {
  const words = wordsOf(row);
  const last = words.at(-1) ?? '';
  const isLabel = last === '' || (/\p{Script=Han}/u.test(last) && isPieceOfLabel('requests', last));
  const named = rowNamed('requests', last) ?? rowNamed('requests', words.join(' '));
  const isOfForm = named !== null || words.some((cell) => rowNamed('requests', cell) !== null);
  if (!isOfForm && !row.cells.some(isFigureCell)) return null;
  // Words behind the label stand where figures should.
  if (!isLabel) return 'unread';
  const texts = figuresOfRow(row.cells, {
    count: REQUEST_COLUMNS,
    heads: headsIn(row.grid),
    labelSpan: named === null ? 0 : (VALUE_ROWS.requests[named]?.labelSpan ?? 0),
    addsUp: doesRowAddUp,
  });
  if (texts === null) return row.cells.some(isFigureCell) ? 'unread' : null;
  return {
    texts,
    row: named,
    label: named === null ? 'none' : 'same',
    isCut: false,
    isSingleOther: isSingleOther(last),
    raw: rawOf(row),
  };
}

interface RunRow {
  /** Null where its figures cannot be told apart. */
  texts: Texts | null;
  isCut: boolean;
  line: LineRow;
}

const whole = (texts: Texts | null, line: LineRow): RunRow => ({ texts, isCut: false, line });

/** A row of figures without anything between them. */
function cutRow(line: LineRow): RunRow {
  const pieces = line.figures.map(({ text }) => text);
  const ways = cutDigits(pieces, REQUEST_COLUMNS, 1);
  const digits = pieces.join('').length;
  return {
    texts: ways.length === 1 ? (ways[0] ?? null) : null,
    isCut: digits > REQUEST_COLUMNS || /[1-9]/.test(pieces.join('')),
    line,
  };
}

/** What lines of figures, one below the other without words between, say row by row. */
function readRun(run: readonly LineRow[], bands: Bands | null): RunRow[] {
  const [first] = run;
  if (!first) return [];
  const lines = run.map(({ figures }) => figures.map(({ text }) => text));
  const isFull = (texts: Texts) => texts.length === REQUEST_COLUMNS;
  if (lines.every(isFull)) return run.map((line, index) => whole(lines[index] ?? null, line));
  if (run.length === 1 && first.isRunTogether) return [cutRow(first)];
  const all = lines.flat();
  const rows = Array.from({ length: all.length / REQUEST_COLUMNS }, (_, index) =>
    all.slice(index * REQUEST_COLUMNS, (index + 1) * REQUEST_COLUMNS),
  );
  if (all.length % REQUEST_COLUMNS === 0 && rows.every(doesRowAddUp)) {
    return rows.map((texts) => whole(texts, first));
  }
  return run.map((line, index) => {
    const texts = lines[index] ?? [];
    return whole(isFull(texts) ? texts : bands && placeInBands(line.figures, bands), line);
  });
}

const MOST_LINES_OF_LABEL = 5;

/** The row that the lines around figures name: the last ones before, with the first one behind. */
function rowNear(before: readonly string[], own: string, after: string): number | null {
  for (
    let lines = own === '' ? 1 : 0;
    lines <= Math.min(MOST_LINES_OF_LABEL, before.length);
    lines += 1
  ) {
    const start = (lines === 0 ? '' : before.slice(-lines).join('')) + own;
    for (const words of [start, start + after]) {
      const row = rowNamed('requests', words.replace(/\s/gu, ''));
      if (row !== null) return row;
    }
  }
  return null;
}

/** One candidate for each row of figures in lines of words and figures. */
function lineCandidates(rows: readonly LineRow[]): CandidateRows {
  const bands = bandsOf(rows, REQUEST_COLUMNS);
  const candidates: Candidate[] = [];
  const unread: string[] = [];
  let before: string[] = [];
  for (let at = 0; at < rows.length;) {
    const row = rows[at];
    if (!row) break;
    if (row.figures.length === 0) {
      before.push(row.words);
      at += 1;
      continue;
    }
    let end = at + 1;
    while (goesOn(rows[end])) end += 1;
    const after = rows[end]?.figures.length === 0 ? (rows[end]?.words ?? '') : '';
    const same = row.words === '' ? null : rowNamed('requests', row.words);
    const named = same ?? rowNear(before, row.words, after);
    readRun(rows.slice(at, end), bands).forEach(({ texts, isCut, line }, index) => {
      if (texts === null) {
        unread.push(rawOf(line));
        return;
      }
      const isFirst = index === 0;
      candidates.push({
        texts,
        row: isFirst ? named : null,
        label: !isFirst || named === null ? 'none' : same === null ? 'near' : 'same',
        isCut,
        isSingleOther: isFirst && isSingleOther(row.words),
        raw: [isFirst ? row.words : '', ...texts].filter(Boolean).join(' '),
      });
    });
    before = [];
    at = end;
  }
  return { candidates, unread };
}

/** The rows of figures of table 三, in the order of the file. */
export function readCandidates(rows: readonly SourceRow[]): CandidateRows {
  const candidates: Candidate[] = [];
  const unread: string[] = [];
  for (let at = 0; at < rows.length;) {
    const row = rows[at];
    if (!row) break;
    if (row.kind === 'grid') {
      const read = readGridRow(row);
      if (read === 'unread') unread.push(rawOf(row));
      else if (read) candidates.push(read);
      at += 1;
      continue;
    }
    let end = at;
    const lines: LineRow[] = [];
    for (let line = rows[end]; line?.kind === 'line'; line = rows[end]) {
      lines.push(line);
      end += 1;
    }
    const read = lineCandidates(lines);
    candidates.push(...read.candidates);
    unread.push(...read.unread);
    at = end;
  }
  return { candidates, unread };
}
