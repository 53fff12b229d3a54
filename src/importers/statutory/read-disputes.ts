// Table 四 out of a foreign file: one row of three groups, each of which ends in its sum.
import { readColumnHead } from '#src/report/tables/row-labels.ts';
import { VALUE_ROWS } from '#src/report/tables/value-rows.ts';
import { cutDigits } from './cut-digits.ts';
import { countOf, isFigureText } from './figure-text.ts';
import { doesRowAddUp } from './candidate.ts';
import { figuresOfRow, type RowForm } from './column-window.ts';
import { goesOn, rawOf, type GridRow, type SourceRow } from './source-rows.ts';
import { lostTable, unread, unreadRows, type TableRead } from './table-read.ts';

const GROUP = 5;
const CELLS = 15;
const PLACES = VALUE_ROWS.disputes.flatMap(({ places }) =>
  places.flatMap((place) => (place ? [place] : [])),
);

type Texts = readonly string[];

const FORM: RowForm = {
  count: CELLS,
  heads: null,
  labelSpan: 0,
  addsUp: (texts) => doesAddUp(texts),
};

const groupsOf = (texts: Texts): Texts[] =>
  Array.from({ length: texts.length / GROUP }, (_, index) =>
    texts.slice(index * GROUP, (index + 1) * GROUP),
  );

const doesAddUp = (texts: Texts): boolean => groupsOf(texts).every(doesRowAddUp);

/** Lines without words between them are one run of figures. */
function readRun(lines: readonly Texts[], isRunTogether: boolean): Texts | null {
  const all = lines.flat();
  const [only = []] = lines;
  if (lines.length === 1 && all.length === CELLS) return all;
  if (isRunTogether && lines.length === 1) {
    const ways = cutDigits(only, GROUP, CELLS / GROUP);
    return ways.length === 1 ? (ways[0] ?? null) : null;
  }
  if (all.length === CELLS && doesAddUp(all)) return all;
  const whole = lines.filter((line) => line.length === CELLS);
  return whole.length === 1 ? (whole[0] ?? null) : null;
}

/** Whether each figure stands under its own head, as far as the grid has heads for all columns. */
function areUnderHeads({ grid, cells }: GridRow, texts: Texts): boolean {
  const isAt = (first: number) => texts.every((text, index) => text === cells[first + index]);
  const fits = (first: number) =>
    grid.every(
      (row) =>
        row.length < CELLS ||
        row.every((cell, column) => {
          const head = cell ? readColumnHead('disputes', cell.replace(/\s/gu, '')) : null;
          return head === null || head === PLACES[column - first]?.head;
        }),
    );
  const places = Array.from({ length: cells.length - CELLS + 1 }, (_, first) => first);
  return places.some((first) => isAt(first) && fits(first));
}

/** The row of figures of a form that is not filled in. */
const isBlankRow = (row: SourceRow): boolean =>
  row.kind === 'grid' && row.cells.length >= CELLS && row.cells.every((cell) => cell === '');

/** Reads the rows from the first head of table 四 to its figures. */
export function readDisputes(rows: readonly SourceRow[]): TableRead {
  const found: Texts[] = [];
  const left: string[] = [];
  for (let at = 0; at < rows.length;) {
    const row = rows[at];
    if (!row) break;
    let end = at + 1;
    if (row.kind === 'grid') {
      if (row.cells.some((cell) => cell !== null && isFigureText(cell))) {
        const texts = figuresOfRow(row.cells, FORM);
        if (texts && areUnderHeads(row, texts)) found.push(texts);
        else left.push(rawOf(row));
      }
    } else if (row.figures.length > 0) {
      const lines = [row.figures.map(({ text }) => text)];
      for (let next = rows[end]; goesOn(next); next = rows[end]) {
        lines.push(next.figures.map(({ text }) => text));
        end += 1;
      }
      const texts = readRun(lines, row.isRunTogether);
      if (texts) found.push(texts);
      else left.push(lines.flat().join(' '));
    }
    at = end;
  }
  if (found.length === 0 && left.length === 0 && rows.some(isBlankRow)) {
    found.push(Array.from({ length: CELLS }, () => ''));
  }
  const [only] = found;
  const isCertain = found.every((texts) => texts.join('|') === only?.join('|'));
  if (!only || !isCertain) {
    const raws = [...left, ...found.map((texts) => texts.join(' '))];
    return raws.length === 0
      ? lostTable('disputes')
      : {
          isThere: true,
          texts: new Map(),
          printedTotals: {},
          messages: [
            unread(
              'disputes',
              '数字没有读入：看不出各个数字属于哪一格，整张表空着。照原文填写。',
              raws.join(' / '),
            ),
          ],
        };
  }
  const texts = new Map<string, string>();
  const printedTotals: Record<string, number> = {};
  PLACES.forEach(({ cell }, column) => {
    const text = only[column] ?? '';
    const printed = countOf(text);
    if (cell.kind === 'figure') texts.set(cell.path, text);
    else if (printed !== null) printedTotals[cell.path] = printed;
  });
  return { isThere: true, texts, printedTotals, messages: unreadRows('disputes', left) };
}
