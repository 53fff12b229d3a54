// The heads over the figures of the statutory tables, as foreign files write them and in which order.
import { readLabelText } from '#src/report/tables/label-text.ts';
import { readColumnHead, readGroupHead } from '#src/report/tables/row-labels.ts';
import type { TableId } from '#src/report/tables/table.ts';
import { TABLES } from '#src/report/tables/tables.ts';
import { VALUE_ROWS } from '#src/report/tables/value-rows.ts';

const headsOf = (table: TableId, row: number): readonly string[] =>
  (VALUE_ROWS[table][row]?.places ?? []).flatMap((place) => (place ? [place.head] : []));

/** The heads of a row of figures, in the order of the form. */
export const PROACTIVE_HEADS = headsOf('proactive', 0);
export const REQUEST_HEADS = headsOf('requests', 0);
export const DISPUTE_HEADS = headsOf('disputes', 0);

const [ISSUED = '', REPEALED = '', IN_FORCE = ''] = PROACTIVE_HEADS;

/** What only one head of table 二 says, however the rest of it is written. */
const MARKS: readonly (readonly [mark: RegExp, head: string])[] = [
  [/制发|制定/u, ISSUED],
  [/废止|止件/u, REPEALED],
  [/有效/u, IN_FORCE],
];
const OTHER_YEAR = /上年|上一年|去年/u;

/** The head of table 二 that a text is; null where it is none, or one of another year. */
export function readProactiveHead(text: string): string | null {
  const exact = readColumnHead('proactive', text);
  if (exact !== null) return exact;
  if (text.length > 12 || OTHER_YEAR.test(text) || readLabelText(text).numeral !== '') return null;
  const marked = MARKS.filter(([mark]) => mark.test(text));
  return marked.length === 1 ? (marked[0]?.[1] ?? null) : null;
}

/** Over several columns of table 四, in the order of the form. */
const DISPUTE_GROUPS = TABLES.disputes.rows
  .flat()
  .flatMap((cell) => (cell.kind === 'label' && cell.scope === 'colgroup' ? [cell.text] : []));

/** 总计 reaches over two rows of heads, and comes before the others where these are told line by line. */
const APPLICANT_HEADS = REQUEST_HEADS.slice(0, -1);

/** The second row of heads in table 三. */
const UPPER_HEADS = ['自然人', '法人或其他组织', '总计'];

const isRising = (numbers: readonly number[]): boolean =>
  numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0));

/** Whether the heads of a row of texts, as far as they are known, follow each other as in the form. */
export function areInOrder(table: TableId, texts: readonly string[]): boolean {
  switch (table) {
    case 'proactive': {
      const known = texts.flatMap((text) => readProactiveHead(text) ?? []);
      return isRising(known.map((head) => PROACTIVE_HEADS.indexOf(head)).filter((at) => at >= 0));
    }
    case 'requests': {
      if (!isRising(texts.map((text) => UPPER_HEADS.indexOf(text)).filter((at) => at >= 0)))
        return false;
      const known = texts.flatMap((text) => readColumnHead('requests', text) ?? []);
      return isRising(known.map((head) => APPLICANT_HEADS.indexOf(head)).filter((at) => at >= 0));
    }
    case 'disputes': {
      const groups = texts.map((text) =>
        DISPUTE_GROUPS.indexOf(readGroupHead('disputes', text) ?? ''),
      );
      if (!isRising(groups.filter((at) => at >= 0))) return false;
      const results = DISPUTE_HEADS.slice(0, 5);
      const heads = texts.filter((text) => readGroupHead('disputes', text) === null);
      const places = heads.map((text) => results.indexOf(readColumnHead('disputes', text) ?? ''));
      // Words that were broken say nothing; the five words stand again under each group.
      const isTold = !places.includes(-1) && new Set(places).size >= results.length - 1;
      return !isTold || places.every((at, index) => at === index % results.length);
    }
  }
}
