// The rows of table 二 as a foreign file has them.
import { readLabelText } from '#src/report/tables/label-text.ts';
import type { TextGrid } from '#src/report/tables/text-grid.ts';
import { VALUE_ROWS } from '#src/report/tables/value-rows.ts';
import {
  figuresOfRow,
  headColumns,
  oncePerGrid,
  isWords,
  lastColumn,
  type HeadColumns,
} from './column-window.ts';
import { isFigureText } from './figure-text.ts';
import { isRowOf2019 } from './form-of-2019.ts';
import { PROACTIVE_HEADS, readProactiveHead } from './heads.ts';
import { rowNamed } from './label-of.ts';
import {
  goesOn,
  rawOf,
  wordsOf,
  type GridRow,
  type LineRow,
  type SourceRow,
} from './source-rows.ts';

/** A row of table 二 in the file; `texts` null where its figures cannot be told apart. */
export interface FoundRow {
  row: number | null;
  texts: readonly string[] | null;
  raw: string;
}

/** The cells of a row of the form, by its place among VALUE_ROWS. */
export const cellsIn = (row: number) =>
  (VALUE_ROWS.proactive[row]?.places ?? []).flatMap((place) => (place ? [place.cell] : []));

const countIn = (row: number | null): number => (row === null ? 0 : cellsIn(row).length);

const LAST_OF_2019 = '处理决定数量';
const HEADS_OF_2019 = ['上一年项目数量', '本年增/减', LAST_OF_2019];

/** Heads of 2019 as written then. */
function readHeadOf2019(text: string): string | null {
  const { body } = readLabelText(text);
  return HEADS_OF_2019.find((head) => readLabelText(head).body === body) ?? null;
}

/** A grid with a row of heads of which none is known is of something else. */
const headsUnless = (heads: HeadColumns, grid: TextGrid): HeadColumns =>
  heads === null && grid.some((row) => row[0] === '信息内容') ? 'contested' : heads;

const headsIn = oncePerGrid((grid) =>
  headsUnless(headColumns(grid, PROACTIVE_HEADS, readProactiveHead), grid),
);
const headsIn2019 = oncePerGrid((grid) =>
  headsUnless(headColumns(grid, HEADS_OF_2019, readHeadOf2019), grid),
);

/** Over the one figure of a row, or over the first of three. */
const FIRST_HEAD = /^本年(?:处理决定|收费金额|制发)/u;

/** The column of the first head of this year; 0 where the grid has none. */
const firstColumn = oncePerGrid((grid): number => {
  const columns = grid.flatMap((row) => {
    const column = row.findIndex((cell) => FIRST_HEAD.test(cell?.replace(/\s/gu, '') ?? ''));
    return column < 0 ? [] : [column];
  });
  return columns.reduce((most, column) => Math.max(most, column), 0);
});

/** The one figure of a row whose cell reaches over three columns, wherever in it the file has it. */
function singleFigure({ cells, grid }: GridRow): readonly string[] | null {
  const start = lastColumn(cells, isWords) + 1;
  const isBefore = cells
    .slice(0, Math.max(start, firstColumn(grid)))
    .some((cell) => cell !== null && isFigureText(cell));
  const filled = cells.slice(start).filter((cell) => cell !== null && cell !== '');
  return isBefore || filled.length > 1 ? null : [filled[0] ?? ''];
}

function readGridRow(row: GridRow, is2019: boolean): FoundRow | null {
  const labels = wordsOf(row);
  const words = labels.at(-1) ?? '';
  const named = rowNamed('proactive', words);
  const isKnown = named !== null || isRowOf2019(words);
  if (!isKnown && !row.cells.some((cell) => cell !== null && isFigureText(cell))) return null;
  const count = is2019 ? HEADS_OF_2019.length : countIn(named);
  const form = {
    count,
    heads: (is2019 ? headsIn2019 : headsIn)(row.grid),
    labelSpan: 1,
    addsUp: null,
  };
  // Words that stand twice are two tables side by side.
  const isTwice = labels.filter((label) => label === words).length > 1;
  const texts = isTwice ? null : count === 1 ? singleFigure(row) : figuresOfRow(row.cells, form);
  return { row: named, texts, raw: rawOf(row) };
}

/** What the figures behind a label say; null where they are not as many as its cells. */
function textsOfRun(
  figures: readonly string[],
  count: number,
  isRunTogether: boolean,
): readonly string[] | null {
  if (figures.length === count) return figures;
  const [only = ''] = figures;
  // As many digits as cells, and all but the last 0: no blank cell, no longer figure fits.
  const isForced =
    isRunTogether && figures.length === 1 && only.length === count && /^0*\d$/.test(only);
  return isForced ? [...only] : null;
}

function readLines(rows: readonly LineRow[], is2019: boolean): FoundRow[] {
  const found: FoundRow[] = [];
  const isLabel = ({ words }: LineRow) => words !== '' && rowNamed('proactive', words) !== null;
  const labelled = rows.filter(isLabel);
  // Figures below their labels: no label has any beside it, and none stands before the first label.
  const areBelow =
    labelled.every(({ figures }) => figures.length === 0) &&
    !rows.slice(0, rows.findIndex(isLabel)).some(({ figures }) => figures.length > 0);
  for (let at = 0; at < rows.length;) {
    const row = rows[at];
    if (!row) break;
    let end = at + 1;
    const run = [...row.figures];
    for (let next = rows[end]; areBelow && goesOn(next); next = rows[end]) {
      run.push(...next.figures);
      end += 1;
    }
    const named = rowNamed('proactive', row.words);
    if (run.length > 0) {
      const texts = textsOfRun(
        run.map(({ text }) => text),
        is2019 ? HEADS_OF_2019.length : countIn(named),
        row.isRunTogether,
      );
      const raw = [row.words, ...run.map(({ text }) => text)].filter(Boolean).join(' ');
      found.push({ row: named, texts, raw });
    }
    at = end;
  }
  return found;
}

/** Finds the rows of figures, in the order of the file. */
export function findProactiveRows(rows: readonly SourceRow[], is2019: boolean): FoundRow[] {
  const found: FoundRow[] = [];
  let lines: LineRow[] = [];
  const close = () => {
    found.push(...readLines(lines, is2019));
    lines = [];
  };
  for (const row of rows) {
    if (row.kind === 'line') {
      lines.push(row);
      continue;
    }
    close();
    const read = readGridRow(row, is2019);
    if (read) found.push(read);
  }
  close();
  return found;
}
