// Whether words are labels of a statutory table, whole or in pieces.
import { readLabelText } from '#src/report/tables/label-text.ts';
import { isLabelOf, readColumnHead } from '#src/report/tables/row-labels.ts';
import type { TableId } from '#src/report/tables/table.ts';
import { TABLES } from '#src/report/tables/tables.ts';
import { isLabelOf2019 } from './form-of-2019.ts';
import { rowNamed } from './label-of.ts';

/** All characters of the heads of table 四, however they are broken over lines. */
const DISPUTE_HEAD =
  /^[行政复议诉讼结果维持纠正其他尚未审结总计未经直接起后復議訴訟結維糾審總計經後、\s|]+$/u;
const DISPUTE_WORD = /维持|纠正|审结|起诉|復議|訴訟|行政复议|行政诉讼|维|纠|审/u;
const isDisputeHead = (words: string): boolean =>
  words.length <= 80 && DISPUTE_HEAD.test(words) && DISPUTE_WORD.test(words);

/** Whether words are a label of the table that stands in no other. */
export function isLabelWords(table: TableId, words: string): boolean {
  if (words === '' || words.length > 120) return false;
  switch (table) {
    case 'proactive':
      return (
        /^第二十条第?[（(][一五六八九][）)]项/u.test(words.replace(/\s+/gu, '')) ||
        rowNamed(table, words) !== null ||
        isLabelOf(table, words) ||
        isLabelOf2019(words) ||
        words.split(' ').some((piece) => readColumnHead(table, piece) !== null && piece.length > 4)
      );
    case 'requests': {
      if (/勾稽关系|^申请人情况$/u.test(words.replace(/\s+/gu, ''))) return true;
      // Heads such as 其他 or 总计 stand in other tables, too.
      return rowNamed(table, words) !== null;
    }
    case 'disputes':
      return isDisputeHead(words);
  }
}

/** Chinese characters and letters alone. */
const charactersOf = (text: string): string => text.replace(/[\s\d\p{P}\p{S}]/gu, '');

const bodiesOfTable = (table: TableId): string[] =>
  TABLES[table].rows
    .flat()
    .flatMap((cell) =>
      cell.kind === 'label' ? [charactersOf(cell.text), readLabelText(cell.text).body] : [],
    );
const BODIES: Record<TableId, readonly string[]> = {
  proactive: bodiesOfTable('proactive'),
  requests: bodiesOfTable('requests'),
  disputes: bodiesOfTable('disputes'),
};

/** How many of a text's characters stand alone where it is cut into pieces of labels. */
function loneCharacters(text: string, labels: readonly string[]): number {
  const lone = [0];
  for (let end = 1; end <= text.length; end += 1) {
    const isOfLabel = labels.some((label) => label.includes(text.charAt(end - 1)));
    let fewest = isOfLabel ? (lone[end - 1] ?? Infinity) + 1 : Infinity;
    for (let start = end - 2; start >= 0; start -= 1) {
      const piece = text.slice(start, end);
      if (!labels.some((label) => label.includes(piece))) break;
      fewest = Math.min(fewest, lone[start] ?? Infinity);
    }
    lone.push(fewest);
  }
  return lone[text.length] ?? 0;
}

const LONGEST_PIECES = 80;

/** Whether words are a label of the table, or pieces of labels that lines, cells or pages broke. */
export function isPieceOfLabel(table: TableId, words: string): boolean {
  if (words.length > LONGEST_PIECES) return false;
  if (isLabelWords(table, words)) return true;
  const text = charactersOf(words);
  return loneCharacters(text, BODIES[table]) <= Math.max(2, text.length / 8);
}
