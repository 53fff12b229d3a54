// What of one statutory table was read out of a foreign file.
import type { ImportMessage } from '#src/report/draft/import-message.ts';
import type { TableId } from '#src/report/tables/table.ts';

export interface TableRead {
  /** Whether the file has the table, read or not. */
  isThere: boolean;
  /** By path of a typed cell, the text as it stands in the file; '' where its cell is blank. */
  texts: ReadonlyMap<string, string>;
  /** Totals as printed, by path. */
  printedTotals: Readonly<Record<string, number>>;
  messages: readonly ImportMessage[];
  /** Typed cells, by path, for which the file's own form has no place. */
  unknown?: readonly string[];
}

export const unread = (place: string, text: string, raw = ''): ImportMessage => ({
  kind: 'unread',
  place,
  text,
  raw,
});

const nothing = (table: TableId, why: string, isThere = true): TableRead => ({
  isThere,
  texts: new Map(),
  printedTotals: {},
  messages: [unread(table, why)],
});

/** The table is not in the file, or not as figures. */
export const lostTable = (table: TableId): TableRead =>
  nothing(table, '没有找到这张表的数字，整张表空着。照原文填写。', false);

/** The table's columns follow each other otherwise than in the form. */
export const otherOrder = (table: TableId): TableRead =>
  nothing(table, '各列的次序与规定的表格不同，整张表空着。照原文填写。');

/** The file has the table more than once, with different figures. */
export const tableTwice = (table: TableId): TableRead =>
  nothing(
    table,
    '文件里有两张这样的表，数字不同，看不出该读哪一张，整张表空着。照原文填写，或者另存一份只留一张的，换用另存的文件。',
  );

/** Rows that stand in the file and were not taken over, in one message. */
export const unreadRows = (table: TableId, rows: readonly string[]): ImportMessage[] =>
  rows.length === 0
    ? []
    : [
        unread(
          table,
          `有 ${rows.length} 行没有读入：看不出各个数字属于哪一格。照原文填写。`,
          rows.join('\n'),
        ),
      ];

/** Rows of the form of which nothing was found. */
export function missingRows(table: TableId, labels: readonly string[]): ImportMessage[] {
  if (labels.length === 0) return [];
  const names = labels.map((label) => `“${label}”`).join('、');
  return [unread(table, `有 ${labels.length} 行没有读到，空着：${names}。照原文填写。`)];
}
