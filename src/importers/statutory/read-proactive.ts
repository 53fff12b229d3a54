// Table 二 out of a foreign file: by label and position, since nothing in it adds up.
import type { ImportMessage } from '#src/report/draft/import-message.ts';
import { VALUE_ROWS } from '#src/report/tables/value-rows.ts';
import { figuresOfRow, headColumns, isWords, lastColumn } from './column-window.ts';
import { isFigureText } from './figure-text.ts';
import { isHeadOf2019, isRowOf2019 } from './form-of-2019.ts';
import { rowNamed } from './label-of.ts';
import { rawOf, type GridRow, type LineRow, type SourceRow } from './source-rows.ts';
import { missingRows, unread, unreadRows, type TableRead } from './table-read.ts';

const HEADS = ['本年制发件数', '本年废止件数', '现行有效件数'];

/** A row of table 二 in the file; `texts` null where its figures cannot be told apart. */
interface FoundRow {
  row: number | null;
  words: string;
  texts: readonly string[] | null;
  raw: string;
}

/** The cells of a row of the form, by its place among VALUE_ROWS. */
const cellsIn = (row: number) =>
  (VALUE_ROWS.proactive[row]?.places ?? []).flatMap((place) => (place ? [place.cell] : []));

const wordsIn = ({ cells }: GridRow): string[] =>
  cells.flatMap((cell) =>
    cell !== null && cell !== '' && !isFigureText(cell) ? [cell.replace(/\n/g, '')] : [],
  );

/** The one figure of a row whose cell reaches over three columns, wherever in it the file has it. */
function singleFigure(row: GridRow): readonly string[] | null {
  const start = lastColumn(row.cells, isWords) + 1;
  const filled = row.cells.slice(start).filter((cell) => cell !== null && cell !== '');
  return filled.length > 1 ? null : [filled[0] ?? ''];
}

function readGridRow(row: GridRow, is2019: boolean): FoundRow | null {
  const words = wordsIn(row).at(-1) ?? '';
  const named = rowNamed('proactive', words);
  const isKnown = named !== null || isRowOf2019(words);
  if (!isKnown && !row.cells.some((cell) => cell !== null && isFigureText(cell))) return null;
  const count = named === null ? 0 : cellsIn(named).length;
  const texts = is2019
    ? figuresOfRow(row.cells, 3, null)
    : count === 1
      ? singleFigure(row)
      : figuresOfRow(row.cells, count, headColumns('proactive', row.grid, HEADS));
  return { row: named, words, texts, raw: rawOf(row) };
}

/** What the figures behind a label say; null where they are not as many as its cells. */
function textsOfRun(
  figures: readonly string[],
  count: number,
  isRunTogether: boolean,
): readonly string[] | null {
  if (figures.length === count) return figures;
  const [only = ''] = figures;
  // As many digits as cells: each has one.
  const isForced =
    isRunTogether && figures.length === 1 && only.length === count && /^\d+$/.test(only);
  return isForced ? [...only] : null;
}

function readLines(rows: readonly LineRow[], is2019: boolean): FoundRow[] {
  const found: FoundRow[] = [];
  for (let at = 0; at < rows.length;) {
    const row = rows[at];
    if (!row) break;
    let end = at + 1;
    const run = [...row.figures];
    // A label with its figures on the lines below.
    for (let next = rows[end]; next?.words === ''; next = rows[end]) {
      run.push(...next.figures);
      end += 1;
    }
    const named = rowNamed('proactive', row.words);
    if (run.length > 0) {
      const count = named === null ? 0 : cellsIn(named).length;
      const texts = textsOfRun(
        run.map(({ text }) => text),
        is2019 ? 3 : count,
        row.isRunTogether,
      );
      const raw = [row.words, ...run.map(({ text }) => text)].join(' ');
      found.push({ row: named, words: row.words, texts, raw });
    }
    at = end;
  }
  return found;
}

function findRows(rows: readonly SourceRow[], is2019: boolean): FoundRow[] {
  const found: FoundRow[] = [];
  let lines: LineRow[] = [];
  const close = () => {
    found.push(...readLines(lines, is2019));
    lines = [];
  };
  for (const row of rows) {
    if (row.kind === 'line') lines.push(row);
    else {
      close();
      const read = readGridRow(row, is2019);
      if (read) found.push(read);
    }
  }
  close();
  return found;
}

const FORM_OF_2019: ImportMessage = {
  kind: 'changed',
  place: 'proactive',
  text: '原文是 2019 年的格式，与现在的表二不同。只读入了“处理决定数量”，其余各列在现在的表里没有对应的格，没有读入。',
  raw: '',
};

/** In the form of 2019 the last of three figures is 处理决定数量; nothing else has a counterpart. */
function takenOf2019({ row, texts }: FoundRow): readonly string[] | null {
  const cell = row === null ? undefined : cellsIn(row)[0];
  if (cell?.kind !== 'figure' || cell.column !== 'decisions') return null;
  return texts && [texts[2] ?? ''];
}

const isIn2019 = (row: SourceRow): boolean =>
  row.kind === 'line' ? isHeadOf2019(row.words) : wordsIn(row).some(isHeadOf2019);

/** A fee in 元 would be taken for 万元, ten thousand times too much. */
const isInYuan = (rows: readonly SourceRow[]): boolean =>
  rows.some((row) =>
    /收费金额[（(]?(?:单位[：:])?元/u.test(
      (row.kind === 'line' ? row.words : wordsIn(row).join('')).replace(/\s/gu, ''),
    ),
  );

const IN_YUAN = '原文的收费金额以元为单位，这里以万元为单位。换算后填写。';
const TWICE = '这一行出现了两次，数字不同，空着。照原文核对后填写。';

const labelOf = (row: number): string => VALUE_ROWS.proactive[row]?.label ?? '';
const isFee = (row: number): boolean =>
  cellsIn(row).some((cell) => cell.kind === 'figure' && cell.unit === 'amount');

/** Reads the rows between the first and the last label of table 二. */
export function readProactive(rows: readonly SourceRow[]): TableRead {
  const is2019 = rows.some(isIn2019);
  const inYuan = isInYuan(rows);
  const messages: ImportMessage[] = is2019 ? [FORM_OF_2019] : [];
  /** By row of the form; null where its figures are not certain. */
  const read = new Map<number, readonly string[] | null>();
  const leaveBlank = (row: number, why: string, raw: string) => {
    read.set(row, null);
    messages.push(unread('proactive', why, raw));
  };
  for (const found of findRows(rows, is2019)) {
    const { row, raw } = found;
    if (is2019 && (row === null || cellsIn(row).length > 1 || isFee(row))) continue;
    if (row === null) {
      messages.push(...unreadRows('proactive', [raw]));
      continue;
    }
    const texts = is2019 ? takenOf2019(found) : found.texts;
    const before = read.get(row);
    if (inYuan && isFee(row)) leaveBlank(row, IN_YUAN, raw);
    else if (texts === null) {
      const why = `“${labelOf(row)}”的数字分不开，或者与各列对不上，空着。照原文填写。`;
      leaveBlank(row, why, raw);
    } else if (before === undefined) read.set(row, texts);
    else if (before?.join('|') !== texts.join('|')) leaveBlank(row, TWICE, raw);
  }
  const missing = VALUE_ROWS.proactive.flatMap(({ label }, row) =>
    read.has(row) || (is2019 && (cellsIn(row).length > 1 || isFee(row))) ? [] : [label],
  );
  const texts = [...read].flatMap(([row, figures]) =>
    cellsIn(row).flatMap((cell, index): [string, string][] =>
      figures ? [[cell.path, figures[index] ?? '']] : [],
    ),
  );
  return {
    texts: new Map(texts),
    printedTotals: {},
    messages: [...messages, ...missingRows('proactive', missing)],
  };
}
