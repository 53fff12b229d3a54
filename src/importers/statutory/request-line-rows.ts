// Rows of table 三 in lines of words and figures: labels may stand beside their figures, or around them.
import { bandsOf, placeInBands, type Bands } from './bands.ts';
import {
  REQUEST_COLUMNS,
  doesRowAddUp,
  isSingleOther,
  type Candidate,
  type CandidateRows,
} from './candidate.ts';
import { cutDigits } from './cut-digits.ts';
import { rowNamed } from './label-of.ts';
import { goesOn, rawOf, type LineRow } from './source-rows.ts';

type Texts = readonly string[];

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
export function readLineRows(rows: readonly LineRow[]): CandidateRows {
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
