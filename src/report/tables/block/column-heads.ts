// Column heads in a block, over one or several rows, matched with those of the form.
import { readColumnHead, readGroupHead, readRowLabel } from '#src/report/tables/row-labels.ts';
import type { TableId } from '#src/report/tables/table.ts';
import type { Place } from '#src/report/tables/value-rows.ts';
import { isFigure, isWords, type BlockRow } from './block-cells.ts';
import type { Columns } from './laid.ts';

/** Whether a column head of the form stands in a row. */
export const isHeadRow = (table: TableId, row: BlockRow): boolean =>
  row.some((cell) => isWords(cell) && readColumnHead(table, cell) !== null);

/** The rows of column heads, and the row after the last of them. */
interface HeadRows {
  rows: readonly BlockRow[];
  end: number;
}

/**
 * The column heads above the first row with a label of the form or, where there is none, above the
 * first with figures; no rows and 0 without any.
 */
export function findHeadRows(table: TableId, rows: readonly BlockRow[]): HeadRows {
  const isLabelled = (row: BlockRow) =>
    row.some((cell) => isWords(cell) && readRowLabel(table, cell) !== null);
  const labelled = rows.findIndex(isLabelled);
  const first = labelled < 0 ? rows.findIndex((row) => row.some(isFigure)) : labelled;
  let end = first < 0 ? rows.length : first;
  while (end > 0 && !isHeadRow(table, rows[end - 1] ?? [])) end -= 1;
  let start = end;
  while (start > 0 && !rows[start - 1]?.some(isFigure)) start -= 1;
  return { rows: rows.slice(start, end), end };
}

interface HeadedColumns {
  columns: Columns;
  /** Columns whose head the form does not have, or '' where they have no head. */
  unknown: ReadonlyMap<number, string>;
  /** Heads that stand over several columns. */
  repeated: readonly string[];
}

const wordsIn = (row: BlockRow, column: number): string => row[column] ?? '';

/** The head over several columns that reaches over one, from the lowest row up. */
function groupOver(table: TableId, headRows: readonly BlockRow[], column: number): string {
  for (const row of [...headRows].reverse()) {
    const left = row.slice(0, column + 1).filter(isWords);
    const group = readGroupHead(table, left[left.length - 1] ?? '');
    if (group !== null) return group;
  }
  return '';
}

/** Matches the columns from `first` on with those of a row of the form. */
export function matchHeads(
  table: TableId,
  places: readonly (Place | null)[],
  headRows: readonly BlockRow[],
  first: number,
): HeadedColumns {
  const width = Math.max(0, ...headRows.map((row) => row.length));
  const found = new Map<number, number[]>();
  const unknown = new Map<number, string>();
  for (let column = first; column < width; column += 1) {
    const texts = headRows.map((row) => wordsIn(row, column)).filter((text) => text !== '');
    const text = texts[texts.length - 1] ?? '';
    const head = readColumnHead(table, text);
    const under = places.flatMap((place, at) =>
      head !== null && place?.head === head ? [at] : [],
    );
    const group = under.length > 1 ? groupOver(table, headRows, column) : '';
    const [at, ...others] = under.filter((to) => under.length === 1 || places[to]?.group === group);
    if (at === undefined || others.length > 0) unknown.set(column, text);
    else found.set(at, [...(found.get(at) ?? []), column]);
  }
  const columns = new Map<number, number>();
  const repeated: string[] = [];
  for (const [at, [column, ...others]] of found) {
    if (column !== undefined && others.length === 0) columns.set(column, at);
    else repeated.push(places[at]?.head ?? '');
  }
  return { columns, unknown, repeated };
}

/** What to say of columns that were not placed; blank columns are not worth a word. */
export function headMessages(
  { unknown, repeated }: HeadedColumns,
  rows: readonly BlockRow[],
): string[] {
  const filled = [...unknown].filter(([column]) => rows.some((row) => row[column]));
  const named = filled.flatMap(([, text]) => (text === '' ? [] : [`“${text}”`]));
  const nameless = filled.flatMap(([column, text]) => (text === '' ? [column + 1] : []));
  return [
    ...(named.length === 0 ? [] : [`表里没有${named.join('、')}这一列，没有填入。`]),
    ...(nameless.length === 0 ? [] : [`第 ${nameless.join('、')} 列没有表头，没有填入。`]),
    ...(repeated.length === 0
      ? []
      : [`表头${repeated.map((head) => `“${head}”`).join('、')}出现了不止一次，都没有填入。`]),
  ];
}
