// Table 二 out of a foreign file: by label and position, since nothing in it adds up.
import type { ImportMessage } from '#src/report/draft/import-message.ts';
import { VALUE_ROWS } from '#src/report/tables/value-rows.ts';
import { isHeadOf2019, isRowOf2019 } from './form-of-2019.ts';
import { rowNamed } from './label-of.ts';
import { cellsIn, findProactiveRows, type FoundRow } from './proactive-rows.ts';
import { wordsOf, type SourceRow } from './source-rows.ts';
import { missingRows, unread, unreadRows, type TableRead } from './table-read.ts';

const FORM_OF_2019: ImportMessage = {
  kind: 'changed',
  place: 'proactive',
  text: '原文是 2019 年的格式，与现在的表二不同。现在的表里只有“处理决定数量”有对应的格，其余各列没有读入。',
  raw: '',
};

/** In the form of 2019 the last of three figures is 处理决定数量; nothing else has a counterpart. */
function takenOf2019({ row, texts }: FoundRow): readonly string[] | null {
  const cell = row === null ? undefined : cellsIn(row)[0];
  if (cell?.kind !== 'figure' || cell.column !== 'decisions') return null;
  return texts && [texts[2] ?? ''];
}

const isFormOf2019 = (rows: readonly SourceRow[]): boolean =>
  rows.some((row) => wordsOf(row).some((words) => isHeadOf2019(words) || isRowOf2019(words)));

const FEE = VALUE_ROWS.proactive.findIndex(({ label }) => label === '行政事业性收费');

/** Whether the words over and behind the fee name another unit than 万元. */
function isInOtherUnit(rows: readonly SourceRow[]): boolean {
  const fee = rows.findIndex((row) =>
    wordsOf(row).some((words) => rowNamed('proactive', words) === FEE),
  );
  if (fee < 0) return false;
  const above = rows.slice(0, fee).map((row) => wordsOf(row).join(''));
  const head = Math.max(...above.map((words, at) => (/八|收费金额/u.test(words) ? at : -1)), -1);
  const row = rows[fee];
  const isFollowed = row?.kind === 'line' && !row.endsLine;
  const around = rows.slice(head < 0 ? fee : head, fee + (isFollowed ? 2 : 1));
  const words = around.map((one) => wordsOf(one).join('')).join('');
  return /[元亿千]/u.test(words.replace(/\s|万元/gu, ''));
}

const IN_YUAN = '原文的收费金额不以万元为单位，这里以万元为单位，空着。换算后填写。';
const TWICE = '这一行出现了两次，数字不同，空着。照原文核对后填写。';

const labelOf = (row: number): string => VALUE_ROWS.proactive[row]?.label ?? '';
const isFee = (row: number): boolean =>
  cellsIn(row).some((cell) => cell.kind === 'figure' && cell.unit === 'amount');

/** Reads the rows between the first and the last label of table 二. */
export function readProactive(rows: readonly SourceRow[]): TableRead {
  const is2019 = isFormOf2019(rows);
  const inYuan = isInOtherUnit(rows);
  const messages: ImportMessage[] = is2019 ? [FORM_OF_2019] : [];
  const unknown: string[] = [];
  /** By row of the form; null where its figures are not certain. */
  const read = new Map<number, readonly string[] | null>();
  const leaveBlank = (row: number, why: string, raw: string) => {
    read.set(row, null);
    messages.push(unread('proactive', why, raw));
  };
  for (const found of findProactiveRows(rows, is2019)) {
    const { row, raw } = found;
    if (is2019 && (row === null || cellsIn(row).length > 1 || isFee(row))) continue;
    if (row === null) {
      unknown.push(raw);
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
    isThere: true,
    texts: new Map(texts),
    printedTotals: {},
    messages: [
      ...messages,
      ...unreadRows('proactive', unknown),
      ...missingRows('proactive', missing),
    ],
  };
}
