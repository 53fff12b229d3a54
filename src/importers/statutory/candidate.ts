// A row of table 三 as a foreign file has it, before it is told which row of the form it is.
import { readLabelText } from '#src/report/tables/label-text.ts';
import { VALUE_ROWS } from '#src/report/tables/value-rows.ts';
import { countOf } from './figure-text.ts';
import { REQUEST_HEADS } from './heads.ts';

/** Six applicants and 总计. */
export const REQUEST_COLUMNS = REQUEST_HEADS.length;

/** The row that 2019's single row （六）其他处理 is read into. */
export const OTHER_OUTCOME = VALUE_ROWS.requests.findIndex(({ label }) => label === '3.其他');
export const isSingleOther = (words: string): boolean => readLabelText(words).body === '其他处理';

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

/** Whether the six add up to the seventh; a row without any figure does, too. */
export function doesRowAddUp(texts: readonly string[]): boolean {
  if (texts.every((text) => text === '')) return true;
  const parts = texts.slice(0, -1).map(countOf);
  const total = countOf(texts[texts.length - 1] ?? '');
  return total !== null && parts.reduce<number>((sum, part) => sum + (part ?? 0), 0) === total;
}
